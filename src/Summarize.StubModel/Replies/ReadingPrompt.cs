using System.Globalization;
using System.Text.RegularExpressions;
using Summarize.StubModel.Wire;

namespace Summarize.StubModel.Replies;

/// <summary>What the product asks its second reader.</summary>
/// <param name="Paragraphs">By number.</param>
/// <param name="Claims">In their order.</param>
internal sealed partial record ReadingPrompt(
    IReadOnlyDictionary<int, string> Paragraphs,
    IReadOnlyList<ReadingClaim> Claims
)
{
    private const RegexOptions Line =
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    /// <summary>Whether this is a second reader's question.</summary>
    public static bool IsIn(ChatRequest request) => Content(request) is not null;

    /// <summary>Reads the prompt; null where no message of the user holds sentences to read.</summary>
    public static ReadingPrompt? Parse(ChatRequest request)
    {
        if (Content(request) is not { } text)
            return null;
        var middle = text.LastIndexOf("<sentences>", StringComparison.Ordinal);
        return new ReadingPrompt(
            ParagraphLine()
                .Matches(text[..middle])
                .ToDictionary(line => Number(line.Groups["n"]), line => line.Groups["text"].Value),
            [
                .. ClaimLine()
                    .Matches(text[middle..])
                    .Select(line => new ReadingClaim(
                        Number(line.Groups["n"]),
                        [
                            .. line.Groups["cited"]
                                .Value.Split(',')
                                .Select(cited => int.Parse(cited, CultureInfo.InvariantCulture)),
                        ],
                        line.Groups["text"].Value
                    )),
            ]
        );
    }

    private static string? Content(ChatRequest request) =>
        request
            .Messages.FirstOrDefault(message =>
                message.Role == "user" && message.Content.Contains("<sentences>", StringComparison.Ordinal)
            )
            ?.Content;

    private static int Number(Capture digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<n>\d{1,9}) (?<text>.*)$", Line)]
    private static partial Regex ParagraphLine();

    [GeneratedRegex(@"^(?<n>\d{1,4}) \[(?<cited>\d{1,9}(,\d{1,9})*)\] (?<text>.*)$", Line)]
    private static partial Regex ClaimLine();
}

/// <summary>A sentence to be read.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Cited">The numbers of the paragraphs that should prove it.</param>
/// <param name="Text">Its words.</param>
internal sealed record ReadingClaim(int Number, IReadOnlyList<int> Cited, string Text);
