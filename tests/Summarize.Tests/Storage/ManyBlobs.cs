using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Web;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;

namespace Summarize.Tests.Storage;

/// <summary>
/// An account that says it holds so many articles, each with its digest, and can do nothing but list them. The last
/// article has no digest; whoever looks it up finds it gone.
/// </summary>
/// <param name="count">How many articles.</param>
/// <param name="failed">The one whose digest has failed.</param>
internal sealed class ManyBlobs(int count, int failed = -1) : HttpMessageHandler
{
    private const int LongestPage = 5000;

    /// <summary>What it was asked for: path and query.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public BlobServiceClient Client =>
        new(new Uri("http://many.example/"), new BlobClientOptions { Transport = new HttpClientTransport(this) });

    public static string Name(int number) => number.ToString("0000000", CultureInfo.InvariantCulture);

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        Asked.Enqueue(request.RequestUri!.PathAndQuery);
        var query = HttpUtility.ParseQueryString(request.RequestUri.Query);
        if (query["comp"] != "list")
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
        if (request.RequestUri.AbsolutePath == "/replies")
            return Task.FromResult(Xml("<EnumerationResults><Blobs/><NextMarker/></EnumerationResults>"));
        var digests = request.RequestUri.AbsolutePath == "/digests";
        var from = int.Parse(query["marker"] ?? query["startFrom"] ?? "0", CultureInfo.InvariantCulture);
        var page = int.Parse(query["maxresults"] ?? $"{LongestPage}", CultureInfo.InvariantCulture);
        var until = Math.Min(from + page, digests ? count - 1 : count);
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><EnumerationResults><Blobs>");
        for (var number = from; number < until; number++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<Blob><Name>{Name(number)}</Name><Properties>");
            xml.Append("<Last-Modified>Mon, 23 Nov 2026 09:00:00 GMT</Last-Modified><Etag>0x1</Etag>");
            xml.Append("<Content-Length>4000</Content-Length><Content-Type>text/plain</Content-Type>");
            xml.Append("<BlobType>BlockBlob</BlobType></Properties>");
            if (digests)
                xml.Append("<Metadata><article_etag>0x1</article_etag>")
                    .Append(number == failed ? "<state>failed</state><reason>empty</reason>" : "<state>ready</state>")
                    .Append("</Metadata>");
            xml.Append("</Blob>");
        }
        var next = until - from == page ? Name(until) : "";
        xml.Append(CultureInfo.InvariantCulture, $"</Blobs><NextMarker>{next}</NextMarker></EnumerationResults>");
        return Task.FromResult(Xml(xml.ToString()));
    }

    private static HttpResponseMessage Xml(string xml) =>
        new() { Content = new StringContent(xml, Encoding.UTF8, "application/xml") };
}
