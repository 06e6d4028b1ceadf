using Summarize.Language;

namespace Summarize.Quotations.Mentions;

/// <summary>Reads a run of words with capitals: titles, the name, and what kind of name it is.</summary>
internal static class NameReader
{
    /// <summary>Adds the mentions that the run [first, end) holds: none, one, or a body before an office.</summary>
    public static void Read(Narrative narrative, int first, int end, bool isSurname, List<Mention> mentions)
    {
        // "Secretary of State Jane Doe"
        if (FirstForename(narrative, first, end) is { } forename && IsOffice(narrative, first, forename))
        {
            mentions.Add(Of(narrative, first, forename, end, hasTitle: true));
            return;
        }
        if (!narrative.Lexicon.HasDictionary)
        {
            if (UnlistedNames.Is(narrative, first, end, isSurname))
                mentions.Add(Of(narrative, first, UnlistedNames.StartOf(narrative, first, end), end));
            return;
        }
        // "Minister of Finance"
        if (IsOffice(narrative, first, end) && !Has(narrative, first, end, WordClass.Organisation))
        {
            mentions.Add(new Mention(first, end, end, EntityKind.Person, Gender.Unknown));
            return;
        }
        if (!isSurname && (IsOrigin(narrative, first, end) || IsOneOf(narrative, first, end)))
            return;
        var title = LastTitle(narrative, first, end);
        if (title is null)
        {
            while (
                first < end - 1
                && narrative.Tokens[first].Is(WordClass.Demonym)
                && IsPersonal(narrative, first + 1, end)
            )
                first++;
            mentions.Add(Of(narrative, first, first, end, hasTitle: false));
            return;
        }
        mentions.Add(Of(narrative, first, title.Value + 1, end, hasTitle: true));
    }

    private static Mention Of(Narrative narrative, int first, int name, int end) =>
        Of(narrative, first, name, end, hasTitle: name > first);

    private static Mention Of(Narrative narrative, int first, int name, int end, bool hasTitle)
    {
        var kind = hasTitle ? EntityKind.Person : KindOf(narrative, name, end);
        var from =
            kind is EntityKind.Unknown or EntityKind.Person && IsCalledPerson(narrative, first, end)
                ? first - 1
                : first;
        return new Mention(
            first,
            name,
            end,
            from < first ? EntityKind.Person : kind,
            kind is EntityKind.Person or EntityKind.Unknown ? GenderOf(narrative, from, name, end) : Gender.Unknown
        );
    }

    // "her son Rowan Doe", "the striker Rowan Doe"
    private static bool IsCalledPerson(Narrative narrative, int first, int end) =>
        first > 0
        && end - first is 2 or 3
        && narrative.Tokens[first - 1] is { Kind: TokenKind.Word, IsCapital: false } noun
        && noun.Is(WordClass.Person)
        && !noun.Is(WordClass.Plural | WordClass.Verb | WordClass.Adjective);

    private static EntityKind KindOf(Narrative narrative, int name, int end)
    {
        if (end - name == 2 && narrative.Lexicon.Of(narrative.Word(name), narrative.Word(name + 1)).Is(WordClass.Place))
            return EntityKind.Place;
        var (forename, place, known, organisation) = (false, true, true, false);
        for (var i = name; i < end; i++)
        {
            var token = narrative.Tokens[i];
            if (token.Kind != TokenKind.Word)
                continue;
            forename |= i == name && token.Is(WordClass.Forename);
            organisation |=
                token.Is(WordClass.Organisation) || token.Is(WordClass.Group) && !narrative.Lexicon.HasDictionary;
            place &= token.Is(WordClass.Place | WordClass.Geographic);
            known &= token.Is(WordClass.Place | WordClass.Demonym);
        }
        if (forename && end - name == 2 && !organisation)
            return EntityKind.Person;
        if (place || known && narrative.Tokens[end - 1].Is(WordClass.Place))
            return EntityKind.Place;
        if (organisation && !(forename && end - name == 2 && !narrative.Tokens[end - 1].Is(WordClass.Proper)))
            return EntityKind.Organisation;
        if (narrative.Tokens[end - 1].Is(WordClass.Geographic) && end - name > 1)
            return EntityKind.Place;
        // "American Bridge"; but "German Roe"
        if (
            end - name == 2
            && !forename
            && narrative.Tokens[name].Is(WordClass.Demonym)
            && narrative.Tokens[end - 1].Word.Lemma is not null
        )
            return EntityKind.Organisation;
        if (forename && end - name > 1 || IsInitial(narrative.Word(name)) && end - name > 1)
            return EntityKind.Person;
        return end - name == 1 && (IsAcronym(narrative.Word(name)) || IsSite(narrative.Word(name)))
            ? EntityKind.Organisation
            : EntityKind.Unknown;
    }

    private static Gender GenderOf(Narrative narrative, int first, int name, int end)
    {
        for (var i = first; i < name; i++)
            if (narrative.Tokens[i].Is(WordClass.Masculine) != narrative.Tokens[i].Is(WordClass.Feminine))
                return narrative.Tokens[i].Is(WordClass.Masculine) ? Gender.Male : Gender.Female;
        // Not of "Van der Linde".
        if (end - name < 2 || narrative.Tokens[name].Is(WordClass.Particle))
            return Gender.Unknown;
        var token = narrative.Tokens[name];
        if (!token.Is(WordClass.Forename) || token.Is(WordClass.Masculine) == token.Is(WordClass.Feminine))
            return Gender.Unknown;
        return token.Is(WordClass.Masculine) ? Gender.Male : Gender.Female;
    }

