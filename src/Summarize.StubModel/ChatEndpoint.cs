using System.Security.Cryptography;
using System.Text.Json;
using Summarize.StubModel.Replies;
using Summarize.StubModel.Wire;

namespace Summarize.StubModel;

/// <summary>
/// Answers chat completions: checks what Azure checks, in its order, then behaves as the deployment's name says.
/// </summary>
internal sealed class ChatEndpoint(StubOptions options, CallLog calls, TimeProvider clock, CancellationToken stopping)
{
    private readonly RateLimit _limit = new(options.TokensPerMinute, clock);

    public async Task AnswerAsync(HttpContext context)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            if (await TryAnswerAsync(context, leaving.Token) is { } error)
                await error.WriteAsync(context.Response);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    /// <returns>The error to answer with, or null once the call was answered.</returns>
    private async Task<AzureError?> TryAnswerAsync(HttpContext context, CancellationToken leaving)
    {
        var name = (string)context.Request.RouteValues["deployment"]!;
        var id = Guid.NewGuid().ToString();
        context.Response.Headers["x-ms-request-id"] = id;
        context.Response.Headers["apim-request-id"] = id;

        if (!HasCredential(context.Request))
            return AzureError.AccessDenied;
        if (!context.Request.Query.ContainsKey("api-version"))
            return AzureError.ResourceNotFound;
        if (Deployment.Parse(name) is not { } deployment)
            return AzureError.DeploymentNotFound;

        var body = await ReadAsync(context.Request, leaving);
        ChatRequest request;
        try
        {
            request = ChatRequest.Parse(body);
        }
        catch (JsonException fault)
        {
            calls.Begin(name, isReading: false);
            return AzureError.InvalidRequest($"We could not parse the JSON body of your request. {fault.Message}");
        }
        var behaviour = deployment.BehaviourOf(calls.Begin(name, ReadingPrompt.IsIn(request)));
        if (Refusals.Of(behaviour, request) is { } refusal)
            return refusal;

        var completion = Behaviours.Answer(behaviour, request).Within(request.MaxTokens);
        var usage = new Usage(Tokens.CountPrompt(request), completion.Tokens, completion.ReasoningTokens);
        var charge = usage.PromptTokens + (request.MaxTokens ?? usage.CompletionTokens);
        if (_limit.Take(name, charge, context.Response) is { } wait)
            return AzureError.TooManyRequests(wait);

        try
        {
            if (behaviour == "stub-hang")
                await Task.Delay(Timeout.Infinite, leaving);
            if (behaviour == "stub-slow")
                await Task.Delay(TimeSpan.FromMilliseconds(options.SlowMs), clock, leaving);
            calls.End(name, usage.PromptTokens, usage.CompletionTokens);
            var answer = new ChatAnswer(
                $"chatcmpl-{Convert.ToHexStringLower(SHA256.HashData(body))[..29]}",
                clock.GetUtcNow(),
                completion,
                usage
            );
            var writer = new AnswerWriter(context, answer, options, behaviour == "stub-cut-connection");
            await (request.Stream ? writer.StreamAsync(request.IncludeUsage, leaving) : writer.WriteAsync(leaving));
            return null;
        }
        finally
        {
            _limit.GiveBack(name, charge - usage.PromptTokens - usage.CompletionTokens);
        }
    }

    private static bool HasCredential(HttpRequest request) =>
        !string.IsNullOrEmpty(request.Headers["api-key"]) || !string.IsNullOrEmpty(request.Headers.Authorization);

    private static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken leaving)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, leaving);
        return buffer.ToArray();
    }
}
