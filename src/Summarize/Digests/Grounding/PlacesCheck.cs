using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>
/// What is of, in or from a place is of no other: "the council of Lorne" is not said where the cited paragraphs have
/// only the council of Dunmere.
/// </summary>
internal static class PlacesCheck
{
    /// <summary>The first place that the cited paragraphs replace by another, or null.</summary>
    public static string? Fault(Claim claim)
    {
        var words = claim.Statement.Words;
        for (var at = 0; at + 2 < words.Count; at++)
        {
            if (!IsTied(words, at) || claim.CitedStatements.Any(statement => HasBoth(statement, words, at)))
                continue;
            if (claim.CitedStatements.Any(statement => TiesAnother(statement.Words, words, at)))
                return $"the cited paragraphs have another place than {words[at + 2].Text} there";
        }
        return null;
    }

    // "council of Lorne"
    private static bool IsTied(IReadOnlyList<Word> words, int at) =>
        words[at + 1].Joined
        && words[at + 2].Joined
        && words[at + 1].Text is "of" or "in" or "from" or "at" or "near"
        && Known.Of(words[at].Text).HasAny(WordClass.Noun | WordClass.Group | WordClass.Person)
        && Subject.IsName(words[at + 2])
        && !Known.Of(words[at + 2].Text).HasAny(WordClass.Calendar | WordClass.Demonym)
        && Nationalities.Of(words[at + 2].Text) is null
        && !words[at + 2].Owns
        && (at + 3 == words.Count || !words[at + 3].HasCapital);

    private static bool HasBoth(Statement statement, IReadOnlyList<Word> words, int at) =>
        statement.Words.Any(word => Words.IsSame(word.Text, words[at + 2].Text))
        && statement.Words.Any(word => Same(word, words[at]));

    private static bool TiesAnother(IReadOnlyList<Word> cited, IReadOnlyList<Word> words, int at) =>
        Enumerable
            .Range(0, Math.Max(0, cited.Count - 2))
            .Any(other =>
                Same(cited[other], words[at]) && cited[other + 1].Text == words[at + 1].Text && IsTied(cited, other)
            );

    private static bool Same(Word word, Word other) =>
        Words.IsSame(word.Text.ToLowerInvariant(), other.Text.ToLowerInvariant());
}
