using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Names;

/// <summary>Finds names and personal pronouns by their capitals and the lexicon.</summary>
internal static class MentionFinder
{
    private const WordClass NameLike =
        WordClass.MaleName
        | WordClass.FemaleName
        | WordClass.Title
        | WordClass.Organisation
        | WordClass.Place
        | WordClass.Demonym;

    /// <summary>
    /// In tokens: so far back another mention of a word is looked for, so that a long text takes linear time.
    /// </summary>
    private const int Remembered = 2000;

    /// <summary>Words that running text never gives a capital inside a sentence.</summary>
    private const WordClass Running =
        WordClass.Auxiliary
        | WordClass.Pronoun
        | WordClass.Conjunction
        | WordClass.Preposition
        | WordClass.Cue
        | WordClass.CueParticiple
        | WordClass.WeakCue
        | WordClass.Verb
        | WordClass.Adverb
        | WordClass.Relative;

    /// <summary>Appends the mentions in the order of the text and marks their tokens with their index.</summary>
    public static void Find(TokenStream stream, PooledList<Mention> mentions)
    {
        var isTitleCase = false;
        for (var i = 0; i < stream.Count; )
        {
            ref var token = ref stream[i];
            if (token.StartsSentence)
                isTitleCase = IsTitleCase(stream, i);
            if (token.Kind != TokenKind.Word)
            {
                i++;
                continue;
            }
            if (token.Is(WordClass.Pronoun) && !NameRuns.IsAcronym(stream, i))
            {
                AddPronoun(stream, i, mentions);
                i++;
                continue;
            }
            if (!NameRuns.IsNameWord(stream, i))
            {
                i++;
                continue;
            }
            if (IsGerund(stream, i))
            {
                i++;
                continue;
            }
            if (isTitleCase)
            {
                i = AddFromTitle(stream, i, mentions);
                continue;
            }
            var end = NameRuns.RunEnd(stream, i);
            AddName(stream, i, end, mentions);
            i = end;
        }
    }

    /// <summary>"Knowing Roe, …": a sentence's first word has a capital for that alone.</summary>
    private static bool IsGerund(TokenStream stream, int i) =>
        stream[i].StartsSentence
        && !stream[i].Is(WordClass.MaleName | WordClass.FemaleName | WordClass.Organisation)
        && stream.Word(i) is { Length: > 4 } word
        && (word.EndsWith("ing") || word.EndsWith("ly"))
        && !IsBeforeCue(stream, i);

    /// <summary>"Reilly said": only a name stands there.</summary>
    private static bool IsBeforeCue(TokenStream stream, int i) =>
        i + 1 < stream.Count
        && stream[i + 1] is { Kind: TokenKind.Word, Capital: false } next
        && next.Is(WordClass.Cue)
        && !next.Is(WordClass.CueParticiple);

    /// <summary>A headline in Title Case, which gives even its verbs a capital: there a capital says nothing.</summary>
    private static bool IsTitleCase(TokenStream stream, int start)
    {
        var (words, capitals, verbs) = (0, 0, 0);
        for (var i = start; i < stream.Count && i < start + 40; i++)
        {
            if (stream[i].Kind == TokenKind.Word && stream[i].End - stream[i].Start > 3)
            {
                words++;
                if (stream[i].Capital)
                    capitals++;
            }
            if (
                i > start
                && stream[i].Capital
                && stream[i].Is(Running)
                && !stream[i].Is(NameLike)
                && stream.Word(i) is [_, var second, ..]
                && char.IsLower(second)
            )
                verbs++;
            if (stream[i].EndsSentence)
                break;
        }
        return stream[start].StartsParagraph && words >= 4 && capitals * 4 >= words * 3 && verbs > 0;
    }

