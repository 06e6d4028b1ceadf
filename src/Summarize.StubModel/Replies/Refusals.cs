using System.Globalization;
using Summarize.StubModel.Wire;

namespace Summarize.StubModel.Replies;

/// <summary>The requests that are answered by an HTTP error.</summary>
internal static class Refusals
{
    /// <summary>The error of this behaviour for this request, or null where it is answered.</summary>
    public static AzureError? Of(string behaviour, ChatRequest request) =>
        behaviour switch
        {
            _ when request.Schema is { } schema && StrictSchema.Fault(schema) is { } fault => AzureError.InvalidRequest(
                fault,
                "response_format"
            ),
            "stub-filtered" => AzureError.Filtered,
            "stub-429" => AzureError.TooManyRequests(1),
            "stub-429-day" => AzureError.TooManyRequests(86_400),
            "stub-500" => AzureError.Internal,
            "stub-reasoning" or "stub-reasoning-spent" => OfReasoning(request),
            _ => null,
        };

    private static AzureError? OfReasoning(ChatRequest request)
    {
        if (request.Temperature is { } temperature and not 1)
        {
            return AzureError.InvalidRequest(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Unsupported value: 'temperature' does not support {temperature} with this model. "
                ) + "Only the default (1) value is supported.",
                "temperature",
                "unsupported_value"
            );
        }
        return request.OldMaxTokens
            ? AzureError.InvalidRequest(
                "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' "
                    + "instead.",
                "max_tokens",
                "unsupported_parameter"
            )
            : null;
    }
}
