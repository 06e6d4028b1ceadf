using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;

namespace Summarize.Digests;

/// <summary>From what the wire says to what it means for the article.</summary>
public static class ModelFaults
{
    /// <summary>The typed fault behind an HTTP status of the model's endpoint.</summary>
    public static Exception Typed(ClientResultException exception)
    {
        var response = exception.GetRawResponse();
        return exception.Status switch
        {
            400 when exception.Message.Contains("content_filter", StringComparison.Ordinal)
                  || response?.Content.ToString().Contains("content_filter", StringComparison.Ordinal) == true =>
                new ArticleFailedException(FailureReason.ContentFiltered, "The model's content filter stopped the article. Digest it by hand, or relax the deployment's filter."),
            429 => new DeferredException(DeferralReason.Quota, RetryAfter(response), "The model's quota is used up for now."),
            401 or 403 => Outage($"The model's endpoint refused our credentials ({exception.Status}). Check AzureOpenAI__ApiKey, or the identity's role."),
            404 => Outage("The model's endpoint has no such deployment (404). Check AzureOpenAI__Endpoint and AzureOpenAI__Deployment."),
            408 or >= 500 => Outage($"The model's endpoint failed ({exception.Status})."),
            0 => Outage("The model could not be reached."),
            _ => Outage($"The model's endpoint refused the request ({exception.Status})."),
        };
    }

    /// <summary>The wait that a response asks for, or null. Only seconds are read, which is what Azure OpenAI sends.</summary>
    public static TimeSpan? RetryAfter(PipelineResponse? response) =>
        response?.Headers.TryGetValue("Retry-After", out var value) == true
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static DeferredException Outage(string detail) => new(DeferralReason.Outage, retryAfter: null, detail);
}