    /// <summary>
    /// In a headline a word, or a forename and the word after it, is a name only if the story has it too.
    /// </summary>
    private static int AddFromTitle(TokenStream stream, int i, PooledList<Mention> mentions)
    {
        var isFull =
            stream[i].Is(WordClass.MaleName | WordClass.FemaleName)
            && !stream[i].EndsSentence
            && i + 1 < stream.Count
            && NameRuns.IsNameWord(stream, i + 1);
        var end = isFull ? i + 2 : i + 1;
        for (var j = i; j < end; j++)
            stream[j].Index = mentions.Count;
        mentions.Add(
            new Mention
            {
                First = i,
                End = end,
                Name = i,
                Entity = -1,
                IsWeak = true,
            }
        );
        return end;
    }

    private static void AddPronoun(TokenStream stream, int i, PooledList<Mention> mentions)
    {
        ref var token = ref stream[i];
        var gender =
            token.Is(WordClass.Masculine) ? Gender.Male
            : token.Is(WordClass.Feminine) ? Gender.Female
            : Gender.Unknown;
        if (
            gender == Gender.Unknown
            && !token.Is(WordClass.Plural)
            && !stream.IsWord(i, "it")
            && !stream.IsWord(i, "its")
        )
            return;
        token.Index = mentions.Count;
        mentions.Add(
            new Mention
            {
                First = i,
                End = i + 1,
                Name = i,
                Entity = -1,
                IsPronoun = true,
                Gender = gender,
                Type = gender == Gender.Unknown ? EntityType.Unknown : EntityType.Person,
            }
        );
    }

