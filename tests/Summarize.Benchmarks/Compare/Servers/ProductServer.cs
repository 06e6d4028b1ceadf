using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Summarize.Digests;
using Summarize.Http;

namespace Summarize.Benchmarks.Compare.Servers;

/// <summary>
/// <c>serve-product</c>: the API without the laptop's watcher, which asks the storage twice a second, and with a door
/// to the digester. It tells which calls a digest made.
/// </summary>
internal static class ProductServer
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args });
        builder.Configuration.AddEnvironmentVariables().AddCommandLine(args);
        builder.WebHost.UseKestrelCore().UseUrls(builder.Configuration["urls"]!);
        builder.Services.AddRouting();
        builder.Services.AddSummarize(builder.Configuration);
        var app = builder.Build();
        using var calls = new CallListener();
        app.UseRouting();
        foreach (var endpoint in Endpoints.All)
            app.MapMethods(
                endpoint.Route,
                [endpoint.Method],
                (HttpRequest request) => Boundary.RunAsync(endpoint, request)
            );
        app.MapPost(
            "/uploaded/{*name}",
            async (string name, Digester digester, CancellationToken stop) =>
            {
                calls.Clear();
                await digester.DigestAsync(name, stop);
                return Results.Json(calls.Heard);
            }
        );
        app.MapFallback(context => context.Response.WriteAsync("product"));
        await app.RunAsync();
        return 0;
    }
}

/// <summary>A call that left the process.</summary>
/// <param name="Method">GET, HEAD, PUT …</param>
/// <param name="Path">Without the query.</param>
/// <param name="Status">Of the answer.</param>
/// <param name="Ms">Until its headers were there.</param>
internal sealed record HeardCall(string Method, string Path, int Status, double Ms);

/// <summary>Hears all calls of the HTTP client, in the order in which they end.</summary>
internal sealed class CallListener : IDisposable
{
    private readonly ConcurrentQueue<HeardCall> _heard = new();
    private readonly ActivityListener _listener;

    public CallListener()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<HeardCall> Heard => [.. _heard];

    public void Clear() => _heard.Clear();

    public void Dispose() => _listener.Dispose();

    private void Hear(Activity call) =>
        _heard.Enqueue(
            new(
                (string?)call.GetTagItem("http.request.method") ?? "",
                new Uri((string?)call.GetTagItem("url.full") ?? "http://unknown").AbsolutePath,
                call.GetTagItem("http.response.status_code") as int? ?? 0,
                call.Duration.TotalMilliseconds
            )
        );
}
