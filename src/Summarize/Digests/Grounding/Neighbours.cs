namespace Summarize.Digests.Grounding;

/// <summary>What a cited sentence says together with those right before and behind it.</summary>
internal static class Neighbours
{
    /// <summary>How many of some stems stand in the sentence at <paramref name="at"/> or beside it.</summary>
    public static int Shares(IReadOnlyList<Statement> statements, int at, IReadOnlyList<string> stems) =>
        stems.Count(stem =>
            statements[at].Content.Contains(stem)
            || Beside(statements, at, at - 1)?.Content.Contains(stem) == true
            || Beside(statements, at, at + 1)?.Content.Contains(stem) == true
        );

    // Of the same paragraph or the next one.
    private static Statement? Beside(IReadOnlyList<Statement> statements, int at, int beside) =>
        beside >= 0
        && beside < statements.Count
        && Math.Abs(statements[beside].Paragraph - statements[at].Paragraph) <= 1
            ? statements[beside]
            : null;
}