    /// <summary>Cuts a run of capitals into titles and the name proper.</summary>
    private static void AddName(TokenStream stream, int first, int end, PooledList<Mention> mentions)
    {
        // German: a sentence that begins with the article of a name of two words or more.
        if (
            end - first > 2
            && stream[first].StartsSentence
            && (stream.IsWord(first, "Der") || stream.IsWord(first, "Die"))
        )
            first++;
        // A demonym or a place before a person is no part of the name: "Canadian Jane Doe".
        var name = first;
        var type = EntityType.Unknown;
        var gender = Gender.Unknown;
        var last = LastOfName(stream, first, end);
        var titled = false;
        // "Chief Market Strategist": an office, nobody’s name.
        if (
            last > first
            && stream[last].Is(WordClass.Title)
            && !NameRuns.IsForenameOrInitial(stream, last - 1)
            && !stream[last - 1].Is(WordClass.Masculine | WordClass.Feminine)
        )
            return;
        if (!stream[last].Is(WordClass.Organisation) || IsPersonal(stream, first, last))
        {
            for (var i = first; i < last; i++)
            {
                if (
                    (
                        stream[i].Is(WordClass.Title)
                        || i == first && stream[i].StartsSentence && stream[i].Is(WordClass.Role)
                    ) && !IsForename(stream, i, last)
                )
                {
                    name = i + 1;
                    if (stream.IsWord(name, "of"))
                        name = AfterOffice(stream, name, end);
                    // "Director of Dunmore River Dams": an office with all of its body, and nobody's name.
                    if (
                        name <= last
                        && i + 1 < name
                        && stream.IsWord(i + 1, "of")
                        && name < last
                        && !stream[name].Is(WordClass.MaleName | WordClass.FemaleName)
                    )
                        return;
                    titled = name <= last;
                    if (stream[i].Is(WordClass.Masculine))
                        gender = Gender.Male;
                    if (stream[i].Is(WordClass.Feminine))
                        gender = Gender.Female;
                }
            }
            if (name > last)
            {
                name = first;
                titled = false;
            }
            for (var i = name; i < last; i++)
            {
                if (!stream[i].Is(WordClass.MaleName | WordClass.FemaleName))
                    continue;
                if (i > name && NameRuns.IsInitial(stream.Word(name)))
                    break;
                // "Abir Al Roe": what stands before a particle is the forename.
                if (i > name + 2 && titled || i == name + 1 && stream[i].Is(WordClass.Particle))
                    break;
                name = i;
                type = EntityType.Person;
                break;
            }
            if (titled)
                type = EntityType.Person;
        }
        if (type != EntityType.Person)
        {
            if (
                stream[last].Is(WordClass.Organisation)
                || HasInside(stream, first, end, WordClass.Organisation)
                || NameRuns.IsAcronym(stream, last)
                    && !stream[last].Is(WordClass.Place)
                    && (end - first <= 2 || end - first <= 5 && !NameRuns.IsAcronym(stream, first))
            )
                type = EntityType.Organisation;
            else if (stream[last].Is(WordClass.Place) || stream.Word(last) is [_, '-', _, ..])
                type = EntityType.Place;
            else if (last > first && stream[last].Is(WordClass.Common))
                type = EntityType.Thing;
            else if (
                end - first == 1
                && stream[last].Is(WordClass.Title)
                && !stream[last].Is(WordClass.MaleName | WordClass.FemaleName)
            )
                return;
            else if (
                end - first == 1
                && stream[first].StartsSentence
                && stream[first]
                    .Is(WordClass.Cue | WordClass.CueParticiple | WordClass.Verb | WordClass.Message | WordClass.Body)
            )
                return;
        }
        if (type == EntityType.Unknown && name == last && stream[last].Is(WordClass.MaleName | WordClass.FemaleName))
        {
            type = EntityType.Person;
        }
        var lower = RoleBefore(stream, first);
        if (lower >= 0 && type is EntityType.Unknown or EntityType.Person)
        {
            type = EntityType.Person;
            if (stream[lower].Is(WordClass.Masculine))
                gender = Gender.Male;
            if (stream[lower].Is(WordClass.Feminine))
                gender = Gender.Female;
        }
        if (type == EntityType.Unknown && (IsTeam(stream, first, last) || FollowsBody(stream, first)))
            type = EntityType.Organisation;
        var weak =
            end - first == 1
                && first > 0
                && stream[first - 1].Kind == TokenKind.Number
                && !(Ages.IsYearOld(stream, first - 1) && !stream[first].Is(WordClass.Place | WordClass.Demonym))
                && !stream[first].StartsSentence
            || end - first == 1
                && !IsIntroduced(stream, end)
                && stream[first].StartsSentence
                && !stream[first].Is(NameLike)
                && !NameRuns.IsAcronym(stream, first)
            || end - first == 1
                && (
                    stream[first].Is(WordClass.Demonym | WordClass.Role | WordClass.Title)
                    || stream[first].Is(WordClass.Organisation) && !stream[first].Is(WordClass.Proper)
                );
        if (
            weak
            && !IsBeforeCue(stream, first)
            && stream.Word(first) is var word
            && (word.EndsWith("ing") || word.EndsWith("ed") || word.EndsWith("ly"))
        )
            return;
        for (var i = first; i < end; i++)
            if (stream[i].Kind != TokenKind.Part)
                stream[i].Index = mentions.Count;
        mentions.Add(
            new Mention
            {
                First = first,
                End = end,
                Name = name,
                Entity = -1,
                IsWeak = weak,
                Gender = gender,
                Type = type,
            }
        );
    }

    /// <summary>", a resident of …" or a verb after a sentence's first word: it is a name.</summary>
    private static bool IsIntroduced(TokenStream stream, int end)
    {
        if (
            end + 1 >= stream.Count
            || stream[end - 1].Is(NameLike | WordClass.Role)
            || stream[end - 1].Is(NameRuns.Closed)
        )
            return false;
        if (stream.Stop(end) == ',')
            return stream.IsWord(end + 1, "a")
                || stream.IsWord(end + 1, "an")
                || stream.IsWord(end + 1, "who")
                || stream[end + 1].Kind == TokenKind.Number;
        return stream[end] is { Kind: TokenKind.Word, Capital: false }
            && stream[end].Is(WordClass.Cue)
            && (!stream.Word(end - 1).EndsWith("s") || StandsInside(stream, end - 1));
    }

