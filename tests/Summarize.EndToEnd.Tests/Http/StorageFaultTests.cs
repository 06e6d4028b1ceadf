using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Summarize.EndToEnd.Tests.Wire;
using Summarize.Http;
using Summarize.Storage;

namespace Summarize.EndToEnd.Tests.Http;

/// <summary>What a client is told while the storage is at fault.</summary>
public sealed class StorageFaultTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Storage_that_takes_requests_and_never_answers_is_told_in_time()
    {
        using var hole = new TcpListener(IPAddress.Loopback, 0);
        hole.Start(backlog: 100);
        await using var services = Product.Build(
            clock: null,
            logs: null,
            [
                .. Product.Model("http://127.0.0.1:1"),
                (
                    "ArticleStorage",
                    $"DefaultEndpointsProtocol=http;AccountName=none;AccountKey=bm9uZQ==;BlobEndpoint=http://{hole.LocalEndpoint}/none;"
                ),
            ]
        );
        (Summarize.Http.Endpoint Endpoint, string Path, string Query)[] requests =
        [
            (Endpoints.PutArticle, "/api/articles/a.txt", ""),
            (Endpoints.GetArticle, "/api/articles/a.txt", ""),
            (Endpoints.DeleteArticle, "/api/articles/a.txt", ""),
            (Endpoints.ListArticles, "/api/articles", ""),
            (Endpoints.GetDigest, "/api/digests/a.txt", ""),
            (Endpoints.PostRetries, "/api/retries", "?reason=unexpected"),
            (Endpoints.PostRetries, "/api/retries", "?article=a.txt"),
            (Endpoints.GetHealth, "/api/health", ""),
        ];

        await Task.WhenAll(
                requests.Select(async request =>
                {
                    var context = new DefaultHttpContext { RequestServices = services };
                    context.Request.Path = request.Path;
                    context.Request.QueryString = new QueryString(request.Query);
                    context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(SampleArticles.Harbour));
                    await (await Boundary.RunAsync(request.Endpoint, context.Request)).ExecuteAsync(context);
                    Assert.Equal(503, context.Response.StatusCode);
                    if (request.Endpoint != Endpoints.GetHealth)
                        Assert.NotEmpty(context.Response.Headers.RetryAfter.ToString());
                })
            )
            .WaitAsync(TimeSpan.FromSeconds(15), Stop);
    }

    [Fact]
    public async Task A_container_that_is_missing_is_named_and_taken_for_no_missing_article()
    {
        var folder = TestHost.NewFolder();
        await using (var host = await TestHost.StartAsync(folder))
        {
            (await host.PutAsync("a.txt", SampleArticles.Harbour)).Dispose();
            await host.DigestAsync("a.txt");
            using var well = await host.GetAsync("api/health");
            Assert.Empty((await well.JsonAsync()).GetProperty("containers").GetProperty("missing").EnumerateArray());

            await host.Digests.DeleteAsync(cancellationToken: Stop);
            foreach (var address in new[] { "api/digests/a.txt", "api/articles" })
            {
                using var response = await host.GetAsync(address);
                await response.ProblemAsync(503);
                Assert.Contains("'digests'", await response.TextAsync(), StringComparison.Ordinal);
                Assert.NotNull(response.Headers.RetryAfter);
            }
            using var health = await host.GetAsync("api/health");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
            var missing = (await health.JsonAsync()).GetProperty("containers").GetProperty("missing");
            Assert.Equal([Containers.Digests], missing.EnumerateArray().Select(name => name.GetString()));
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_header_that_the_storage_cannot_take_is_refused_at_once()
    {
        var folder = TestHost.NewFolder();
        await using (var host = await TestHost.StartAsync(folder))
        {
            using var handler = new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 };
            using var client = new HttpClient(handler) { BaseAddress = host.Http.BaseAddress };
            foreach (
                var (header, value) in new[]
                {
                    ("Content-Type", "text/plain; x=é"),
                    ("If-Match", "é"),
                    ("If-None-Match", "é"),
                }
            )
            {
                using var request = new HttpRequestMessage(
                    HttpMethod.Put,
                    new Uri("api/articles/headers.txt", UriKind.Relative)
                )
                {
                    Content = new ByteArrayContent(Encoding.UTF8.GetBytes(SampleArticles.Harbour)),
                };
                if (!request.Headers.TryAddWithoutValidation(header, value))
                    Assert.True(request.Content.Headers.TryAddWithoutValidation(header, value));
                using var response = await client.SendAsync(request, Stop);
                await response.ProblemAsync(400);
            }
        }
        Directory.Delete(folder, recursive: true);
    }
}
