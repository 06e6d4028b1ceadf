namespace Summarize.StubModel.Extraction;

/// <summary>Splits a paragraph into sentences by rules for English news; tokenised text (<c>. ''</c>) too.</summary>
internal static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Prof",
        "Sen",
        "Rep",
        "Gov",
        "Gen",
        "Col",
        "Lt",
        "Sgt",
        "Cpl",
        "Capt",
        "Maj",
        "Rev",
        "Hon",
        "St",
        "Jr",
        "Sr",
        "vs",
        "Inc",
        "Corp",
        "Co",
        "Ltd",
        "No",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
        "U.S",
        "U.K",
        "U.N",
        "a.m",
        "p.m",
        "i.e",
        "e.g",
        "Ph.D",
        "D.C",
        "Ave",
        "Blvd",
        "Mt",
        "Ft",
    };

    /// <summary>The sentences in order, verbatim, without the white space around them.</summary>
    public static IReadOnlyList<string> Split(string paragraph)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            if (!IsStop(paragraph[i]))
                continue;
            var stop = i;
            while (i + 1 < paragraph.Length && IsStop(paragraph[i + 1]))
                i++;
            var apart = stop > 0 && char.IsWhiteSpace(paragraph[stop - 1]);
            var end = AfterClosingMarks(paragraph, i + 1, apart);
            // A stop apart that a small letter follows is a mended line break, not an end.
            // A wide stop needs no space after it; before a closing mark the sentence goes on: 「遅い。」と述べた。
            if (!(IsWideStop(paragraph[stop]) && end == i + 1) && !StartsSentence(paragraph, end))
                continue;
            if (!apart && end == stop + 1 && paragraph[stop] == '.' && IsAbbreviation(paragraph, start, stop))
                continue;
            Add(end);
            i = end - 1;
        }
        Add(paragraph.Length);
        return sentences;

        void Add(int end)
        {
            var sentence = paragraph[start..end].Trim();
            if (sentence.Length > 0)
                sentences.Add(sentence);
            start = end;
        }
    }

    /// <summary>What may stand before the first letter of a sentence.</summary>
    private const string Openers = "\"“„‘'`([«-–—•";

    private static bool IsStop(char c) => c is '.' or '!' or '?' or '…' || IsWideStop(c);

    /// <summary>Stops that no space follows.</summary>
    private static bool IsWideStop(char c) => c is '。' or '！' or '？';

    private static bool IsClosing(char c) => c is '"' or '”' or '’' or '\'' or ')' or ']' or '»' or '」' or '』';

    /// <summary>In tokenised text a closing mark stands apart from its stop: <c>. '' He</c>.</summary>
    private static int AfterClosingMarks(string text, int at, bool apart)
    {
        if (apart && at + 1 < text.Length && char.IsWhiteSpace(text[at]) && IsClosing(text[at + 1]))
        {
            var end = at + 1;
            while (end < text.Length && IsClosing(text[end]))
                end++;
            return end == text.Length || char.IsWhiteSpace(text[end]) ? end : at;
        }
        while (at < text.Length && IsClosing(text[at]))
            at++;
        return at;
    }

    private static bool StartsSentence(string text, int at)
    {
        if (at >= text.Length)
            return true;
        if (!char.IsWhiteSpace(text[at]))
            return false;
        while (
            at < text.Length && (char.IsWhiteSpace(text[at]) || Openers.Contains(text[at], StringComparison.Ordinal))
        )
            at++;
        return at >= text.Length
            || char.IsUpper(text[at])
            || char.IsDigit(text[at])
            || text[at] is '£' or '$' or '€' or '@' or '#';
    }

    private static bool IsAbbreviation(string text, int start, int stop)
    {
        var from = stop;
        while (from > start && (char.IsLetter(text[from - 1]) || text[from - 1] == '.'))
            from--;
        var word = text[from..stop];
        return (word.Length == 1 && char.IsUpper(word[0])) || Abbreviations.Contains(word);
    }
}
