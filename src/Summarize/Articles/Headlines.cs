namespace Summarize.Articles;

/// <summary>What a headline looks like.</summary>
internal static class Headlines
{
    private const int LongestHeadline = 160;
    private const int FewestWords = 3;

    /// <summary>
    /// Short, one line, and without a final full stop; or with one where its longer words are written large, as some
    /// archives store headlines.
    /// </summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestHeadline || line.ContainsAny('\n', '\r'))
            return false;
        if (line[^1] is ',' or ';' or ':' or '。')
            return false;
        var (words, longWords, large, plain) = CountWords(line);
        if (words < FewestWords)
            return false;
        return line.TrimEnd("\"'”’)")[^1] != '.' || longWords >= 4 && large * 10 >= longWords * 8 && !plain;
    }

    /// <summary>Whether this can be the body under a headline: a sentence, or long enough to be several.</summary>
    public static bool IsFollowedBy(ReadOnlySpan<char> line) =>
        line.Length > LongestHeadline
        || line.TrimEnd("\"'”’)»」』 ") is { Length: > 0 } rest
            && rest[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or ':';

    /// <summary>
    /// Its words, those of four letters and more, how many of these are written large, and whether a verb or a pronoun
    /// is written small: then the large words are names in a plain sentence.
    /// </summary>
    private static (int Words, int LongWords, int Large, bool Plain) CountWords(ReadOnlySpan<char> line)
    {
        int words = 0,
            longWords = 0,
            large = 0;
        var plain = false;
        foreach (var range in line.SplitAny(" \u00A0\t-–—"))
        {
            var word = line[range].Trim("\"'“”‘’.,:;!?()[]");
            if (word.IsEmpty)
                continue;
            // Scripts that set no spaces: a word has about two characters.
            words += word[0] >= '\u2E80' ? (word.Length + 1) / 2 : 1;
            plain |=
                word
                    is "is"
                        or "are"
                        or "was"
                        or "were"
                        or "has"
                        or "had"
                        or "he"
                        or "she"
                        or "his"
                        or "her"
                        or "said"
                        or "says"
                        or "will";
            if (word.Length < 4)
                continue;
            longWords++;
            if (char.IsUpper(word[0]) || char.IsDigit(word[0]))
                large++;
        }
        return (words, longWords, large, plain);
    }
}
