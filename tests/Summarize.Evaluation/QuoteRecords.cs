using System.Text.Encodings.Web;
using System.Text.Json;

namespace Summarize.Evaluation;

/// <summary>A line of an annotated set.</summary>
internal sealed record GoldArticle(string Id, string Text, GoldQuote[] Quotes, GoldQuote[] Other);

/// <summary>An annotated span in UTF-16 units, and its speaker.</summary>
internal sealed record GoldQuote(int Start, int End, string? Speaker);

/// <summary>A line of <c>quotes</c>' output.</summary>
internal sealed record QuotesOf(string Id, QuoteEntry[] Quotes);

/// <summary>One part of a direct quotation.</summary>
internal sealed record QuoteEntry(string? Text, string? Speaker, int Start, int End);

/// <summary>Reads and writes JSON Lines.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<T> Read<T>(string path) =>
        File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => JsonSerializer.Deserialize<T>(line, Options)!);

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);
}
