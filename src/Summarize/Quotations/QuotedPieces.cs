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
        if (CarriesOn(article, index, marks, partners, pieces) is { } carried)
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
                mark.Role is MarkRole.Either
                || !MayStayOpen(article, index, mark, i > 0 ? marks[i - 1].End : -1)
                    && !IsRunOn(article.Text, marks, i, pieces)
            )
                continue;
            // Never closed: it ends where another quotation of its family begins, else where another family's mark
            // closes it (“so’), else with the paragraph.
            var next = NextOuter(marks, i);
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
            if (OtherClose(article.Text, marks, partners, i) is { } other)
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
            Add(
                article.Text,
                mark.End,
                paragraph.End,
                mark.Start,
                paragraph.End,
                index,
                mark.Family,
                false,
                true,
                pieces
            );
            return;
        }
    }

    /// <summary>
    /// A paragraph that closes what the one before left open, though no mark opens it again: a line break inside a
    /// quotation. Only where the marks leave no other reading.
    /// </summary>
    private static int? CarriesOn(
        Article article,
        int index,
        List<Mark> marks,
        List<int> partners,
        List<QuotedPiece> pieces
    )
    {
        if (pieces.Count == 0 || pieces[pieces.Count - 1] is not { Closed: false } open || open.Paragraph != index - 1)
            return null;
        var start = article.Paragraphs[index].Span.Start;
        if (!char.IsLower(article.Text[start]))
            return null;
        for (var i = 0; i < marks.Count; i++)
            if (marks[i].Family == open.Family)
                return marks[i].Role == MarkRole.Close && partners[i] == MarkMatcher.None ? i : null;
        return null;
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

    private static bool MayStayOpen(Article article, int index, Mark mark, int before)
    {
        if (mark.Family != MarkFamily.Single)
            return true;
        // An unclosed single mark is an apostrophe as often as not: believed where it opens the paragraph, follows a
        // colon or comma, the "that" of reported speech, or the clause of a cue after other quoted words ("‘So,’ Roe
        // said. ‘And so …").
        var text = article.Text;
        var start = article.Paragraphs[index].Span.Start;
        if (mark.Start == start)
            return true;
        var at = mark.Start - 1;
        while (at > start && char.IsWhiteSpace(text[at]))
            at--;
        if (
            text[at] is ':'
            || (
                text[at] is '.'
                && before > 0
                && at - before is > 0 and < 60
                && SpeechWords.HasCue(text.AsSpan(before, at - before))
            )
        )
            return true;
        if (text[mark.Start] is '\'')
            return SaysThat(text.AsSpan(start, at + 1 - start));
        return text[mark.Start] is '‘'
            && (text[at] is ',' || (char.IsUpper(text[mark.End]) && text[at] is '.' or '?' or '!'));
    }

    /// <summary>
    /// Paragraphs of one quotation in one line ("‘A. ‘B. ‘C.’"): the quotation before was left open up to this mark,
    /// and this
    /// one leads to the next without a colon, with which a narrator would be speaking again.
    /// </summary>
    private static bool IsRunOn(string text, List<Mark> marks, int i, List<QuotedPiece> pieces) =>
        pieces.Count > 0
        && pieces[pieces.Count - 1] is { Closed: false } open
        && open.Outer.End == marks[i].Start
        && open.Family == marks[i].Family
        && NextOuter(marks, i) is { } next
        && !text.AsSpan(marks[i].End, marks[next].Start - marks[i].End).TrimEnd().EndsWith(":");

    private static bool SaysThat(ReadOnlySpan<char> before) =>
        before.EndsWith(" that") || before.EndsWith(" said") || before.EndsWith(" said,");

    private static int? NextOuter(List<Mark> marks, int i)
    {
        for (var j = i + 1; j < marks.Count; j++)
            if (marks[j].Family == marks[i].Family && marks[j].Role is MarkRole.Open or MarkRole.Either)
                return j;
        return null;
    }

    private static int? OtherClose(string text, List<Mark> marks, List<int> partners, int i)
    {
        for (var j = i + 1; j < marks.Count && j < i + 24; j++)
        {
            if (marks[j].Family == marks[i].Family)
                return null;
            if (partners[j] > j)
                j = partners[j];
            else if (
                marks[j].Role is MarkRole.Close or MarkRole.WeakClose
                && marks[j].Family is MarkFamily.Single or MarkFamily.Double
                && (char.IsPunctuation(text[marks[j].Start - 1]) || text[marks[i].Start] is '”')
            )
                return j;
        }
        return null;
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
