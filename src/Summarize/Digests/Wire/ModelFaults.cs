using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using Azure.Identity;

namespace Summarize.Digests.Wire;

/// <summary>From what the wire says to what it means for the article.</summary>
public static class ModelFaults
{
    /// <summary>The typed fault behind what the SDK threw; null where it says nothing of the model.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="now">The time that a <c>Retry-After</c> is measured from.</param>
    public static Exception? Typed(Exception exception, DateTimeOffset now) =>
        exception switch
        {
            ClientResultException status => OfStatus(status, now),
            HttpRequestException or IOException or AggregateException => Outage("The model could not be reached."),
            OperationCanceledException => new DeferredException(
                DeferralReason.Timeout,
                retryAfter: null,
                "The model's endpoint did not answer in time."
            ),
            AuthenticationFailedException => Outage(
                "There is no identity for the model's endpoint. Give the host one, or set AzureOpenAI__ApiKey."
            ),
            _ => null,
        };

    private static Exception OfStatus(ClientResultException exception, DateTimeOffset now)
    {
        var response = exception.GetRawResponse();
        return exception.Status switch
        {
            400 when Of(response) is { Code: "content_filter" } or { Inner: "ResponsibleAIPolicyViolation" } =>
                new ArticleFailedException(
                    FailureReason.ContentFiltered,
                    "The model's content filter stopped the article. Digest it by hand, or relax the deployment's "
                        + "filter."
                ),
            429 => new DeferredException(
                DeferralReason.Quota,
                RetryAfter.Of(response, now),
                "The model's quota is used up for now."
            ),
            401 or 403 => Outage(
                $"The model's endpoint refused our credentials ({exception.Status}). Check AzureOpenAI__ApiKey, or "
                    + "the identity's role."
            ),
            404 => Outage(
                "The model's endpoint has no such deployment (404). Check AzureOpenAI__Endpoint and "
                    + "AzureOpenAI__Deployment."
            ),
            408 or >= 500 => Outage($"The model's endpoint failed ({exception.Status}).", RetryAfter.Of(response, now)),
            0 => Outage("The model could not be reached."),
            // An answer with a good status that the SDK cannot read.
            >= 200 and < 300 => Outage(
                "The model's endpoint answered what is no chat completion. Check AzureOpenAI__Endpoint."
            ),
            _ => Outage($"The model's endpoint refused the request ({exception.Status})."),
        };
    }

    /// <summary>Whether a 400 says that the model takes no temperature, as reasoning models do.</summary>
    public static bool IsTemperatureRefused(ClientResultException exception) =>
        exception.Status == 400
        && Of(exception.GetRawResponse())
            is { Param: "temperature", Code: "unsupported_value" or "unsupported_parameter" };

    // Only the machine's words are read: the message is for people, and may quote the request.
    private static (string? Code, string? Param, string? Inner)? Of(PipelineResponse? response)
    {
        try
        {
            var error = Member(response?.Content.ToObjectFromJson<JsonElement>() ?? default, "error");
            return (Text(error, "code"), Text(error, "param"), Text(Member(error, "innererror"), "code"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static DeferredException Outage(string detail, TimeSpan? retryAfter = null) =>
        new(DeferralReason.Outage, retryAfter, detail);
}
