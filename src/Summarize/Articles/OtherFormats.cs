using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Summarize.Articles;

/// <summary>Markup that comes as plain text and is not read as such: its codes would be the article's words.</summary>
internal static class OtherFormats
{
    private const int LongestStart = 1000;

    private const string PageElements =
        "p|div|article|section|main|body|head|header|h[1-6]|blockquote|figure|table|ul|ol|meta|title";

    /// <summary>A page without its frame begins with a tag, which is one of HTML's, and ends others.</summary>
    private static readonly Regex Fragment = Pattern(@"^<(" + PageElements + @")(\s[^<>]*)?>" + @"(.|\n)*</\w");

    private static readonly Regex PartOfPage = Pattern(
        @"^<\?xml[^>]*>(\s|<[!?][^>]*>)*<(" + PageElements + @")(\s[^<>]*)?>"
    );

    private static readonly Regex Root = Pattern(
        @"^<(nitf|newsml|newsitem|newsmessage|rss|feed|rdf:rdf|opml|urlset|sitemapindex|svg)(\s[^<>]*)?>"
    );

    private static readonly Regex HeaderLine = Pattern(@"^[a-z][a-z-]*:[^\n]*(\n|$)");

    private static readonly Regex Callback = Pattern(
        @"^\s*[a-z_$][\w$.]*\((?<json>\s*[{\[](.|\n)*[}\]]\s*)\)\s*;?\s*$"
    );

    /// <summary>What such a text begins with, what it is, and what to do.</summary>
    private static readonly (string Sign, string Name, string Advice)[] Signs =
    [
        ("\\documentclass", "LaTeX", "Upload the article's text, or a PDF made of it."),
        ("\\begin{document}", "LaTeX", "Upload the article's text, or a PDF made of it."),
        ("%!PS", "PostScript", "Save it as PDF, and upload that."),
        ("BEGIN:VCALENDAR", "a calendar", "Upload the article's text."),
        ("BEGIN:VCARD", "a card of addresses", "Upload the article's text."),
        ("WARC/", "a web archive (WARC)", "Save the page as HTML only, and upload that."),
        ("WEBVTT", "subtitles", "Upload the words without their times."),
    ];

    /// <exception cref="ArticleFailedException">The text is such markup; the message says what to do.</exception>
    public static void Refuse(string text)
    {
        RefuseUnderAnyName(text);
        var start = Start(text);
        if (IsMhtml(start))
            throw Mhtml();
        foreach (var (sign, name, advice) in Signs)
            if (start.StartsWith(sign, StringComparison.Ordinal))
                throw Refusal.Other(name, advice);
        if (IsSubtitles(start))
            throw Refusal.Other("subtitles", "Upload the words without their times.");
        if (start is ['{' or '[', ..] && IsJson(FirstLine(text)))
            throw Json();
        if (IsHtml(start))
            throw Refusal.Other("HTML that says it is plain text", "Upload it as text/html.");
        if (start.StartsWith("<?xml", StringComparison.Ordinal))
            throw Xml();
    }

    /// <summary>The same for what says that it is HTML or Markdown: only what cannot be either.</summary>
    /// <exception cref="ArticleFailedException">It is another format; the message says what to do.</exception>
    public static void RefuseUnderAnyName(string text)
    {
        var start = Start(text);
        if (start.StartsWith("{\\rtf", StringComparison.Ordinal))
            throw Refusal.Other("RTF", "Save it as DOCX or as plain text, and upload that.");
        if (HeaderLine.IsMatch(start) && IsMhtml(EndOfHeader(start)))
            throw Mhtml();
        if (
            start is ['{' or '[', ..] && IsJson(text)
            || Callback.Match(text) is { Success: true } call && IsJson(call.Groups["json"].Value)
        )
            throw Json();
        if (IsXml(start))
            throw Xml();
        if (Tables.Is(text))
            throw Refusal.Other("a table (CSV)", "Upload the text of one article.");
    }

    private static ReadOnlySpan<char> Start(string text) =>
        text.AsSpan(0, Math.Min(text.Length, LongestStart)).TrimStart();

    private static ReadOnlySpan<char> EndOfHeader(ReadOnlySpan<char> start)
    {
        var end = start.IndexOf("\n\n");
        if (end < 0)
            end = start.IndexOf("\r\n\r\n");
        return end < 0 ? start : start[..end];
    }

    private static ArticleFailedException Mhtml() =>
        Refusal.Other("a web archive (MHTML) or an e-mail", "Save the page as HTML only, and upload that.");

    private static ArticleFailedException Json() =>
        Refusal.Other("JSON", "Upload the article's text, or its HTML as text/html.");

    private static ArticleFailedException Xml() =>
        Refusal.Other("XML", "Upload the article's text, or its HTML as text/html.");

    /// <summary>Whether its first element is none of a page's: those of feeds, news agencies and drawings.</summary>
    private static bool IsXml(ReadOnlySpan<char> start) =>
        Root.IsMatch(start)
        || start.StartsWith("<?xml", StringComparison.Ordinal)
            && !start.Contains("<html", StringComparison.OrdinalIgnoreCase)
            && !PartOfPage.IsMatch(start);

    /// <summary>Whether a text begins as a page does.</summary>
    public static bool IsHtml(ReadOnlySpan<char> start) =>
        start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
        || start.StartsWith("<?xml", StringComparison.Ordinal)
            && start.Contains("<html", StringComparison.OrdinalIgnoreCase)
        || Fragment.IsMatch(start);

    /// <summary>A number, and from when to when.</summary>
    private static bool IsSubtitles(ReadOnlySpan<char> start)
    {
        var lines = start.EnumerateLines();
        return lines.MoveNext()
            && int.TryParse(lines.Current, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && lines.MoveNext()
            && lines.Current is [>= '0' and <= '9', ..]
            && lines.Current.Contains(" --> ", StringComparison.Ordinal);
    }

    private static string FirstLine(string text) => text.TrimStart().Split('\n', 2)[0];

    private static bool IsMhtml(ReadOnlySpan<char> start) =>
        start.Contains("\nMIME-Version:", StringComparison.OrdinalIgnoreCase)
            && start.Contains("\nContent-Type:", StringComparison.OrdinalIgnoreCase)
        || start.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase);

    private static bool IsJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Regex Pattern(string pattern) =>
        new(
            pattern,
            RegexOptions.NonBacktracking
                | RegexOptions.IgnoreCase
                | RegexOptions.CultureInvariant
                | RegexOptions.ExplicitCapture
        );
}
