using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Summarize.StubModel;

/// <summary>
/// A server on loopback that speaks Azure OpenAI's chat completions. It picks sentences and quotations out of the
/// article in the prompt, always the same ones; the deployment's name says how it misbehaves.
/// </summary>
public sealed class StubModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubModelServer(WebApplication app, CallLog calls) => (_app, Calls) = (app, calls);

    /// <summary>Where it listens, with the port that was taken where 0 was asked; no slash at the end.</summary>
    public string Url =>
        _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>What was asked of it since it started; also at <c>GET /stub/calls</c>.</summary>
    public CallLog Calls { get; }

    /// <summary>Starts the server; it answers when this returns.</summary>
    /// <param name="url">For example <c>http://127.0.0.1:7072</c>; port 0 takes a free one.</param>
    /// <param name="options">Its pace.</param>
    /// <param name="cancellation">Gives up the start.</param>
    /// <param name="clock">What it waits and limits by; the system's where none is given.</param>
    /// <exception cref="IOException">The address is taken.</exception>
    /// <exception cref="InvalidOperationException">An option is negative.</exception>
    public static async Task<StubModelServer> StartAsync(
        string url,
        StubOptions options,
        CancellationToken cancellation,
        TimeProvider? clock = null
    )
    {
        options.Validate();
        // An empty builder: no settings, signals or logs of the process it runs in.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        builder.Services.AddRoutingCore().AddSingleton<IHostLifetime, NoLifetime>();
        var app = builder.Build();
        // Loads the vocabulary, so that the first call is as quick as the others.
        _ = Wire.Tokens.Count("");
        var calls = new CallLog();
        var endpoint = new ChatEndpoint(options, calls, clock ?? TimeProvider.System, app.Lifetime.ApplicationStopping);
        app.UseRouting();
        app.MapGet("/", About);
        app.MapGet("/health", About);
        app.MapGet("/stub/calls", calls.WriteAsync);
        app.MapPost("/openai/deployments/{deployment}/chat/completions", endpoint.AnswerAsync);
        app.MapFallback((RequestDelegate)(context => Wire.AzureError.ResourceNotFound.WriteAsync(context.Response)));
        await app.StartAsync(cancellation);
        return new StubModelServer(app, calls);
    }

    /// <summary>Stops listening; calls that wait are aborted.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static Task About(HttpContext context) =>
        context.Response.WriteAsync(
            "Summarize's stub model: Azure OpenAI chat completions, extractive and deterministic.\n"
        );

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
