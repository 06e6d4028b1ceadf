using System.Net;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;

namespace Summarize.EndToEnd.Tests.Storage;

/// <summary>A client of a real account some of whose requests the test refuses, or holds up.</summary>
internal sealed class MeddledStorage : DelegatingHandler
{
    /// <param name="connection">To the account.</param>
    /// <param name="retries">How often the client tries again by itself.</param>
    public MeddledStorage(string connection, int retries = 0)
        : base(new HttpClientHandler())
    {
        var options = new BlobClientOptions { Transport = new HttpClientTransport(new HttpClient(this)) };
        options.Retry.MaxRetries = retries;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        Client = new BlobServiceClient(connection, options);
    }

    public BlobServiceClient Client { get; }

    /// <summary>Which requests are answered 503, by method and path.</summary>
    public Func<string, string, bool> Refuses { get; set; } = (_, _) => false;

    /// <summary>Called before each request is passed on.</summary>
    public Func<string, string, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var (method, path) = (request.Method.Method, request.RequestUri!.AbsolutePath);
        await Before(method, path);
        return Refuses(method, path)
            ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { RequestMessage = request }
            : await base.SendAsync(request, cancellationToken);
    }
}
