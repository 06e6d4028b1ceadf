using System.Globalization;
using System.Text.Json.Nodes;

namespace Summarize.StubModel.Wire;

/// <summary>An error as Azure OpenAI words it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code"><c>error.code</c>.</param>
/// <param name="Message"><c>error.message</c>.</param>
internal sealed record AzureError(int Status, string? Code, string Message)
{
    public static readonly AzureError ResourceNotFound = new(404, "404", "Resource not found");

    public static readonly AzureError AccessDenied = new(
        401,
        "401",
        "Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an "
            + "active subscription and use a correct regional API endpoint for your resource."
    );

    public static readonly AzureError DeploymentNotFound = new(
        404,
        "DeploymentNotFound",
        "The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, "
            + "please wait a moment and try again."
    );

    public static readonly AzureError Internal = new(
        500,
        "InternalServerError",
        "The server had an error while processing your request. Sorry about that!"
    )
    {
        Type = "server_error",
    };

    public static readonly AzureError Filtered = new(
        400,
        "content_filter",
        "The response was filtered due to the prompt triggering Azure OpenAI's content management policy. Please "
            + "modify "
            + "your prompt and retry. To learn more about our content filtering policies please read our "
            + "documentation: "
            + "https://go.microsoft.com/fwlink/?linkid=2198766"
    )
    {
        Param = "prompt",
        InnerCode = "ResponsibleAIPolicyViolation",
    };

    public string? Type { get; init; }

    public string? Param { get; init; }

    public string? InnerCode { get; init; }

    /// <summary>Seconds, for a 429.</summary>
    public int? RetryAfter { get; init; }

    public static AzureError InvalidRequest(string message, string? param = null, string? code = null) =>
        new(400, code, message) { Type = "invalid_request_error", Param = param };

    public static AzureError TooManyRequests(int seconds) =>
        new(
            429,
            "429",
            "Requests to the ChatCompletions_Create Operation under Azure OpenAI API have exceeded token rate limit "
                + "of your "
                + $"current OpenAI S0 pricing tier. Please retry after {seconds} second{(seconds == 1 ? "" : "s")}. "
                + "Please contact "
                + "Azure support service if you would like to further increase the default rate limit."
        )
        {
            RetryAfter = seconds,
        };

    public Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = "application/json";
        if (RetryAfter is { } seconds)
        {
            response.Headers["Retry-After"] = seconds.ToString(CultureInfo.InvariantCulture);
            response.Headers["retry-after-ms"] = (seconds * 1000L).ToString(CultureInfo.InvariantCulture);
            response.Headers["x-ratelimit-reset-requests"] = seconds.ToString(CultureInfo.InvariantCulture);
            response.Headers.TryAdd("x-ratelimit-remaining-requests", "0");
            response.Headers.TryAdd("x-ratelimit-remaining-tokens", "0");
        }
        var error = new JsonObject { ["code"] = Code, ["message"] = Message };
        if (Type is not null || Param is not null || InnerCode is not null)
            (error["type"], error["param"]) = (Type, Param);
        if (InnerCode is not null)
        {
            error["status"] = Status;
            error["innererror"] = new JsonObject
            {
                ["code"] = InnerCode,
                ["content_filter_result"] = ContentFilter.Results(violent: true),
            };
        }
        return response.WriteAsync(Json.Write(new JsonObject { ["error"] = error }));
    }
}