    /// <summary>
    /// Whether the word has its capital inside a sentence before, by itself or in "Roberts-trained": then it is no
    /// plural.
    /// </summary>
    private static bool StandsInside(TokenStream stream, int word)
    {
        var name = stream.Word(word);
        for (var i = word - 1; i >= 0 && i > word - Remembered; i--)
            if (
                stream[i] is { Kind: TokenKind.Word, StartsSentence: false }
                && stream.Word(i).StartsWith(name)
                && (stream.Word(i).Length == name.Length || stream.Word(i)[name.Length] == '-')
            )
                return true;
        return false;
    }

    /// <summary>A lower-case role right before the name: "spokesman Jane Doe".</summary>
    private static int RoleBefore(TokenStream stream, int first) =>
        first > 0
        && !stream[first].StartsSentence
        && stream[first - 1] is { Kind: TokenKind.Word, Capital: false }
        && stream[first - 1].Is(WordClass.Role)
            ? first - 1
            : -1;

    /// <summary>"the Otters", "the River Dems": a plural after the article is a team or a party, no person.</summary>
    private static bool IsTeam(TokenStream stream, int first, int last) =>
        first > 0
        && stream.IsWord(first - 1, "the")
        && stream.Word(last) is { Length: > 3 } word
        && word.EndsWith("s")
        && !word.EndsWith("ss")
        && !stream[last].Is(WordClass.Demonym | WordClass.Role);

    /// <summary>"the charity Harbour Lights": the common noun says what bears the name.</summary>
    private static bool FollowsBody(TokenStream stream, int first) =>
        first > 0
        && !stream[first].StartsSentence
        && stream[first - 1] is { Kind: TokenKind.Word, Capital: false, Index: < 0 } before
        && before.Is(WordClass.Body)
        && !before.Is(WordClass.Role);

    private static int LastOfName(TokenStream stream, int first, int end)
    {
        var last = end - 1;
        while (last > first && (stream[last].Is(WordClass.Suffix) || stream[last].Kind == TokenKind.Stop))
            last--;
        return last;
    }

    private static bool IsForename(TokenStream stream, int i, int last) =>
        stream[i].Is(WordClass.MaleName | WordClass.FemaleName) && i < last && !stream[i].Is(WordClass.Role);

    /// <summary>"Senator Jane House" is a person though House heads organisations.</summary>
    private static bool IsPersonal(TokenStream stream, int first, int last)
    {
        // "Dunmore Park Rangers": a plural head is a team's, whatever stands before it.
        if (last == first || stream.Word(last).EndsWith("s"))
            return false;
        return stream[last - 1].Is(WordClass.MaleName | WordClass.FemaleName)
                && !stream[last - 1].Is(WordClass.Place)
                && !stream.IsWord(last, "University")
                && !stream.IsWord(last, "Hospital")
            || stream[last - 1].Is(WordClass.Title) && stream[last - 1].Is(WordClass.Masculine | WordClass.Feminine);
    }

    private static bool HasInside(TokenStream stream, int first, int end, WordClass classes)
    {
        for (var i = first; i < end - 1; i++)
            if (stream[i].Is(classes) && (stream.IsWord(i + 1, "of") || stream.IsWord(i + 1, "for")))
                return true;
        return false;
    }

    /// <summary>
    /// After "Secretary of State", "Minister of Foreign Affairs": the first forename, else the word after the office.
    /// </summary>
    private static int AfterOffice(TokenStream stream, int of, int end)
    {
        for (var i = of + 1; i < end - 1; i++)
            if (stream[i].Is(WordClass.MaleName | WordClass.FemaleName))
                return i;
        return of + 2;
    }

    public static Gender ForenameGender(TokenStream stream, int i)
    {
        var classes = stream[i].Class & (WordClass.MaleName | WordClass.FemaleName);
        return classes == WordClass.MaleName ? Gender.Male
            : classes == WordClass.FemaleName ? Gender.Female
            : Gender.Unknown;
    }
}
