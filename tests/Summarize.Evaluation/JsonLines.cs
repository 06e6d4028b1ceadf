using System.Text.Encodings.Web;
using System.Text.Json;

namespace Summarize.Evaluation;

/// <summary>Files with a JSON object on each line, in UTF-8.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IEnumerable<T> Read<T>(string path) =>
        File.ReadLines(path)
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => JsonSerializer.Deserialize<T>(line, Options)!);

    public static void Write<T>(string path, IEnumerable<T> rows) =>
        File.WriteAllText(path, string.Concat(rows.Select(row => JsonSerializer.Serialize(row, Options) + "\n")));
}
