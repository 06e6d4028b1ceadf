using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Summarize.Storage;

namespace Summarize.Benchmarks.Compare.Servers;

/// <summary>
/// <c>serve-bare</c>: the least that a server could do for the same answers. It makes the storage calls that they need,
/// all that can be at the same time, and answers bytes that it was told before.
/// </summary>
internal sealed class BareServer(BlobServiceClient service)
{
    private readonly ConcurrentDictionary<string, (byte[] Body, string ETag)> _answers = new(StringComparer.Ordinal);
    private readonly BlobContainerClient _articles = service.GetBlobContainerClient(Containers.Articles);
    private readonly BlobContainerClient _digests = service.GetBlobContainerClient(Containers.Digests);
    private readonly BlobContainerClient _replies = service.GetBlobContainerClient(Containers.Replies);

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args });
        builder.Configuration.AddEnvironmentVariables().AddCommandLine(args);
        builder.WebHost.UseKestrelCore().UseUrls(builder.Configuration["urls"]!);
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var bare = new BareServer(
            new BlobServiceClient(builder.Configuration[Containers.Connection], StorageClient.Options())
        );
        app.UseRouting();
        app.MapPut("/answers/{kind}", bare.TellAsync);
        app.MapGet("/stored/{kind}/{*name}", bare.StoredAsync);
        app.MapPost("/posted/{kind}/{*reply}", bare.PostedAsync);
        app.MapPost("/uploaded/{*name}", bare.UploadedAsync);
        app.MapGet("/list/{size:int}", bare.ListAsync);
        app.MapFallback(context => context.Response.WriteAsync("bare"));
        await app.RunAsync();
        return 0;
    }

    private async Task TellAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _answers[Route(context, "kind")] = (body.ToArray(), context.Request.Headers.ETag.ToString());
    }

    // Whether the article is still what was digested, and its digest.
    private async Task StoredAsync(HttpContext context)
    {
        var (name, answer) = (Route(context, "name"), _answers[Route(context, "kind")]);
        var article = _articles.GetBlobClient(name).GetPropertiesAsync(cancellationToken: context.RequestAborted);
        var digest = _digests.GetBlobClient(name).DownloadContentAsync(context.RequestAborted);
        await Task.WhenAll(article, digest);
        context.Response.Headers.ETag = answer.ETag;
        context.Response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch == answer.ETag)
            context.Response.StatusCode = 304;
        else
            await WriteAsync(context, answer.Body);
    }

    // The model's earlier reply to the body.
    private async Task PostedAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        await _replies.GetBlobClient(Route(context, "reply")).DownloadContentAsync(context.RequestAborted);
        await WriteAsync(context, _answers[Route(context, "kind")].Body);
    }

    // The article, the claim on it, that it uses the reply, whether there is one, the reply, the digest.
    private async Task UploadedAsync(HttpContext context)
    {
        var (name, stop) = (Route(context, "name"), context.RequestAborted);
        var reply = Guid.NewGuid().ToString("N");
        BlobDownloadResult article = await _articles.GetBlobClient(name).DownloadContentAsync(stop);
        var digest = _digests.GetBlobClient(name);
        BlobContentInfo claim = await digest.UploadAsync(
            BinaryData.FromString("{}"),
            new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } },
            stop
        );
        await _replies.GetBlobClient($"{reply}/{name}").UploadAsync(BinaryData.Empty, stop);
        try
        {
            await _replies.GetBlobClient(reply).DownloadContentAsync(stop);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            // The model is asked, which takes as long as the caller says.
            if (int.TryParse(context.Request.Query["ms"], out var ms))
                await Task.Delay(ms, stop);
        }
        await _replies.GetBlobClient(reply).UploadAsync(article.Content, stop);
        await digest.UploadAsync(
            article.Content,
            new BlobUploadOptions { Conditions = new BlobRequestConditions { IfMatch = claim.ETag } },
            stop
        );
        context.Response.StatusCode = 204;
    }

    private async Task ListAsync(HttpContext context)
    {
        var size = int.Parse(Route(context, "size"), System.Globalization.CultureInfo.InvariantCulture);
        await foreach (
            var page in _articles.GetBlobsAsync(cancellationToken: context.RequestAborted).AsPages(pageSizeHint: size)
        )
        {
            await context.Response.WriteAsJsonAsync(page.Values.Select(blob => blob.Name), context.RequestAborted);
            return;
        }
    }

    private static async Task WriteAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static string Route(HttpContext context, string value) => (string)context.Request.RouteValues[value]!;
}
