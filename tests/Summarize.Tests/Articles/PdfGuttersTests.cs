using Summarize.PdfReader;

namespace Summarize.Tests.Articles;

/// <summary>Columns that stand hardly further apart than their words.</summary>
public class PdfGuttersTests
{
    private const int LineCharacters = 30;
    private const double Width = 5;

    /// <summary>Rows that a page draws across both columns, from the top.</summary>
    private static List<PdfGlyph> Rows(int count, double gutter, string left, string right) =>
        [
            .. Enumerable
                .Range(0, count)
                .SelectMany(row => Line(left, row, 50).Concat(Line(right, row, 50 + LineCharacters * Width + gutter))),
        ];

    // Words of other lengths on each row, so that no strip but the gutter is empty.
    private static IEnumerable<PdfGlyph> Line(string text, int row, double x) =>
        Enumerable
            .Range(0, LineCharacters)
            .Select(i => new PdfGlyph(
                i % 9 == row % 8 + 1 ? " " : text,
                x + i * Width,
                x + (i + 1) * Width,
                700 - 12 * row,
                9
            ));

    [Theory]
    [InlineData(7)]
    [InlineData(14)]
    [InlineData(26)]
    public void Columns_drawn_row_by_row_over_a_narrow_gutter_are_read_one_after_the_other(double gutter) =>
        Assert.Equal(
            [.. Enumerable.Repeat('a', PdfGutters.FewestRows), .. Enumerable.Repeat('b', PdfGutters.FewestRows)],
            PdfLines.Of(1, Rows(PdfGutters.FewestRows, gutter, "a", "b")).Select(line => line.Text[0])
        );

    [Fact]
    public void Fewer_rows_or_a_strip_no_wider_than_a_letters_gap_are_no_columns()
    {
        Assert.Empty(PdfGutters.Of(Rows(PdfGutters.FewestRows - 1, 7, "a", "b")));
        Assert.Empty(PdfGutters.Of(Rows(PdfGutters.FewestRows, 2, "a", "b")));
        Assert.Single(PdfGutters.Of(Rows(PdfGutters.FewestRows, 7, "a", "b")));
    }
}
