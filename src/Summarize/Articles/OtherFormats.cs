using System.Text.Json;

namespace Summarize.Articles;

/// <summary>Markup that comes as plain text and is not read as such: its codes would be the article's words.</summary>
internal static class OtherFormats
{
    private const int LongestStart = 1000;

    /// <exception cref="ArticleFailedException">The text is such markup; the message says what to do.</exception>
    public static void Refuse(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, LongestStart)).TrimStart();
        if (start.StartsWith("{\\rtf", StringComparison.Ordinal))
            throw Refusal.Other("RTF", "Save it as DOCX or as plain text, and upload that.");
        if (IsMhtml(start))
            throw Refusal.Other("a web archive (MHTML) or an e-mail", "Save the page as HTML only, and upload that.");
        if (start is ['{' or '[', ..] && IsJson(text))
            throw Refusal.Other("JSON", "Upload the article's text, or its HTML as text/html.");
        if (IsHtml(start))
            throw Refusal.Other("HTML that says it is plain text", "Upload it as text/html.");
        if (start.StartsWith("<?xml", StringComparison.Ordinal))
            throw Refusal.Other("XML", "Upload the article's text, or its HTML as text/html.");
    }

    /// <summary>Whether a text begins as a page does.</summary>
    public static bool IsHtml(ReadOnlySpan<char> start) =>
        start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
        || start.StartsWith("<?xml", StringComparison.Ordinal)
            && start.Contains("<html", StringComparison.OrdinalIgnoreCase);

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
}
