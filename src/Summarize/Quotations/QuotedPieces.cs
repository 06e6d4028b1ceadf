using System.Runtime.InteropServices;
using Summarize.Articles;
using Summarize.Quotations.Marks;

namespace Summarize.Quotations;

/// <summary>The words between two outermost marks of one paragraph.</summary>
/// <param name="Span">Without the marks and the white space inside them.</param>
/// <param name="Outer">With the marks.</param>
/// <param name="Paragraph">Index of the paragraph.</param>
/// <param name="Family">Of the opening mark.</param>
/// <param name="Closed">Whether a mark closes it; else it runs to the paragraph's end or to the next quotation.</param>
/// <param name="Opened">Whether a mark opens it; else it carries on the paragraph before.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct QuotedPiece(
    TextSpan Span,
    TextSpan Outer,
    int Paragraph,
    MarkFamily Family,
    bool Closed,
    bool Opened
);

/// <summary>Finds the outermost quoted pieces of each paragraph.</summary>
internal static class QuotedPieces
{
    public static List<QuotedPiece> Find(Article article)
    {
        var pieces = new List<QuotedPiece>();
        var marks = new List<Mark>();
        var partners = new List<int>();
        var stacks = MarkMatcher.NewStacks();
        for (var i = 0; i < article.Paragraphs.Count; i++)
        {
            marks.Clear();
            // What is not the article's holds none of its quotations.
            if (article.Paragraphs[i].Role == ParagraphRole.Boilerplate)
                continue;
            var paragraph = article.Paragraphs[i].Span;
            MarkScanner.Scan(article.Text, paragraph, marks);
            if (marks.Count == 0)
                continue;
            MarkMatcher.Match(article.Text, marks, partners, stacks);
            Take(article, i, marks, partners, pieces);
        }
        return pieces;
    }

    /// <summary>Walks the marks from one outermost opening mark to the next.</summary>
    private static void Take(Article article, int index, List<Mark> marks, List<int> partners, List<QuotedPiece> pieces)
    {
        var paragraph = article.Paragraphs[index].Span;
        var first = 0;
        if (UnclosedMarks.CarriesOn(article, index, marks, partners, pieces) is { } carried)
        {
            Add(
                article.Text,
                paragraph.Start,
                marks[carried].Start,
                paragraph.Start,
                marks[carried].End,
                index,
                marks[carried].Family,
                true,
                false,
                pieces
            );
            first = carried + 1;
        }
        for (var i = first; i < marks.Count; i++)
        {
            var mark = marks[i];
            if (mark.Role is not (MarkRole.Open or MarkRole.Either))
                continue;
            var close = partners[i];
            if (close > i && !Crosses(marks, partners, i, close))
            {
                Add(
                    article.Text,
                    mark.End,
                    marks[close].Start,
                    mark.Start,
                    marks[close].End,
                    index,
                    mark.Family,
                    true,
                    true,
                    pieces
                );
                i = close;
                continue;
            }
            if (
                !UnclosedMarks.MayStayOpen(article, index, mark, i > 0 ? marks[i - 1].End : -1)
                && !UnclosedMarks.IsRunOn(article.Text, marks, i, pieces)
            )
                continue;
            // Never closed: it ends where another quotation of its family begins, else where another family's mark
            // closes it (“so’), else with the paragraph.
            var next = UnclosedMarks.NextOuter(marks, i);
            if (next is { } n)
            {
                Add(
                    article.Text,
                    mark.End,
                    marks[n].Start,
                    mark.Start,
                    marks[n].Start,
                    index,
                    mark.Family,
                    false,
                    true,
                    pieces
                );
                i = n - 1;
                continue;
            }
            if (UnclosedMarks.OtherClose(article.Text, marks, partners, i) is { } other)
            {
                Add(
                    article.Text,
                    mark.End,
                    marks[other].Start,
                    mark.Start,
                    marks[other].End,
                    index,
                    mark.Family,
                    true,
                    true,
                    pieces
                );
                i = other;
                continue;
            }
            var cut = UnclosedMarks.EndBeforeClause(article.Text, mark.End, paragraph.End);
            Add(
                article.Text,
                mark.End,
                cut ?? paragraph.End,
                mark.Start,
                cut ?? paragraph.End,
                index,
                mark.Family,
                cut is not null,
                true,
                pieces
            );
            return;
        }
    }

    /// <summary>
    /// Whether a pair of single marks runs into a pair of double marks and out of it: then one was an apostrophe.
    /// </summary>
    private static bool Crosses(List<Mark> marks, List<int> partners, int open, int close)
    {
        if (marks[open].Family != MarkFamily.Single)
            return false;
        for (var i = open + 1; i < close && i < open + 200; i++)
        {
            if (marks[i].Family != MarkFamily.Double || partners[i] < 0)
                continue;
            if (partners[i] > close)
                return true;
            i = Math.Max(i, partners[i]);
        }
        return false;
    }

    private static void Add(
        string text,
        int start,
        int end,
        int outerStart,
        int outerEnd,
        int paragraph,
        MarkFamily family,
        bool closed,
        bool opened,
        List<QuotedPiece> pieces
    )
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        var span = new TextSpan(start, end);
        if (span.Length > 0 && HasWord(span.In(text)))
            pieces.Add(new QuotedPiece(span, new TextSpan(outerStart, outerEnd), paragraph, family, closed, opened));
    }

    private static bool HasWord(ReadOnlySpan<char> span)
    {
        foreach (var c in span)
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        return false;
    }
}
