using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Summarize.EndToEnd.Tests.Wire;

/// <summary>
/// A server that answers call by call what the test says, the last answer for ever, and keeps what it was sent.
/// </summary>
internal sealed class ScriptedModel : IAsyncDisposable
{
    public const string Good = """
        {"id":"1","object":"chat.completion","created":1,"model":"scripted","choices":[{"index":0,"finish_reason":"stop",
        "message":{"role":"assistant","content":"{}"}}],"usage":{"prompt_tokens":10,"completion_tokens":2,"total_tokens":12}}
        """;

    /// <summary>In place of a status: the call is never answered.</summary>
    public const int Never = 0;

    private readonly WebApplication _app;

    private ScriptedModel(WebApplication app) => _app = app;

    /// <summary>An answer with these words, of 10 tokens and 2.</summary>
    public static (int Status, string Header, string Body) Says(string text) =>
        (200, "", Good.Replace("\"{}\"", JsonSerializer.Serialize(text), StringComparison.Ordinal));

    public string Url => _app.Urls.First();

    /// <summary>The headers of each call.</summary>
    public ConcurrentQueue<IHeaderDictionary> Calls { get; } = new();

    /// <summary>The body of each call.</summary>
    public ConcurrentQueue<JsonElement> Bodies { get; } = new();

    public static async Task<ScriptedModel> StartAsync(params (int Status, string Header, string Body)[] answers)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var model = new ScriptedModel(app);
        var number = 0;
        app.Run(async context =>
        {
            var (status, header, body) = answers[Math.Min(Interlocked.Increment(ref number), answers.Length) - 1];
            model.Calls.Enqueue(
                new HeaderDictionary(context.Request.Headers.ToDictionary(StringComparer.OrdinalIgnoreCase))
            );
            model.Bodies.Enqueue(await context.Request.ReadFromJsonAsync<JsonElement>());
            if (status == Never)
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            if (header.Split(": ", 2) is [var name, var value])
                context.Response.Headers[name] = value;
            await context.Response.WriteAsync(body);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return model;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
