using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Summarize.StubModel.Replies;
using Summarize.StubModel.Wire;

namespace Summarize.StubModel;

/// <summary>Answers chat completions: checks what Azure checks, in its order, then behaves as the deployment's name says.</summary>
internal sealed class ChatEndpoint(StubOptions options, CallLog calls, TimeProvider clock, CancellationToken stopping)
{
    private readonly RateLimit _limit = new(options.TokensPerMinute, clock);

    public async Task AnswerAsync(HttpContext context)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await AnswerAsync(context, leaving.Token);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext context, CancellationToken leaving)
    {
        var name = (string)context.Request.RouteValues["deployment"]!;
        var id = Guid.NewGuid().ToString();
        context.Response.Headers["x-ms-request-id"] = id;
        context.Response.Headers["apim-request-id"] = id;

        if (!HasCredential(context.Request)) { await AzureError.AccessDenied.WriteAsync(context.Response); return; }
        if (!context.Request.Query.ContainsKey("api-version")) { await AzureError.ResourceNotFound.WriteAsync(context.Response); return; }
        if (Deployment.Parse(name) is not { } deployment) { await AzureError.DeploymentNotFound.WriteAsync(context.Response); return; }

        var body = await ReadAsync(context.Request, leaving);
        var behaviour = deployment.BehaviourOf(calls.Begin(name));
        ChatRequest request;
        try
        {
            request = ChatRequest.Parse(body);
            if (request.Schema is { } schema && StrictSchema.Fault(schema) is { } schemaFault)
            {
                await AzureError.InvalidRequest(schemaFault, "response_format").WriteAsync(context.Response);
                return;
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            await AzureError.InvalidRequest($"We could not parse the JSON body of your request. {fault.Message}").WriteAsync(context.Response);
            return;
        }
        if (Refusals.Of(behaviour, request) is { } refusal) { await refusal.WriteAsync(context.Response); return; }

        var (completion, pieces) = Cut(Behaviours.Answer(behaviour, request), request.MaxTokens);
        var usage = new Usage(Tokens.CountPrompt(request), pieces.Count + completion.ReasoningTokens, completion.ReasoningTokens);
        if (_limit.Take(name, usage.PromptTokens + (request.MaxTokens ?? usage.CompletionTokens), context.Response) is { } wait)
        {
            await AzureError.TooManyRequests(wait).WriteAsync(context.Response);
            return;
        }
        if (behaviour == "stub-hang") await Task.Delay(Timeout.Infinite, leaving);
        if (behaviour == "stub-slow") await Task.Delay(options.SlowMs, leaving);
        calls.End(name, usage.PromptTokens, usage.CompletionTokens);

        var answer = new ChatAnswer($"chatcmpl-{Convert.ToHexStringLower(SHA256.HashData(body))[..29]}", "stub-extractive", clock.GetUtcNow());
        var cutConnection = behaviour == "stub-cut-connection";
        if (request.Stream)
            await StreamAsync(context, answer, completion, pieces, request.IncludeUsage ? usage : null, cutConnection, leaving);
        else
            await WriteAsync(context, answer.Whole(completion, usage), pieces.Count, cutConnection, leaving);
    }

    private async Task WriteAsync(HttpContext context, JsonObject answer, int tokens, bool cut, CancellationToken leaving)
    {
        await Task.Delay(options.FirstTokenMs + (options.TokenMs * Math.Max(0, tokens - 1)), leaving);
        var bytes = Encoding.UTF8.GetBytes(Json.Write(answer));
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(cut ? bytes.AsMemory(0, bytes.Length / 2) : bytes, leaving);
        if (!cut) return;
        await AbortAsync(context, leaving);
    }

    private static async Task AbortAsync(HttpContext context, CancellationToken leaving)
    {
        await context.Response.Body.FlushAsync(leaving);
        // An abort discards what Kestrel has not sent yet: the client shall see the part.
        await Task.Delay(100, leaving);
        context.Abort();
    }

    private async Task StreamAsync(
        HttpContext context, ChatAnswer answer, Completion completion, IReadOnlyList<string> pieces, Usage? usage, bool cut, CancellationToken leaving)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        await Task.Delay(options.FirstTokenMs, leaving);
        await SendAsync(ChatAnswer.PromptChunk());
        await SendAsync(answer.Chunk(new JsonObject { ["role"] = "assistant", ["content"] = "", ["refusal"] = null }));
        var part = completion.Refusal is null ? "content" : "refusal";
        for (var i = 0; i < pieces.Count; i++)
        {
            if (cut && i >= pieces.Count / 2) { await AbortAsync(context, leaving); return; }
            if (i > 0 && options.TokenMs > 0) await Task.Delay(options.TokenMs, leaving);
            await SendAsync(answer.Chunk(new JsonObject { [part] = pieces[i] }));
        }
        await SendAsync(answer.Chunk([], completion.FinishReason));
        if (usage is not null) await SendAsync(answer.UsageChunk(usage));
        await context.Response.WriteAsync("data: [DONE]\n\n", leaving);

        async Task SendAsync(JsonObject chunk)
        {
            await context.Response.WriteAsync($"data: {Json.Write(chunk)}\n\n", leaving);
            await context.Response.Body.FlushAsync(leaving);
        }
    }

    /// <summary>The reply within the tokens that were asked for, and its pieces, one a token.</summary>
    private static (Completion Completion, IReadOnlyList<string> Pieces) Cut(Completion completion, int? maxTokens)
    {
        var pieces = Tokens.Split(completion.Content ?? completion.Refusal ?? "");
        var room = Math.Max(0, (maxTokens ?? int.MaxValue) - completion.ReasoningTokens);
        if (pieces.Count <= room) return (completion, pieces);
        pieces = [.. pieces.Take(room)];
        var text = string.Concat(pieces);
        var cut = completion with
        {
            FinishReason = "length",
            Content = completion.Content is null ? null : text,
            Refusal = completion.Refusal is null ? null : text,
            ReasoningTokens = Math.Min(completion.ReasoningTokens, maxTokens!.Value),
        };
        return (cut, pieces);
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
