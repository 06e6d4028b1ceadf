using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Names;

/// <summary>Finds names and personal pronouns by their capitals and the lexicon.</summary>
internal static class MentionFinder
{
    private const WordClass Closed = WordClass.Determiner | WordClass.Pronoun | WordClass.Preposition | WordClass.Conjunction
        | WordClass.Auxiliary | WordClass.Relative | WordClass.Calendar | WordClass.Common | WordClass.Adverb;

    private const WordClass NameLike = WordClass.MaleName | WordClass.FemaleName | WordClass.Title | WordClass.Organisation | WordClass.Place | WordClass.Demonym;

    /// <summary>Appends the mentions in the order of the text and marks their tokens with their index.</summary>
    public static void Find(TokenStream stream, PooledList<Mention> mentions)
    {
        for (var i = 0; i < stream.Count;)
        {
            ref var token = ref stream[i];
            if (token.Kind != TokenKind.Word) { i++; continue; }
            if (token.Is(WordClass.Pronoun) && !IsAcronym(stream, i)) { AddPronoun(stream, i, mentions); i++; continue; }
            if (!IsNameWord(stream, i)) { i++; continue; }
            if (IsGerund(stream, i)) { i++; continue; }
            var end = RunEnd(stream, i);
            AddName(stream, i, end, mentions);
            i = end;
        }
    }

    /// <summary>"Knowing Roe, …": a sentence's first word has a capital for that alone.</summary>
    private static bool IsGerund(TokenStream stream, int i) =>
        stream[i].StartsSentence && !stream[i].Is(WordClass.MaleName | WordClass.FemaleName | WordClass.Organisation) && stream.Word(i) is { Length: > 4 } word && (word.EndsWith("ing") || word.EndsWith("ly"));

    private static void AddPronoun(TokenStream stream, int i, PooledList<Mention> mentions)
    {
        ref var token = ref stream[i];
        var gender = token.Is(WordClass.Masculine) ? Gender.Male : token.Is(WordClass.Feminine) ? Gender.Female : Gender.Unknown;
        if (gender == Gender.Unknown && !token.Is(WordClass.Plural) && !stream.IsWord(i, "it") && !stream.IsWord(i, "its")) return;
        token.Index = mentions.Count;
        mentions.Add(new Mention { First = i, End = i + 1, Name = i, Entity = -1, IsPronoun = true, Gender = gender, Type = gender == Gender.Unknown ? EntityType.Unknown : EntityType.Person });
    }

    private static bool IsNameWord(TokenStream stream, int i)
    {
        ref var token = ref stream[i];
        if (token.Kind != TokenKind.Word || !token.Capital) return token.Kind == TokenKind.Word && IsMixedCase(stream.Word(i));
        if (IsCompoundAdjective(stream.Word(i))) return false;
        if (token.Is(Closed) && IsBetweenPartAndCue(stream, i)) return true;
        if (token.Is(Closed))
            return !token.StartsSentence && token.Is(WordClass.MaleName | WordClass.FemaleName) && !token.Is(WordClass.Calendar) && NextIsName(stream, i)
                || token.StartsSentence && token.Is(WordClass.MaleName | WordClass.FemaleName) && NextIsName(stream, i) && !token.Is(WordClass.Preposition | WordClass.Determiner | WordClass.Pronoun | WordClass.Conjunction)
                || IsAcronym(stream, i);
        return true;
    }

    /// <summary>“So,” Will said: a capital there is a name’s, whatever else the word can be.</summary>
    private static bool IsBetweenPartAndCue(TokenStream stream, int i) =>
        i > 0 && !stream[i].StartsSentence && stream[i - 1].Kind == TokenKind.Part && i + 1 < stream.Count && stream[i + 1].Is(WordClass.Cue) && !stream[i].Is(WordClass.Pronoun | WordClass.Determiner | WordClass.Relative);

    private static bool NextIsName(TokenStream stream, int i) =>
        i + 1 < stream.Count && stream[i + 1].Kind == TokenKind.Word && stream[i + 1].Capital && !stream[i].EndsSentence && !stream[i + 1].Is(Closed);

