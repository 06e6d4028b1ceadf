using Summarize.Language;

namespace Summarize.Quotations.Mentions;

/// <summary>Finds the names of an article: runs of words with capitals, less what is no part of a name.</summary>
internal sealed class NameFinder
{
    private readonly Narrative narrative;
    private readonly CapitalEvidence evidence;
    private readonly HashSet<string> surnames = new(StringComparer.Ordinal);

    private NameFinder(Narrative narrative)
    {
        this.narrative = narrative;
        evidence = new CapitalEvidence(narrative);
    }

    /// <summary>The names in the order of the text, disjoint.</summary>
    public static IReadOnlyList<Mention> Find(Narrative narrative)
    {
        // Twice: "Green said" is a name where the article has a Jane Green.
        var finder = new NameFinder(narrative);
        foreach (var mention in finder.Find())
            if (mention is { Kind: EntityKind.Person, Words: > 1 })
                finder.surnames.Add(narrative.Word(mention.End - 1).ToString());
        return finder.Find();
    }

    private List<Mention> Find()
    {
        var mentions = new List<Mention>();
        foreach (var sentence in narrative.Sentences)
            if (!CapitalEvidence.IsHeading(narrative, sentence))
                Find(sentence, mentions);
        return mentions;
    }

    private void Find(Sentence sentence, List<Mention> mentions)
    {
        for (var i = Dateline.EndOf(narrative, sentence); i < sentence.End; )
        {
            if (!CanBegin(sentence, i))
            {
                i++;
                continue;
            }
            var end = EndOfRun(sentence, i);
            NameReader.Read(narrative, i, end, IsSurname(end - 1), mentions);
            i = end;
        }
    }

    private bool CanBegin(Sentence sentence, int i)
    {
        var token = narrative.Tokens[i];
        if (token.Kind != TokenKind.Word || !token.IsCapital || IsAdjective(i))
            return false;
        if (IsSurname(i))
            return true;
        var isBeforeCapital = IsNameWord(i + 1, sentence.End) && !token.Is(WordClass.Determiner | WordClass.Pronoun);
        if (token.Is(WordClass.Function | WordClass.Calendar | WordClass.Time))
            return isBeforeCapital && token.Is(WordClass.Forename);
        if (!CapitalEvidence.IsInitial(narrative, sentence, i))
            return isBeforeCapital || !IsCommonNoun(sentence, i);
        // "Said Roe"
        if (isBeforeCapital && token.Is(WordClass.Cue) && token.Word.Inflection != Inflection.Base)
            return false;
        var word = narrative.Word(i);
        if (token.Is(WordClass.Title | WordClass.Demonym) || evidence.IsCapitalInside(word))
            return true;
        if (token.Is(WordClass.Forename))
            return isBeforeCapital || IsVerb(i + 1, sentence.End);
        if (evidence.IsSmall(word))
            return false;
        var isCommon = token.Word.Lemma is not null && token.Is(Common);
        if (!isCommon)
            return true;
        // "Prominent Canadian examples", "Said Roe", "Critics …": the name, if any, begins later.
        if (!isBeforeCapital || token.Is(WordClass.Cue) || token.Is(WordClass.Plural))
            return token.Is(WordClass.Organisation | WordClass.Place) && isBeforeCapital;
        return !narrative.Tokens[i + 1].Is(WordClass.Forename | WordClass.Demonym | WordClass.Title | WordClass.Place);
    }

    // "the Cold", "an Assessment", "11 C": no name, though it has a capital.
    private bool IsCommonNoun(Sentence sentence, int i)
    {
        var token = narrative.Tokens[i];
        if (token.Span.Length == 1)
            return true;
        return i > sentence.Start
            && narrative.Tokens[i - 1].Is(WordClass.Determiner)
            && token.Word.Lemma is not null
            && token.Is(WordClass.Noun)
            && !token.Is(WordClass.OfNames);
    }

    private bool IsSurname(int i) => surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(narrative.Word(i));

    private const WordClass Common = WordClass.Noun | WordClass.Verb | WordClass.Adjective | WordClass.Adverb;

    private int EndOfRun(Sentence sentence, int start)
    {
        var end = start + 1;
        const WordClass Joining = WordClass.Organisation | WordClass.Title;
        var joins = narrative.Tokens[start].Is(Joining);
        var hasOf = false;
        while (end < sentence.End)
        {
            if (IsNameWord(end, sentence.End))
            {
                joins |= narrative.Tokens[end].Is(Joining);
                end++;
                continue;
            }
            if (EndOfLink(end, sentence.End, joins, hasOf) is not { } next)
                break;
            hasOf |= joins;
            end = next + 1;
        }
        // ", Jr."
        if (narrative.Mark(end) == ',' && end + 1 < sentence.End && narrative.Tokens[end + 1].Is(WordClass.Suffix))
            end += 2;
        return end;
    }

    // The capital word that a particle, an ampersand or, in names of organisations, "of" and "for" lead on to.
    private int? EndOfLink(int i, int limit, bool joins, bool hasOf)
    {
        var next = i;
        while (
            next < limit
            && next < i + 3
            && narrative.Tokens[next] is { Kind: TokenKind.Word, IsCapital: false } particle
        )
        {
            if (!particle.Is(WordClass.Particle))
                break;
            next++;
        }
        if (next > i && IsNameWord(next, limit))
            return next;
        if (narrative.Mark(i) == '&' && IsNameWord(i + 1, limit))
            return i + 1;
        var isLink =
            joins
            && (
                narrative.IsWord(i, "of")
                || narrative.IsWord(i, "for")
                || narrative.IsWord(i, "on")
                || hasOf && narrative.IsWord(i, "and")
            );
        if (!isLink)
            return null;
        next = narrative.IsWord(i + 1, "the") ? i + 2 : i + 1;
        return IsNameWord(next, limit) ? next : null;
    }

    private bool IsNameWord(int i, int limit)
    {
        if (i >= limit || narrative.Tokens[i] is not { Kind: TokenKind.Word, IsCapital: true } token || IsAdjective(i))
            return false;
        return !token.Is(WordClass.Function)
            || token.Is(WordClass.Forename | WordClass.Organisation)
            || narrative.Word(i) is "May" or "First" or "Will";
    }

    // "Los Angeles-based", "Trump-era"
    private bool IsAdjective(int i)
    {
        var word = narrative.Word(i);
        return word.IndexOfAny('-', '‑') is > 0 and var hyphen
            && hyphen + 1 < word.Length
            && char.IsLower(word[hyphen + 1])
            && word.Length - hyphen > 3;
    }

    private bool IsVerb(int i, int limit) =>
        i < limit
        && narrative.Tokens[i] is { Kind: TokenKind.Word, IsCapital: false } token
        && token.Is(WordClass.Verb | WordClass.Auxiliary)
        && !token.Is(WordClass.Determiner | WordClass.Preposition);
}
