using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>
/// What the cited paragraphs only plan, hope, fear, allege or call possible is not told as done: "Quill took money" is
/// not what "Quill is accused of taking money" says.
/// </summary>
internal static class HedgesCheck
{
    // A sentence that shares so much with the claim speaks of the same.
    private const int Same = 4;
    private const double Share = 0.34;

    // One that shares so much may bear the verb out.
    private const int Some = 3;

    // Words between a hedge and its verb.
    private const int Near = 6;

    private static readonly FrozenSet<string> Hedges = CheckWords.Of("en", "hedge");
    private static readonly FrozenSet<string> Linked = CheckWords.Of("en", "hedge-link");
    private static readonly FrozenSet<string> Links = CheckWords.Of("en", "hedging");

    /// <summary>The first deed that is not said to be done, or null.</summary>
    public static string? Fault(Claim claim)
    {
        var content = claim.Statement.Content;
        int[] shares = [.. claim.CitedStatements.Select(cited => cited.Shares(content))];
        var most = shares.DefaultIfEmpty().Max();
        if (most < Same || most < Share * content.Count || Negation.Asks(claim.Statement))
            return null;
        for (var at = 0; at < claim.Statement.Words.Count; at++)
        {
            if (!IsDone(claim.Statement, at) || IsHedged(claim.Statement, at))
                continue;
            var hedged = false;
            var done = false;
            foreach (var (cited, shared) in claim.CitedStatements.Zip(shares))
            foreach (var (other, stem) in cited.Stems.Index())
            {
                if (stem != claim.Statement.Stems[at])
                    continue;
                var isNear = shared >= Math.Max(Same, most - 1);
                var isHedged = IsHedged(cited, other);
                hedged |= isNear && isHedged;
                done |= (isNear || shared >= Some) && !isHedged;
            }
            if (hedged && !done)
                return $"the cited paragraphs do not say that '{claim.Statement.Words[at].Text}' has happened";
        }
        return null;
    }

    // A past form of a verb, and none that is still to be.
    private static bool IsDone(Statement statement, int at)
    {
        var word = statement.Words[at];
        return statement.Stems[at].Length > 0
            && !word.HasCapital
            && !(at > 0 && statement.Words[at - 1].Text == "be")
            && Lexicon.English.Of(word.Text) is var known
            && known.Is(WordClass.Verb)
            && known.Inflection == Inflection.Past;
    }

    // "may take", "hopes to take", "accused of having taken", "expects him to take"
    private static bool IsHedged(Statement statement, int verb)
    {
        var link = 0;
        for (var at = verb - 1; at >= 0 && verb - at <= Near; at--)
        {
            if (!statement.Words[at + 1].Joined)
                return false;
            var (text, lemma) = (statement.Words[at].Text, statement.Lemmas[at]);
            if (Hedges.Contains(text) || Hedges.Contains(lemma))
                return true;
            if (Links.Contains(text))
                link = at;
            else if (link > 0 && (Linked.Contains(text) || Linked.Contains(lemma)))
                return true;
            else if (statement.Stems[at].Length > 0 && !MayStandBetween(statement, at, link))
                return false;
        }
        return false;
    }

    // An adverb, or somebody before "to".
    private static bool MayStandBetween(Statement statement, int at, int link)
    {
        var known = Lexicon.English.Of(statement.Words[at].Text.ToLowerInvariant());
        return known.Is(WordClass.Adverb)
            || link > 0 && statement.Words[link].Text == "to" && !known.Is(WordClass.Verb);
    }
}
