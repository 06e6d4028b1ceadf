using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Yarp.ReverseProxy.Forwarder;

namespace Summarize.Chaos;

/// <summary>
/// Stands between the product and a server on loopback: counts what is asked, and does to it what <see cref="Faults"/>
/// say.
/// </summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private static readonly object Lost = new();

    private readonly WebApplication _app;
    private readonly IHttpForwarder _forwarder;
    private readonly HttpMessageInvoker _client = new(
        new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
        }
    );
    private readonly Uri _target;
    private readonly Func<HttpRequest, byte[], Call> _read;
    private readonly Dice _dice;

    private FaultProxy(WebApplication app, Uri target, Func<HttpRequest, byte[], Call> read, Dice dice)
    {
        (_app, _target, _read, _dice) = (app, target, read, dice);
        _forwarder = app.Services.GetRequiredService<IHttpForwarder>();
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Url => _app.Urls.First();

    /// <summary>All calls so far, in the order in which they came.</summary>
    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>What happens to calls from now on; the first one that hits and is no delay decides.</summary>
    public IReadOnlyList<Fault> Faults { get; set; } = [];

    /// <summary>The path and query that a call is forwarded to.</summary>
    public Func<Call, string, string> Forwarded { get; set; } = (_, path) => path;

    /// <param name="target">The server.</param>
    /// <param name="read">What a request is.</param>
    /// <param name="dice">Decides on shares and delays.</param>
    public static async Task<FaultProxy> StartAsync(Uri target, Func<HttpRequest, byte[], Call> read, Dice dice)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Services.AddRoutingCore().AddHttpForwarder();
        var app = builder.Build();
        var proxy = new FaultProxy(app, target, read, dice);
        app.Run(proxy.HandleAsync);
        await app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
        _client.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            var call = _read(context.Request, body.ToArray());
            Calls.Enqueue(call);
            if (await SufferAsync(call, context))
                return;
            body.Position = 0;
            context.Request.Body = body;
            var transformer = new AsItCame(path => Forwarded(call, path));
            var fault = await _forwarder.SendAsync(
                context,
                _target.ToString(),
                _client,
                ForwarderRequestConfig.Empty,
                transformer
            );
            if (fault == ForwarderError.None && context.Response.StatusCode == 200)
                call.Answered = DateTimeOffset.UtcNow;
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or BadHttpRequestException)
        {
            context.Abort();
        }
    }

    /// <returns>Whether that was all.</returns>
    private async Task<bool> SufferAsync(Call call, HttpContext context)
    {
        foreach (var fault in Faults)
        {
            if (!fault.Hits(call) || !_dice.Chance(fault.Share))
                continue;
            switch (fault.Kind)
            {
                case FaultKind.Delay:
                    await Task.Delay(_dice.Milliseconds(0, (int)fault.Most.TotalMilliseconds), context.RequestAborted);
                    break;
                case FaultKind.Hang:
                    await Task.Delay(Timeout.Infinite, context.RequestAborted);
                    return true;
                case FaultKind.Cut:
                    context.Abort();
                    return true;
                case FaultKind.LoseAnswer:
                    context.Items[Lost] = true;
                    return false;
                case FaultKind.Refuse:
                    context.Response.StatusCode = 503;
                    context.Response.Headers["x-ms-error-code"] = "ServerBusy";
                    return true;
                default:
                    throw new UnreachableException();
            }
        }
        return false;
    }

    // A path is signed as it was written: no step may decode and encode it.
    private sealed class AsItCame(Func<string, string> forwarded) : HttpTransformer
    {
        public override async ValueTask TransformRequestAsync(
            HttpContext httpContext,
            HttpRequestMessage proxyRequest,
            string destinationPrefix,
            CancellationToken cancellationToken
        )
        {
            await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
            var path = httpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            var verbatim = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
            proxyRequest.RequestUri = new Uri(destinationPrefix.TrimEnd('/') + forwarded(path), verbatim);
        }

        public override ValueTask<bool> TransformResponseAsync(
            HttpContext httpContext,
            HttpResponseMessage? proxyResponse,
            CancellationToken cancellationToken
        )
        {
            if (!httpContext.Items.ContainsKey(Lost))
                return base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
            httpContext.Abort();
            return ValueTask.FromResult(false);
        }
    }
}
