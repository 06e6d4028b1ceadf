using System.Text.RegularExpressions;

namespace Summarize.Quotations.Clauses;

/// <summary>
/// “So,”3 said Roe. “So,”[3] said Roe. “So,”* said Roe: the mark of a note is no part of the sentence.
/// </summary>
internal static class NoteMarks
{
    // In characters, of one mark.
    private const int Longest = 12;

    private static readonly Regex Mark = new(
        @"\G(?:[0-9]{1,2}(?![\w.,:]\S)|[¹²³⁰⁴-⁹]+|\[(?:note |nb )?\w{1,3}\]|\*{1,3}|[†‡§]{1,2})",
        RegexOptions.Compiled | RegexOptions.CultureInvariant,
        Regex.InfiniteMatchTimeout
    );

    /// <summary>
    /// The token behind the marks that are glued to a quotation, where something follows them; null where there are
    /// none.
    /// </summary>
    public static int? EndBehind(Narrative narrative, int quotation, int limit)
    {
        var start = narrative.Tokens[quotation].Span.End;
        var end = start;
        while (Mark.Match(narrative.Text, end) is { Success: true, Length: <= Longest } mark)
            end += mark.Length;
        if (end == start)
            return null;
        var token = quotation + 1;
        while (token < limit && narrative.Tokens[token].Span.Start < end)
            token++;
        return token < limit && narrative.Tokens[token - 1].Span.End == end ? token : null;
    }
}