    /// <summary>al-Shabaab, deGrom.</summary>
    private static bool IsMixedCase(ReadOnlySpan<char> word) => word.Length > 4 && (word.StartsWith("al-") || word.StartsWith("el-")) && char.IsUpper(word[3]);

    /// <summary>Alberta-based, Trump-backed: the capital is that of a name inside an adjective.</summary>
    private static bool IsCompoundAdjective(ReadOnlySpan<char> word)
    {
        var hyphen = word.LastIndexOf('-');
        if (hyphen < 2 || hyphen == word.Length - 1 || char.IsUpper(word[hyphen + 1])) return false;
        return word[(hyphen + 1)..] is "based" or "backed" or "led" or "born" or "style" or "area" or "era" or "owned" or "run" or "educated" or "trained" or "bound" or "only" or "wide" or "old" or "like" or "related" or "controlled" or "funded" or "supported" or "appointed" or "elected" or "held" or "made" or "friendly";
    }

    private static bool IsAcronym(TokenStream stream, int i)
    {
        var word = stream.Word(i);
        if (word.Length < 2 || !char.IsUpper(word[1])) return false;
        foreach (var c in word)
            if (char.IsLower(c)) return false;
        return !stream[i].Is(WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary) && word is not "I" and not "HE" and not "SHE" and not "WE" and not "YOU" and not "THEY";
    }

    private static int RunEnd(TokenStream stream, int start)
    {
        var end = start + 1;
        while (end < stream.Count && end - start < 12)
        {
            if (stream[end - 1].EndsSentence) break;
            if (IsNameWord(stream, end) || stream[end].Is(WordClass.Suffix)) { end++; continue; }
            if (stream[end] is { Kind: TokenKind.Word, Capital: true } && stream[end].Is(WordClass.Common) && !stream[end].Is(Closed & ~WordClass.Common)) { end++; continue; }
            // Al From
            if (end == start + 1 && stream[end] is { Kind: TokenKind.Word, Capital: true } && stream[end].Is(WordClass.Preposition) && stream[start].Is(WordClass.MaleName | WordClass.FemaleName) && !stream[start].StartsSentence) { end++; continue; }
            // Charles de Gaulle, Bank of Canada, Robert “Bob” Roe, Truth & Reconciliation.
            if (IsInside(stream, end, out var inside) && end + inside < stream.Count && !stream[end + inside].StartsSentence && IsNameWord(stream, end + inside)
                && !(stream[end].Is(WordClass.Preposition) && stream[end + inside].Is(WordClass.Calendar)))
            {
                end += inside + 1;
                continue;
            }
            if (stream.Stop(end) == ',' && end + 1 < stream.Count && !stream[end + 1].StartsSentence && stream[end + 1].Is(WordClass.Suffix)) { end += 2; continue; }
            break;
        }
        return end;
    }

    private static bool IsInside(TokenStream stream, int i, out int length)
    {
        length = 1;
        ref var token = ref stream[i];
        if (token.Kind == TokenKind.Part) return token.End - token.Start <= 14 && !stream[i - 1].Is(WordClass.Cue);
        if (token.Kind != TokenKind.Word) return false;
        if (IsParticle(token))
        {
            while (length < 3 && i + length < stream.Count && stream[i + length] is { Kind: TokenKind.Word, StartsSentence: false } && IsParticle(stream[i + length])) length++;
            return true;
        }
        if (stream.IsWord(i, "of") && (stream[i - 1].Is(WordClass.Organisation) || IsOfName(stream.Word(i - 1)) || stream[i - 1].Is(WordClass.Title) && !IsForenameOrInitial(stream, i - 2)))
        {
            if (i + 1 < stream.Count && stream.IsWord(i + 1, "the") && !stream[i + 1].StartsSentence) length = 2;
            return true;
        }
        return stream.IsWord(i, "for") && stream[i - 1].Is(WordClass.Organisation) && stream[i - 1].Class.HasFlag(WordClass.Organisation)
            && stream.Word(i - 1) is "Centre" or "Center" or "Coalition" or "Committee" or "Institute" or "Foundation";
    }

