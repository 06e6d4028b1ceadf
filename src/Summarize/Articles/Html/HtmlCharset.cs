using System.Buffers;
using System.Text;

namespace Summarize.Articles.Html;

/// <summary>The charset that a page declares in itself.</summary>
internal static class HtmlCharset
{
    private const int SniffedBytes = 4096;

    private static readonly SearchValues<char> Ends = SearchValues.Create("\"'; />");

    /// <summary>The charset of a meta element near the start; null where there is none.</summary>
    public static string? Of(ReadOnlySpan<byte> content)
    {
        var start = Encoding.Latin1.GetString(content[..Math.Min(content.Length, SniffedBytes)]);
        for (
            var at = start.IndexOf("<meta", StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = start.IndexOf("<meta", at + 5, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = start.IndexOf('>', at);
            var tag = start.AsSpan(at, (end < 0 ? start.Length : end) - at);
            var charset = tag.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
            if (charset < 0)
                continue;
            var value = tag[(charset + 8)..].TrimStart("\"' ");
            var stop = value.IndexOfAny(Ends);
            value = stop < 0 ? value : value[..stop];
            // Whoever could read this far read no UTF-16: the web's rule.
            if (value.IsEmpty)
                return null;
            return value.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? "utf-8" : value.ToString();
        }
        return null;
    }
}
