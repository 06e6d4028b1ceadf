using Summarize.Language;

namespace Summarize.Quotations.Marks;

/// <summary>Pairs the marks of one paragraph within their families, nested pairs included.</summary>
internal static class MarkMatcher
{
    /// <summary>No partner: an opening mark that is never closed, a closing mark that closes nothing.</summary>
    public const int None = -1;

    private const int Families = 6;

    /// <summary>
    /// Fills <paramref name="partners"/>: for each mark the index of the mark it pairs with, or <see cref="None"/>.
    /// </summary>
    /// <remarks>One pass with a stack a family: linear, whatever the marks.</remarks>
    public static void Match(string text, List<Mark> marks, List<int> partners, Stack<int>[] open)
    {
        partners.Clear();
        foreach (var stack in open)
            stack.Clear();
        var closed = None;
        for (var i = 0; i < marks.Count; i++)
        {
            partners.Add(None);
            var mark = marks[i];
            var stack = open[(int)mark.Family];
            var closes = mark.Role switch
            {
                MarkRole.Close => true,
                MarkRole.Either => stack.Count > 0,
                MarkRole.WeakClose => stack.Count > 0 && !IsPossessive(text, marks, i),
                // ‘She said ‘a pond,’ ‘ Roe wrote: an opening mark that follows a closing one, with the outer quotation
                // still open, was meant to close it.
                MarkRole.Open => stack.Count > 0
                    && i > 0
                    && closed == i - 1
                    && IsBlank(text, marks[i - 1].End, mark.Start),
                _ => false,
            };
            if (!closes)
            {
                if (mark.Role is MarkRole.Open or MarkRole.Either)
                    stack.Push(i);
                continue;
            }
            closed = i;
            if (!stack.TryPop(out var partner))
                continue;
            partners[partner] = i;
            partners[i] = partner;
        }
    }

    /// <summary>The stacks that <see cref="Match"/> works with.</summary>
    public static Stack<int>[] NewStacks() => [.. Enumerable.Range(0, Families).Select(_ => new Stack<int>())];

    /// <summary>
    /// Whether the s’ of ‘the workers’ rights’ belongs to its word: a later mark can close, and what follows goes on
    /// with
    /// the noun that the possessive needs, not with a word that begins a new phrase.
    /// </summary>
    private static bool IsPossessive(string text, List<Mark> marks, int i)
    {
        var end = marks[i].End;
        if (end >= text.Length)
            return false;
        // “as seriously as its workers’, and …’”: were it a closing mark, the next one would close nothing.
        if (text[end] == ',' && HasSureClose(marks, i))
            return true;
        if (text[end] is not ' ' and not '\u00A0')
            return false;
        if (i + 1 >= marks.Count || !HasLaterClose(marks, i))
            return false;
        var start = end + 1;
        var stop = start;
        while (stop < text.Length && char.IsLetter(text[stop]))
            stop++;
        if (Apostrophe.IsDroppedLetter(text, marks[i].Start))
            return true;
        return stop > start && !BeginsPhrase(text.AsSpan(start, stop - start));
    }

    // "in", "who", "later", "said": what stands before them is no possessive.
    private static bool BeginsPhrase(ReadOnlySpan<char> text) =>
        Lexicon.English.Of(text) is var word
        && !word.Is(WordClass.Number)
        && (
            word.Is(WordClass.Function)
            || word.Is(WordClass.Adverb) && !word.Is(WordClass.Adjective)
            || word.Is(WordClass.Cue) && !word.Is(WordClass.Noun)
        );

    /// <summary>Whether the next mark of the family that is no plural's apostrophe closes.</summary>
    private static bool HasSureClose(List<Mark> marks, int i)
    {
        for (var j = i + 1; j < marks.Count && j < i + 12; j++)
        {
            if (marks[j].Family != marks[i].Family)
                return false;
            if (marks[j].Role != MarkRole.WeakClose)
                return marks[j].Role == MarkRole.Close;
        }
        return false;
    }

    private static bool HasLaterClose(List<Mark> marks, int i)
    {
        // Bounded, so that a paragraph of nothing but possessives stays linear.
        for (var j = i + 1; j < marks.Count && j < i + 12; j++)
        {
            if (marks[j].Family != marks[i].Family)
                continue;
            return marks[j].Role != MarkRole.Open;
        }
        return false;
    }

    private static bool IsBlank(string text, int start, int end) =>
        text.AsSpan(start, end - start).IsWhiteSpace() && end > start;
}
