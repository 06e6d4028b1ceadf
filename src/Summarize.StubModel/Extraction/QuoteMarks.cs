namespace Summarize.StubModel.Extraction;

/// <summary>Quotation marks in pairs.</summary>
internal static class QuoteMarks
{
    /// <summary>The index after the mark that closes the one at <paramref name="open"/>; the end where none does.</summary>
    public static int Close(string text, int open)
    {
        if (open >= text.Length) return text.Length;
        var closing = text[open] switch
        {
            '“' => "”",
            '‘' => "’",
            '„' => "“",
            '«' => "»",
            '「' => "」",
            '`' => "''",
            '\'' when open + 1 < text.Length && text[open + 1] == '\'' => "''",
            '\'' => "'",
            _ => "\"",
        };
        for (var at = open + (closing.Length == 2 ? 2 : 1); at < text.Length; at++)
        {
            if (!text.AsSpan(at).StartsWith(closing, StringComparison.Ordinal)) continue;
            // Between letters it is an apostrophe.
            var apostrophe = closing is "’" or "'" && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
            if (!apostrophe) return at + closing.Length;
        }
        return text.Length;
    }

    /// <summary>Whether every double mark that opens in the text closes in it.</summary>
    public static bool Balanced(string text)
    {
        var straight = text.Count(c => c == '"') + text.Split("''").Length - 1 + text.Split("``").Length - 1;
        // In German “ closes what „ opened.
        var (low, left, right) = (text.Count(c => c == '„'), text.Count(c => c == '“'), text.Count(c => c == '”'));
        return straight % 2 == 0
            && (low == 0 ? left == right : low == left + right)
            && text.Count(c => c == '「') == text.Count(c => c == '」')
            && text.Count(c => c == '«') == text.Count(c => c == '»')
            && text.Count(c => c == '(') == text.Count(c => c == ')');
    }
}
