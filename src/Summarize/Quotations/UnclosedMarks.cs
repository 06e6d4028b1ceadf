using Summarize.Articles;
using Summarize.Language;
using Summarize.Quotations.Marks;

namespace Summarize.Quotations;

/// <summary>What an opening mark that nothing closes may mean, and where its quotation ends.</summary>
internal static class UnclosedMarks
{
    // "said Sir Peter van Roe."
    private const int LongestClause = 60;
    private const int MostWords = 5;

    /// <summary>
    /// A paragraph that closes what the one before left open, though no mark opens it again: a line break inside a
    /// quotation. Only where the marks leave no other reading.
    /// </summary>
    public static int? CarriesOn(
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
    /// Whether a mark without a partner opens a quotation all the same; an apostrophe does not.
    /// </summary>
    public static bool MayStayOpen(Article article, int index, Mark mark, int before)
    {
        if (mark.Family != MarkFamily.Single && mark.Role == MarkRole.Open)
            return true;
        // An unclosed single mark is an apostrophe as often as not: believed where it opens the paragraph, follows a
        // colon or comma, the "that" of reported speech, or the clause of a cue after other quoted words ("‘So,’ Roe
        // said. ‘And so …").
        var text = article.Text;
        var start = article.Paragraphs[index].Span.Start;
        if (mark.Start == start)
            return mark.Role == MarkRole.Open;
        var at = mark.Start - 1;
        while (at > start && char.IsWhiteSpace(text[at]))
            at--;
        if (
            text[at] is '.'
            && before > 0
            && at - before is > 0 and < 60
            && SpeechWords.HasCue(text.AsSpan(before, at - before))
        )
            return true;
        // “So,” Roe said. " And so.
        if (mark.Role == MarkRole.Either)
            return false;
        if (text[at] is ':')
            return true;
        if (text[mark.Start] is '\'')
            return SaysThat(text.AsSpan(start, at + 1 - start));
        return text[mark.Start] is '‘'
            && (text[at] is ',' || (char.IsUpper(text[mark.End]) && text[at] is '.' or '?' or '!'));
    }

    /// <summary>
    /// Paragraphs of one quotation in one line ("‘A. ‘B. ‘C.’"): the quotation before was left open up to this mark,
    /// and this one leads to the next without a colon, with which a narrator would be speaking again.
    /// </summary>
    public static bool IsRunOn(string text, List<Mark> marks, int i, List<QuotedPiece> pieces) =>
        pieces.Count > 0
        && pieces[pieces.Count - 1] is { Closed: false } open
        && open.Outer.End == marks[i].Start
        && open.Family == marks[i].Family
        && NextOuter(marks, i) is { } next
        && !text.AsSpan(marks[i].End, marks[next].Start - marks[i].End).TrimEnd().EndsWith(":");

    private static bool SaysThat(ReadOnlySpan<char> before) =>
        before.EndsWith(" that") || before.EndsWith(" said") || before.EndsWith(" said,");

    /// <summary>The next mark of the same family that opens; null where there is none.</summary>
    public static int? NextOuter(List<Mark> marks, int i)
    {
        for (var j = i + 1; j < marks.Count; j++)
            if (marks[j].Family == marks[i].Family && marks[j].Role is MarkRole.Open or MarkRole.Either)
                return j;
        return null;
    }

    /// <summary>
    /// Where a quotation ends whose paragraph ends with the clause that says whose it is: “So, said Roe. Null where it
    /// does not. Who tells in speech what somebody said hardly ends so with a name.
    /// </summary>
    public static int? EndBeforeClause(string text, int start, int end)
    {
        var at = text.AsSpan(start, end - start).LastIndexOfAny(",?!");
        if (at < 0 || end - start - at > LongestClause)
            return null;
        var words = text[(start + at + 1)..end].TrimEnd(' ', '.').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > MostWords)
            return null;
        var isFirst = SpeechWords.IsCue(words[0]);
        if (isFirst == SpeechWords.IsCue(words[^1]))
            return null;
        var name = isFirst ? words.AsSpan(1) : words.AsSpan(0, words.Length - 1);
        foreach (var word in name)
            if (!char.IsUpper(word[0]))
                return null;
        return Lexicon.English.Of(name[0]).Is(WordClass.Pronoun) ? null : start + at + 1;
    }

    /// <summary>The mark of another family that closes the one at <paramref name="i"/> (“so’); null for none.</summary>
    public static int? OtherClose(string text, List<Mark> marks, List<int> partners, int i)
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
}