    // The last title with a name behind it; "General Motors" and "Queen Street" have none, nor has "Billie Jean King".
    /// <summary>Behind the last word of a name that is no "Jr." or "M.D.", or behind its first.</summary>
    public static int WithoutSuffix(Narrative narrative, int first, int end)
    {
        while (
            end > first + 1
            && (narrative.Tokens[end - 1].Is(WordClass.Suffix) || narrative.Tokens[end - 1].Kind == TokenKind.Mark)
        )
            end--;
        return end;
    }

    private static int? LastTitle(Narrative narrative, int first, int end)
    {
        end = WithoutSuffix(narrative, first, end);
        for (var i = end - 1; i >= first; i--)
            if (i == end - 1 ? IsLastTitle(narrative, first, i) : IsTitleOfName(narrative, i, end))
                return i;
        return null;
    }

    // "the Prime Minister"; not "Mr. Prince", "Peter T. King".
    private static bool IsLastTitle(Narrative narrative, int first, int last)
    {
        if (!narrative.Tokens[last].Is(WordClass.Title))
            return false;
        var before = last > first ? narrative.Tokens[last - 1] : default;
        return !before.Is(WordClass.Honorific | WordClass.Forename)
            && !(last > first && IsInitial(narrative.Word(last - 1)))
            && !(
                last > first
                && IsPersonal(narrative, first, last)
                && !before.Is(WordClass.Title | WordClass.Organisation | WordClass.Place | WordClass.Demonym)
            );
    }

    // "Senator Jane Doe", "Minority Whip Dick Doe"
    private static bool IsTitleOfName(Narrative narrative, int i, int end)
    {
        var (token, next) = (narrative.Tokens[i], narrative.Tokens[i + 1]);
        // "Sgt. First Class Jane Doe"
        if (i > 0 && narrative.IsWord(i, "class") && narrative.Tokens[i - 1] is var rank)
            return rank.Kind == TokenKind.Number || rank.Is(WordClass.Number);
        if (token.Is(WordClass.Person) && !token.Is(WordClass.Title | WordClass.Forename))
            return next.Is(WordClass.Forename) || IsInitial(narrative.Word(i + 1));
        return token.Is(WordClass.Title)
            && NameLinks.HasCapital(narrative, i + 1)
            && !next.Is(WordClass.Organisation | WordClass.Geographic)
            && (!narrative.Tokens[end - 1].Is(WordClass.Organisation) || next.Is(WordClass.Forename));
    }

    private static bool Has(Narrative narrative, int first, int end, WordClass classes)
    {
        for (var i = first; i < end; i++)
            if (narrative.Tokens[i].Is(classes) && narrative.Tokens[i].IsCapital)
                return true;
        return false;
    }

    /// <summary>The first forename behind the run's first word and before its last; else null.</summary>
    public static int? FirstForename(Narrative narrative, int first, int end)
    {
        for (var i = first + 1; i < end - 1; i++)
            if (narrative.Tokens[i] is { IsCapital: true } token && token.Is(WordClass.Forename))
                return i;
        return null;
    }

    private static bool IsOffice(Narrative narrative, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
            if (
                (narrative.IsWord(i, "of") || narrative.IsWord(i, "for")) && narrative.Tokens[i - 1].Is(WordClass.Title)
            )
                return true;
        return false;
    }

    /// <summary>"Englishman", "Kentucky Republican": where somebody comes from, not what they are called.</summary>
    public static bool IsOrigin(Narrative narrative, int first, int end)
    {
        if (!narrative.Tokens[end - 1].Is(WordClass.Demonym))
            return false;
        for (var i = first; i < end; i++)
            if (
                narrative.Tokens[i].Kind == TokenKind.Word
                && !narrative.Tokens[i].Is(WordClass.Demonym | WordClass.Place)
            )
                return false;
        return true;
    }

    // "the Bayview Republican"
    private static bool IsOneOf(Narrative narrative, int first, int end) =>
        first > 0
        && narrative.Tokens[first - 1].Is(WordClass.Determiner)
        && narrative.Tokens[end - 1].Is(WordClass.Demonym)
        && end - first <= 3;

    private static bool IsPersonal(Narrative narrative, int first, int end) =>
        narrative.Tokens[first].Is(WordClass.Forename) && end - first >= 1 || IsInitial(narrative.Word(first));

    private static bool IsInitial(ReadOnlySpan<char> word) =>
        word.Length is 2 or 4 && word[1] == '.' && char.IsUpper(word[0]);

    // DailyNews.com
    private static bool IsSite(ReadOnlySpan<char> word) =>
        word.IndexOf('.') is > 1 and var dot
        && dot + 2 < word.Length
        && char.IsLower(word[dot - 1])
        && char.IsLower(word[dot + 1]);

    /// <summary>"BBC", "U.N."</summary>
    public static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var upper = 0;
        foreach (var c in word)
            if (char.IsUpper(c))
                upper++;
            else if (c is not ('.' or '&') && !char.IsDigit(c))
                return false;
        return upper > 1;
    }
}
