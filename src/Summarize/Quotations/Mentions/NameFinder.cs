using Summarize.Language;

namespace Summarize.Quotations.Mentions;

/// <summary>Finds the names of an article: runs of words with capitals, less what is no part of a name.</summary>
internal sealed class NameFinder
{
    private readonly Narrative narrative;
    private readonly CapitalEvidence evidence;
    private readonly NameLinks links;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> surnames = new HashSet<string>(
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    private NameFinder(Narrative narrative)
    {
        this.narrative = narrative;
        evidence = new CapitalEvidence(narrative);
        links = new NameLinks(narrative);
    }

    /// <summary>The names in the order of the text, disjoint.</summary>
    public static IReadOnlyList<Mention> Find(Narrative narrative)
    {
        // Twice: "Green said" is a name where the article has a Jane Green.
        var finder = new NameFinder(narrative);
        foreach (var mention in finder.Find())
            if (
                mention.Words > 1
                && (
                    mention.Kind == EntityKind.Person
                    || mention.Kind == EntityKind.Unknown && narrative.Tokens[mention.End - 1].Word.Lemma is null
                )
            )
            {
                var last = narrative.Word(NameReader.WithoutSuffix(narrative, mention.Name, mention.End) - 1);
                finder.surnames.Add(last);
                finder.surnames.Add(last[NameLinks.BehindArticle(narrative.Lexicon, last)..]);
            }
        return finder.Find();
    }

    private List<Mention> Find()
    {
        var mentions = new List<Mention>();
        foreach (var sentence in narrative.Sentences)
            if (!CapitalEvidence.IsHeading(narrative, sentence))
                Find(sentence, mentions);
            else
                FindSurnames(sentence, mentions);
        return mentions;
    }

    private void Find(Sentence sentence, List<Mention> mentions)
    {
        for (var i = Dateline.EndOf(narrative, sentence); i < sentence.End; )
        {
            if (!IsSurname(i) && AppealNames.EndOf(narrative, sentence, i) is { } behind)
            {
                mentions.Add(new Mention(i, i, behind, EntityKind.Organisation, Gender.Unknown));
                i = behind;
                continue;
            }
            if (!CanBegin(sentence, i))
            {
                i++;
                continue;
            }
            var end = EndOfRun(sentence, i);
            // "Los Angeles-based"
            if (end < sentence.End && narrative.Tokens[end].IsCapital && links.IsAdjective(end))
            {
                i = end + 1;
                continue;
            }
            NameReader.Read(narrative, WithParticles(sentence, i), end, IsSurname(end - 1), mentions);
            i = end;
        }
    }

    // "van der Linde said"
    private int WithParticles(Sentence sentence, int start)
    {
        while (
            narrative.Lexicon.ParticlesLead
            && IsSurname(start)
            && start > sentence.Start
            && narrative.Tokens[start - 1] is { IsCapital: false } particle
            && particle.Is(WordClass.Particle)
        )
            start--;
        return start;
    }

    // A heading's capitals tell nothing; whom the article names elsewhere is known.
    private void FindSurnames(Sentence sentence, List<Mention> mentions)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (narrative.Tokens[i] is { Kind: TokenKind.Word, IsCapital: true } && IsSurname(i))
                mentions.Add(new Mention(i, i, i + 1, EntityKind.Unknown, Gender.Unknown));
    }

    private bool CanBegin(Sentence sentence, int i)
    {
        var token = narrative.Tokens[i];
        if (token.Kind != TokenKind.Word || !NameLinks.HasCapital(narrative, i) || links.IsAdjective(i))
            return false;
        if (
            IsSurname(i)
            || token.Is(WordClass.Particle)
                && links.EndOfLink(i + 1, sentence.End, isBody: false, hasLink: false) is { } last
                && IsSurname(last)
        )
            return true;
        var isBeforeCapital =
            links.IsNameWord(i + 1, sentence.End) && !token.Is(WordClass.Determiner | WordClass.Pronoun);
        if (
            token.Is(WordClass.Function | WordClass.Calendar)
            || token.Is(WordClass.Time) && !token.Is(WordClass.Organisation)
        )
            return isBeforeCapital && token.Is(WordClass.Forename);
        // "Q: “…”"
        if (token.Span.Length == 1 && !isBeforeCapital)
            return false;
        if (narrative.Lexicon.CapitalizesNouns)
            return isBeforeCapital || token.Is(WordClass.Forename);
        if (!CapitalEvidence.IsInitial(narrative, sentence, i))
            return isBeforeCapital || !IsCommonNoun(sentence, i);
        // "Said Roe"
        if (isBeforeCapital && token.Is(WordClass.Cue) && token.Word.Inflection != Inflection.Base)
            return false;
        var word = narrative.Word(i);
        if (token.Is(WordClass.Title | WordClass.Demonym) || evidence.IsCapitalInside(word) && !IsPeople(token))
            return true;
        if (token.Is(WordClass.Forename))
            return isBeforeCapital
                || IsVerb(i + 1, sentence.End)
                || links.EndOfLink(i + 1, sentence.End, isBody: false, hasLink: false) is not null;
        if (evidence.IsSmall(word))
            return false;
        var isCommon = token.Word.Lemma is not null && token.Is(Common);
        if (!isCommon)
            return true;
        // "Once Roe left"; "Just Boats" is a firm.
        if (
            isBeforeCapital
            && token.Is(WordClass.Adverb)
            && !token.Is(Common & ~WordClass.Adverb)
            && (narrative.Tokens[i + 1].Word.Lemma is null || IsSurname(i + 1))
        )
            return false;
        // "Prominent Canadian examples", "Said Roe", "Critics …": the name, if any, begins later.
        if (!isBeforeCapital || token.Is(WordClass.Cue) || token.Is(WordClass.Plural))
            return token.Is(WordClass.Organisation | WordClass.Place) && isBeforeCapital;
        return !narrative.Tokens[i + 1].Is(WordClass.Forename | WordClass.Demonym | WordClass.Title | WordClass.Place);
    }