    private static bool IsForenameOrInitial(TokenStream stream, int i) =>
        i >= 0 && stream[i] is { Kind: TokenKind.Word, Capital: true } && (stream[i].Is(WordClass.MaleName | WordClass.FemaleName) || IsInitial(stream.Word(i)));

    private static bool IsParticle(in Token token) => token.Is(WordClass.Particle) && !token.Capital && !token.Is(WordClass.Determiner | WordClass.Conjunction | WordClass.Preposition);

    private static bool IsOfName(ReadOnlySpan<char> word) => word is "Daughters" or "Sons" or "Knights" or "Friends" or "Doctors" or "Ministry" or "Bank" or "Church" or "Duke" or "Duchess" or "Prince" or "Chamber" or "Minister" or "Republic" or "Isle" or "City" or "Province" or "State";

    /// <summary>Cuts a run of capitals into titles and the name proper.</summary>
    private static void AddName(TokenStream stream, int first, int end, PooledList<Mention> mentions)
    {
        // A demonym or a place before a person is no part of the name: "Canadian Jane Doe".
        var name = first;
        var type = EntityType.Unknown;
        var gender = Gender.Unknown;
        var last = LastOfName(stream, first, end);
        var titled = false;
        // "Chief Market Strategist": an office, nobody’s name.
        if (last > first && stream[last].Is(WordClass.Title) && !IsForenameOrInitial(stream, last - 1)) return;
        if (!stream[last].Is(WordClass.Organisation) || IsPersonal(stream, first, last))
        {
            for (var i = first; i < last; i++)
            {
                if (stream[i].Is(WordClass.Title) && !IsForename(stream, i, last))
                {
                    name = i + 1;
                    if (stream.IsWord(name, "of")) name = AfterOffice(stream, name, end);
                    titled = name <= last;
                    if (stream[i].Is(WordClass.Masculine)) gender = Gender.Male;
                    if (stream[i].Is(WordClass.Feminine)) gender = Gender.Female;
                }
            }
            if (name > last) { name = first; titled = false; }
            for (var i = name; i < last; i++)
            {
                if (!stream[i].Is(WordClass.MaleName | WordClass.FemaleName)) continue;
                if (i > name && IsInitial(stream.Word(name))) break;
                if (i > name + 2 && titled) break;
                name = i;
                type = EntityType.Person;
                break;
            }
            if (titled) type = EntityType.Person;
        }
        if (type != EntityType.Person)
        {
            if (stream[last].Is(WordClass.Organisation) || HasInside(stream, first, end, WordClass.Organisation) || IsAcronym(stream, last) && !stream[last].Is(WordClass.Place) && end - first <= 2) type = EntityType.Organisation;
            else if (stream[last].Is(WordClass.Place) || stream.Word(last) is [_, '-', _, ..]) type = EntityType.Place;
            else if (last > first && stream[last].Is(WordClass.Common)) type = EntityType.Thing;
            else if (end - first == 1 && stream[last].Is(WordClass.Title) && !stream[last].Is(WordClass.MaleName | WordClass.FemaleName)) return;
            else if (end - first == 1 && stream[first].StartsSentence && stream[first].Is(WordClass.Cue | WordClass.CueParticiple | WordClass.Verb | WordClass.Message | WordClass.Body)) return;
        }
        if (type == EntityType.Unknown && name == last && stream[last].Is(WordClass.MaleName | WordClass.FemaleName))
        {
            type = EntityType.Person;
        }
        var lower = RoleBefore(stream, first);
        if (lower >= 0 && type is EntityType.Unknown)
        {
            type = EntityType.Person;
            if (stream[lower].Is(WordClass.Masculine)) gender = Gender.Male;
            if (stream[lower].Is(WordClass.Feminine)) gender = Gender.Female;
        }
        var weak = end - first == 1 && !IsIntroduced(stream, end) && stream[first].StartsSentence && !stream[first].Is(NameLike) && !IsAcronym(stream, first)
            || end - first == 1 && (stream[first].Is(WordClass.Demonym | WordClass.Role | WordClass.Title) || stream[first].Is(WordClass.Organisation) && !stream[first].Is(WordClass.Proper));
        if (weak && stream.Word(first) is var word && (word.EndsWith("ing") || word.EndsWith("ed") || word.EndsWith("ly"))) return;
        for (var i = first; i < end; i++)
            if (stream[i].Kind != TokenKind.Part) stream[i].Index = mentions.Count;
        mentions.Add(new Mention { First = first, End = end, Name = name, Entity = -1, IsWeak = weak, Gender = gender, Type = type });
    }

