using System.Collections.Frozen;

namespace Summarize.Digests.Grounding;

/// <summary>What a sentence negates, denies or only asks.</summary>
internal static class Negation
{
    private static readonly FrozenSet<string> Words = CheckWords.Of("en", "negation");
    private static readonly FrozenSet<string> Negatives = CheckWords.Of("en", "negative");
    private static readonly FrozenSet<string> Denials = CheckWords.Of("en", "denial");
    private static readonly FrozenSet<string> Asked = CheckWords.Of("en", "asked");

    /// <summary>Whether it has a negation or a denial.</summary>
    public static bool IsIn(Statement statement) =>
        statement.Words.Zip(statement.Lemmas).Any(word => Is(word.First.Text) || Denials.Contains(word.Second));

    /// <summary>Whether it asks: with a question mark, "whether" or "if".</summary>
    public static bool Asks(Statement statement) =>
        statement.IsQuestion || statement.Words.Any(word => Asked.Contains(word.Text));

    /// <summary>Whether it has a word that may stand for a negation: "failed to", "homeless".</summary>
    public static bool MayBeIn(Statement statement) =>
        IsIn(statement)
        || statement
            .Words.Zip(statement.Lemmas)
            .Any(word =>
                Negatives.Contains(word.Second)
                || Negatives.Contains(word.First.Text)
                || Grounding.Words.EndsWithAny(word.Second, "less")
            );

    /// <summary>
    /// Of each word whether it is the first that says something behind a negation: "arrest" in "did not arrest".
    /// </summary>
    public static IEnumerable<bool> Denied(Statement statement)
    {
        var isOpen = false;
        foreach (var (at, word) in statement.Words.Index())
        {
            var isNegation = Is(word.Text) || Denials.Contains(statement.Lemmas[at]) || Asked.Contains(word.Text);
            var says = !isNegation && statement.Stems[at].Length > 0;
            yield return isOpen && says;
            isOpen = isNegation || isOpen && !says;
        }
    }

    private static bool Is(string word) =>
        Words.Contains(word.ToLowerInvariant())
        || word.EndsWith("n’t", StringComparison.Ordinal)
        || word.EndsWith("n't", StringComparison.Ordinal);
}