    // "the Cold", "an Assessment", "11 C", "500 BC": no name, though it has a capital.
    private bool IsCommonNoun(Sentence sentence, int i)
    {
        var token = narrative.Tokens[i];
        if (
            token.Span.Length == 1
            || i > sentence.Start
                && narrative.Tokens[i - 1].Kind == TokenKind.Number
                && NameReader.IsAcronym(narrative.Word(i))
        )
            return true;
        return i > sentence.Start
            && narrative.Tokens[i - 1].Is(WordClass.Determiner)
            && token.Word.Lemma is not null
            && token.Is(WordClass.Noun)
            && !token.Is(WordClass.OfNames);
    }

    // "Teachers marched", whatever their federation is called.
    private static bool IsPeople(Token token) => token.Is(WordClass.Person) && token.Is(WordClass.Plural);

    private bool IsSurname(int i) => surnames.Contains(narrative.Word(i));

    private const WordClass Common = WordClass.Noun | WordClass.Verb | WordClass.Adjective | WordClass.Adverb;

    private int EndOfRun(Sentence sentence, int start)
    {
        var end = start + 1;
        var isBody = narrative.Tokens[start].Is(WordClass.Organisation);
        var hasLink = false;
        while (end < sentence.End)
        {
            if (links.IsShouted(start, end))
                break;
            if (GoesOn(end))
            {
                isBody |= narrative.Tokens[end].Is(WordClass.Organisation);
                end++;
                continue;
            }
            if (IsWhole(start, end) || links.EndOfLink(end, sentence.End, isBody, hasLink) is not { } next)
                break;
            hasLink |= isBody;
            end = next + 1;
        }
        // ", Jr."
        if (narrative.Mark(end) == ',' && end + 1 < sentence.End && narrative.Tokens[end + 1].Is(WordClass.Suffix))
            end += 2;
        return end;
    }

    // "Jane Roe von Bayview", "Europe de Jane Roe": what an English "of" would be, where "Jane von Roe" is a name.
    private bool IsWhole(int start, int end) =>
        !narrative.Lexicon.HasDictionary
        && narrative.Tokens[end].Is(WordClass.Particle)
        && (
            HasForename(start, end)
                ? !narrative.Tokens[end - 1].Is(WordClass.Forename | WordClass.Particle)
                : HasForename(end, end + 2)
        );

    private bool HasForename(int start, int end)
    {
        for (var i = start; i < Math.Min(end, narrative.Tokens.Length); i++)
            if (narrative.Tokens[i].Is(WordClass.Forename))
                return true;
        return false;
    }

    // "Al From", "Theresa May": inside a name a word of the closed classes is a name, too.
    private bool GoesOn(int i) =>
        narrative.Tokens[i] is { Kind: TokenKind.Word } token
        && NameLinks.HasCapital(narrative, i)
        && !links.IsAdjective(i)
        && (
            !token.Is(WordClass.Determiner | WordClass.Pronoun | WordClass.Coordinator | WordClass.Relative)
            || links.IsNameWord(i, i + 1)
        );

    private bool IsVerb(int i, int limit) =>
        i < limit
        && narrative.Tokens[i] is { Kind: TokenKind.Word, IsCapital: false } token
        && token.Is(WordClass.Verb | WordClass.Auxiliary)
        && !token.Is(WordClass.Determiner | WordClass.Preposition);
}
