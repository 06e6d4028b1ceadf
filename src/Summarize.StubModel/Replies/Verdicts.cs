using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Summarize.StubModel.Wire;

namespace Summarize.StubModel.Replies;

/// <summary>What the stub says as second reader.</summary>
internal static partial class Verdicts
{
    /// <summary>Yes to what stands word for word in a paragraph that it cites, marks and dateline aside.</summary>
    public static string Honest(ReadingPrompt prompt) => Of(prompt, claim => Stands(claim, prompt.Paragraphs));

    /// <summary>No to all.</summary>
    public static string Denials(ReadingPrompt prompt) => Of(prompt, _ => false);

    private static string Of(ReadingPrompt prompt, Func<ReadingClaim, bool> proved) =>
        Json.Write(
            new JsonObject(
                prompt.Claims.Select(claim =>
                    KeyValuePair.Create(
                        claim.Number.ToString(CultureInfo.InvariantCulture),
                        (JsonNode?)JsonValue.Create(proved(claim))
                    )
                )
            )
        );

    private static bool Stands(ReadingClaim claim, IReadOnlyDictionary<int, string> paragraphs)
    {
        var words = WordsOf(claim.Text);
        return words.Length > 2
            && claim.Cited.Any(number =>
                paragraphs.TryGetValue(number, out var text) && WordsOf(text).Contains(words, StringComparison.Ordinal)
            );
    }

    private static string WordsOf(string text) =>
        $" {string.Join(' ', Word().Matches(text).Select(word => word.Value.ToLowerInvariant()))} ";

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
