namespace Summarize.Articles;

/// <summary>
/// Archives that store an article in one line run the byline, the dates and the page's own lines into its body ("By .
/// Jane Doe . PUBLISHED: . 09:00 EST, 3 May 2021 . The mayor …"). Where the form is unmistakable they become paragraphs
/// of
/// their own, so that they can have a role.
/// </summary>
internal static class RunOn
{
    private const int LongestNames = 80;
    private const int LongestDate = 60;
    private const int MostLines = 16; // In one paragraph: each costs a search of the rest.

    private static readonly string[] Lines = LineWords.Of("run-on");

    private static readonly string[] DateLabels = LineWords.Of("run-on-date");

    public static IEnumerable<Paragraph> Split(string text, Paragraph paragraph)
    {
        var span = paragraph.Span;
        var names = EndOfNames(text, span);
        if (names > span.Start)
            yield return Part(new TextSpan(span.Start, names), ParagraphRole.Byline);
        var dates = EndOfDates(text, span with { Start = names });
        if (dates > names)
            yield return Part(new TextSpan(names, dates), ParagraphRole.Dateline);
        var rest = new TextSpan(dates, span.End).Trim(text);
        for (var lines = 0; lines < MostLines && FindLine(text, rest) is { Length: > 0 } at; lines++)
        {
            if (at.Start > rest.Start)
                yield return Part(rest with { End = at.Start }, ParagraphRole.Body);
            yield return Part(at, ParagraphRole.Boilerplate);
            rest = (rest with { Start = at.End }).Trim(text);
        }
        if (rest.Length > 0)
            yield return new Paragraph(rest, ParagraphRole.Body);

        Paragraph Part(TextSpan part, ParagraphRole role) => new(part.Trim(text), role);
    }

    /// <summary>Behind "By . Jane Doe . and John Roe . "; the start where the span does not begin so.</summary>
    private static int EndOfNames(string text, TextSpan span)
    {
        if (!span.In(text).StartsWith("By . ", StringComparison.Ordinal))
            return span.Start;
        var at = span.Start;
        for (var part = span.Start + 5; ; part = at)
        {
            var window = text.AsSpan(part, Math.Min(LongestNames, span.End - part));
            var stop = window.IndexOf(" . ", StringComparison.Ordinal);
            if (stop < 0 || at > span.Start && !window.StartsWith("and ", StringComparison.Ordinal))
                return at;
            if (!Bylines.AreNames(window[..stop]))
                return at;
            at = part + stop + 3;
        }
    }

    private static int EndOfDates(string text, TextSpan span)
    {
        var at = span.Start;
        while (true)
        {
            var window = text.AsSpan(at, Math.Min(LongestDate, span.End - at));
            var label = Array.Find(
                DateLabels,
                l => text.AsSpan(at, span.End - at).StartsWith(l, StringComparison.Ordinal)
            );
            if (label is null)
                return at;
            var length = label.Length;
            if (window[length..].StartsWith(" . ", StringComparison.Ordinal))
                length += 3;
            if (label != "| .")
            {
                var stop = window[length..].IndexOf(" . ", StringComparison.Ordinal);
                if (stop < 0 || !Dates.IsDateline(window.Slice(length, stop)))
                    return at;
                length += stop + 3;
            }
            while (length < window.Length && window[length] == ' ')
                length++;
            at += length;
        }
    }

    /// <summary>
    /// The first of the page's own lines that stands between sentences; an empty span where none does.
    /// </summary>
    private static TextSpan FindLine(string text, TextSpan span)
    {
        foreach (var line in Lines)
        {
            var at = text.IndexOf(line, span.Start, span.Length, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
            var end = at + line.Length;
            while (end < span.End && text[end] is '.' or ' ' or '…')
                end++;
            var before = text.AsSpan(span.Start, at - span.Start).TrimEnd();
            var starts = before.IsEmpty || before[^1] is '.' or '!' or '?' or '\'' or '"' or '’' or '”' or ')';
            if (starts && (end == span.End || !char.IsLower(text[end])))
                return new TextSpan(at, end).Trim(text);
        }
        return default;
    }
}
