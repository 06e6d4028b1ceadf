using System.Text;
using System.Text.Json.Nodes;

namespace Summarize.StubModel.Wire;

/// <summary>Puts an answer on the wire at the pace of the options, whole or as server-sent events.</summary>
/// <param name="context">The call.</param>
/// <param name="answer">What to say.</param>
/// <param name="options">The delays.</param>
/// <param name="cut">Whether the connection breaks halfway.</param>
internal sealed class AnswerWriter(HttpContext context, ChatAnswer answer, StubOptions options, bool cut)
{
    public async Task WriteAsync(CancellationToken leaving)
    {
        await Task.Delay(
            options.FirstTokenMs + (options.TokenMs * Math.Max(0, answer.Completion.Pieces.Count - 1)),
            leaving
        );
        var bytes = Encoding.UTF8.GetBytes(Json.Write(answer.Whole()));
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(cut ? bytes.AsMemory(0, bytes.Length / 2) : bytes, leaving);
        if (cut)
            await AbortAsync(leaving);
    }

    public async Task StreamAsync(bool includeUsage, CancellationToken leaving)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        await Task.Delay(options.FirstTokenMs, leaving);
        await SendAsync(ChatAnswer.PromptChunk(), leaving);
        await SendAsync(
            answer.Chunk(
                new JsonObject
                {
                    ["role"] = "assistant",
                    ["content"] = "",
                    ["refusal"] = null,
                }
            ),
            leaving
        );
        var part = answer.Completion.Refusal is null ? "content" : "refusal";
        var pieces = answer.Completion.Pieces;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (cut && i >= pieces.Count / 2)
            {
                await AbortAsync(leaving);
                return;
            }
            if (i > 0 && options.TokenMs > 0)
                await Task.Delay(options.TokenMs, leaving);
            await SendAsync(answer.Chunk(new JsonObject { [part] = pieces[i].Text }), leaving);
        }
        await SendAsync(answer.Chunk([], answer.Completion.FinishReason), leaving);
        if (includeUsage)
            await SendAsync(answer.UsageChunk(), leaving);
        await context.Response.WriteAsync("data: [DONE]\n\n", leaving);
    }

    private async Task SendAsync(JsonObject chunk, CancellationToken leaving)
    {
        await context.Response.WriteAsync($"data: {Json.Write(chunk)}\n\n", leaving);
        await context.Response.Body.FlushAsync(leaving);
    }

    private async Task AbortAsync(CancellationToken leaving)
    {
        await context.Response.Body.FlushAsync(leaving);
        // An abort discards what Kestrel has not sent yet: the client shall see the part.
        await Task.Delay(100, leaving);
        context.Abort();
    }
}
