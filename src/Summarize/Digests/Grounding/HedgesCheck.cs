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
    private const int Some = 2;

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
            if (!IsDone(claim.Statement, at) || HasHedgeBefore(claim.Statement, at))
                continue;
            var hedged = false;
            var done = false;
            foreach (var (cited, shared) in claim.CitedStatements.Zip(shares))
            foreach (var (other, lemma) in cited.Lemmas.Index())
            {
                if (lemma != claim.Statement.Lemmas[at])
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
        return !word.HasCapital
            && !(at > 0 && statement.Words[at - 1].Text == "be")
            && Lexicon.English.Of(word.Text) is var known
            && known.Is(WordClass.Verb)
            && !known.Is(WordClass.Be | WordClass.Modal | WordClass.Auxiliary)
            && known.Inflection == Inflection.Past;
    }

    private static bool HasHedgeBefore(Statement statement, int verb) =>
        Enumerable.Range(0, verb).Any(at => IsHedge(Hedges, statement, at) || IsHedge(Linked, statement, at));

    private static bool IsHedge(FrozenSet<string> hedges, Statement statement, int at) =>
        hedges.Contains(statement.Words[at].Text) || hedges.Contains(statement.Lemmas[at]);

    // "may take", "hopes to take", "accused of having taken", "expects him to take"
    private static bool IsHedged(Statement statement, int verb)
    {
        var link = 0;
        for (var at = verb - 1; at >= 0 && verb - at <= Near; at--)
        {
            if (!statement.Words[at + 1].Joined)
                return false;
            if (IsHedge(Hedges, statement, at) || link > 0 && IsHedge(Linked, statement, at))
                return true;
            if (Links.Contains(statement.Words[at].Text))
                link = at;
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