    /// <summary>", a resident of …" or a verb after a sentence's first word: it is a name.</summary>
    private static bool IsIntroduced(TokenStream stream, int end)
    {
        if (end + 1 >= stream.Count || stream[end - 1].Is(NameLike | WordClass.Role) || stream[end - 1].Is(Closed)) return false;
        if (stream.Stop(end) == ',') return stream.IsWord(end + 1, "a") || stream.IsWord(end + 1, "an") || stream.IsWord(end + 1, "who") || stream[end + 1].Kind == TokenKind.Number;
        return stream[end] is { Kind: TokenKind.Word, Capital: false } && stream[end].Is(WordClass.Cue) && !stream.Word(end - 1).EndsWith("s");
    }

    /// <summary>A lower-case role right before the name: "spokesman Jane Doe".</summary>
    private static int RoleBefore(TokenStream stream, int first) =>
        first > 0 && !stream[first].StartsSentence && stream[first - 1] is { Kind: TokenKind.Word, Capital: false } && stream[first - 1].Is(WordClass.Role) ? first - 1 : -1;

    private static int LastOfName(TokenStream stream, int first, int end)
    {
        var last = end - 1;
        while (last > first && (stream[last].Is(WordClass.Suffix) || stream[last].Kind == TokenKind.Stop)) last--;
        return last;
    }

    private static bool IsForename(TokenStream stream, int i, int last) =>
        stream[i].Is(WordClass.MaleName | WordClass.FemaleName) && i < last && !stream[i].Is(WordClass.Role);

    /// <summary>"Senator Jane House" is a person though House heads organisations.</summary>
    private static bool IsPersonal(TokenStream stream, int first, int last)
    {
        if (last == first) return false;
        return stream[last - 1].Is(WordClass.MaleName | WordClass.FemaleName) && !stream[last - 1].Is(WordClass.Place) && !stream.IsWord(last, "University") && !stream.IsWord(last, "Hospital")
            || stream[last - 1].Is(WordClass.Title) && stream[last - 1].Is(WordClass.Masculine | WordClass.Feminine);
    }

    private static bool HasInside(TokenStream stream, int first, int end, WordClass classes)
    {
        for (var i = first; i < end - 1; i++)
            if (stream[i].Is(classes) && (stream.IsWord(i + 1, "of") || stream.IsWord(i + 1, "for"))) return true;
        return false;
    }

    /// <summary>After "Secretary of State", "Minister of Foreign Affairs": the first forename, else the word after the office.</summary>
    private static int AfterOffice(TokenStream stream, int of, int end)
    {
        for (var i = of + 1; i < end - 1; i++)
            if (stream[i].Is(WordClass.MaleName | WordClass.FemaleName)) return i;
        return of + 2;
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length <= 2 && char.IsUpper(word[0]) && (word.Length == 1 || word[1] == '.');

    public static Gender ForenameGender(TokenStream stream, int i)
    {
        var classes = stream[i].Class & (WordClass.MaleName | WordClass.FemaleName);
        return classes == WordClass.MaleName ? Gender.Male : classes == WordClass.FemaleName ? Gender.Female : Gender.Unknown;
    }
}
