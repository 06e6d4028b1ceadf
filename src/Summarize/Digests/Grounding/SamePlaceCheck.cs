namespace Summarize.Digests.Grounding;

/// <summary>
/// Between the same words stands no opposite: "a sharp fall in exports" is not said where the cited paragraphs have "a
/// sharp rise in exports". The data file <c>contrasts</c>, and those of the opposites.
/// </summary>
internal static class SamePlaceCheck
{
    // Words on either side that tell a place.
    private const int Beside = 3;

    // How far off they may stand, in words.
    private const int Window = 12;

    /// <summary>The first word that stands in the place of its opposite, or null.</summary>
    public static string? Fault(Claim claim)
    {
        var statement = claim.Statement;
        for (var at = 0; at < statement.Words.Count; at++)
        {
            var word = statement.Words[at];
            if (
                word.HasCapital && !word.Opens
                || Opposites.OfPlace(word.Text, statement.Lemmas[at]) is not { } opposites
            )
                continue;
            var (before, behind) = PlaceOf(statement, at);
            var isOpposite = false;
            var isSame = false;
            foreach (var cited in claim.CitedStatements)
            foreach (var (other, lemma) in cited.Lemmas.Index())
            {
                if (lemma == statement.Lemmas[at])
                    isSame |= Place(cited, other).Any(stem => before.Contains(stem) || behind.Contains(stem));
                else if (
                    (opposites.Contains(lemma) || opposites.Contains(cited.Words[other].Text))
                    // "unclear" for "not clear"
                    && !Negation.Denied(cited).ElementAt(other)
                    && !statement.Lemmas.Contains(lemma, StringComparer.Ordinal)
                )
                {
                    var (left, right) = PlaceOf(cited, other);
                    isOpposite |= left.Any(before.Contains) && right.Any(behind.Contains);
                }
            }
            if (isOpposite && !isSame)
                return $"'{word.Text}' stands where the cited paragraphs have its opposite";
        }
        return null;
    }

    private static IEnumerable<string> Place(Statement statement, int at)
    {
        var (before, behind) = PlaceOf(statement, at);
        return before.Concat(behind);
    }

    // The nearest stems on either side.
    private static (List<string> Before, List<string> Behind) PlaceOf(Statement statement, int at) =>
        (Nearest(statement.Stems, at, -1), Nearest(statement.Stems, at, 1));

    private static List<string> Nearest(IReadOnlyList<string> stems, int at, int step)
    {
        var found = new List<string>(Beside);
        for (var near = 1; near <= Window && found.Count < Beside; near++)
        {
            var other = at + step * near;
            if (other >= 0 && other < stems.Count && stems[other].Length > 0)
                found.Add(stems[other]);
        }
        return found;
    }
}
