namespace Summarize.Language;

/// <summary>Says of a full stop whether it ends a sentence or belongs to the word before it.</summary>
internal static class FullStop
{
    // Longest word looked at before a stop, so that time stays linear.
    private const int Window = 48;

    /// <summary>Whether the stop at <paramref name="stop"/> ends the sentence that began at <paramref name="start"/>.
    /// </summary>
    /// <param name="text">The article's text.</param>
    /// <param name="start">Where the sentence began.</param>
    /// <param name="stop">Where the stop is.</param>
    /// <param name="next">The next character that is not white space.</param>
    /// <param name="nextWord">The word that begins with it; empty for a mark.</param>
    public static bool Ends(string text, int start, int stop, char next, ReadOnlySpan<char> nextWord)
    {
        var word = WordBefore(text, start, stop);
        if (word.Length == 0)
            return !IsStray(text, start, stop); // Set apart, or behind a mark: "(…). ".
        if (word.IsIn(Abbreviations.Titles) || word.IsIn(Abbreviations.Never))
            return false;
        if (word.IsIn(Abbreviations.BeforeNumbers) && char.IsDigit(next))
            return false;
        if (IsTime(word))
            return !nextWord.IsIn(Abbreviations.AfterTimes);
        if (IsListNumber(text, start, stop, word))
            return false;
        var initial = word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';
        if (initial || IsDotted(word) || word.IsIn(Abbreviations.Others))
            return nextWord.IsIn(Abbreviations.Starters)
                || !char.IsLetterOrDigit(next) && !initial && next is '“' or '"' or '‘';
        return true;
    }

    /// <summary>
    /// A stop that is set apart behind a word that no sentence ends with: archives put one where a line broke, and
    /// tokenizers behind a title.
    /// </summary>
    private static bool IsStray(string text, int start, int stop)
    {
        if (stop - 1 <= start || text[stop - 1] != ' ')
            return false;
        var word = WordBefore(text, start, stop - 1);
        return word.IsIn(Abbreviations.Titles) || word.IsIn(Abbreviations.Unfinished);
    }

    private static bool IsTime(ReadOnlySpan<char> word) =>
        word.Equals("a.m", StringComparison.OrdinalIgnoreCase)
        || word.Equals("p.m", StringComparison.OrdinalIgnoreCase);

    /// <summary>"U.S", "J.K", "Ph.D": letters, one or two between stops.</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        if (!word.Contains('.'))
            return false;
        var run = 0;
        foreach (var c in word)
        {
            if (c == '.' ? run == 0 : !char.IsLetter(c) || run == 2)
                return false;
            run = c == '.' ? 0 : run + 1;
        }
        return true;
    }

    /// <summary>"1. First": a number, and nothing else since the sentence began.</summary>
    private static bool IsListNumber(string text, int start, int stop, ReadOnlySpan<char> word)
    {
        if (word.Length > 2 || !char.IsAsciiDigit(word[0]) || !char.IsAsciiDigit(word[^1]))
            return false;
        return text.AsSpan(start, stop - word.Length - start).IsWhiteSpace();
    }

    private static ReadOnlySpan<char> WordBefore(string text, int start, int stop)
    {
        var i = stop;
        var least = Math.Max(start, stop - Window);
        while (i > least && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '.' or '\'' or '’' or '-'))
            i--;
        return text.AsSpan(i, stop - i).TrimStart(".'’-");
    }
}
