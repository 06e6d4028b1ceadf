using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Summarize.Http;

namespace Summarize.EndToEnd.Tests.OpenApi;

/// <summary>
/// The document against the running API and the API against the document: each status of each operation is brought
/// about, and each answer is compared.
/// </summary>
public sealed class WalkTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    // What no request can bring about: a key is the Functions host's to ask for, and a fault that somebody foresaw is
    // none. BoundaryTests and the tests of the function app have these.
    private static readonly int[] OutOfReach = [401, 500];

    [Fact]
    public async Task Every_status_of_every_operation_is_answered_as_it_is_described()
    {
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        await WalkAsync(seen, [], WellAsync);
        await WalkAsync(
            seen,
            [("Summarize:Articles:MaxBytesUnderWay", "1000"), ("Summarize:Articles:MaxBytes", "1000")],
            BusyAsync
        );
        await WalkAsync(seen, Model("stub-429"), WaitingAsync);
        await WalkAsync(seen, Model("stub-not-json"), host => PostAsync(host, 502));
        await WalkAsync(seen, Model("stub-500"), host => PostAsync(host, 503));
        await WalkAsync(seen, Model("stub-hang"), host => PostAsync(host, 504));
        await WalkAsync(seen, [], AwayAsync);

        var described = (await Description.OfThisBuildAsync)
            .Operations.SelectMany(operation =>
                operation.Answers.Keys.Except(OutOfReach).Select(status => $"{operation} {status}")
            )
            // It needs no storage: only while the server is being stopped is it not to be had.
            .Where(answer => !answer.EndsWith("/api/openapi.json 503", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToArray();
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{(await Description.OfThisBuildAsync).Operations.Count()} operations, {described.Length} statuses, "
                + $"{seen.Count} seen"
        );
        Assert.Equal(described, seen);
    }

    private static (string, string)[] Model(string deployment) =>
        [
            ("AzureOpenAI:Deployment", deployment),
            ("AzureOpenAI:Retries", "0"),
            ("AzureOpenAI:Timeout", deployment is "stub-hang" or "stub-429" ? "00:00:02" : "00:01:00"),
        ];

    private static async Task WalkAsync(SortedSet<string> seen, (string, string)[] settings, Func<Walker, Task> walk)
    {
        var folder = TestHost.NewFolder();
        await using (var host = await TestHost.StartAsync(folder, settings))
            await walk(new Walker(host, seen));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task WellAsync(Walker walker)
    {
        var host = walker.Host;
        (await host.PutAsync("ready.txt", SampleArticles.Harbour)).Dispose();
        (await host.PutAsync("empty.txt", " ")).Dispose();
        await host
            .Articles.GetBlobClient("archived.txt")
            .UploadAsync(
                BinaryData.FromString(SampleArticles.Harbour),
                new BlobUploadOptions { AccessTier = AccessTier.Archive },
                Stop
            );
        await host.DigestAsync("ready.txt");
        (await host.WaitAsync("api/digests/empty.txt")).Dispose();

        foreach (var route in Endpoints.All.Select(endpoint => endpoint.Route).Distinct())
            await walker.AskAsync("OPTIONS", Address(route, "ready.txt"), 204);
        foreach (var method in new[] { "GET", "HEAD" })
        {
            foreach (var collection in new[] { "articles", "summaries", "quotes", "digests" })
            {
                await walker.AskAsync(method, $"api/{collection}/ready.txt", 200);
                await walker.AskAsync(method, $"api/{collection}/ready.txt", 304, ("If-None-Match", "*"));
                await walker.AskAsync(method, $"api/{collection}/ready.txt?colour=red", 400);
                await walker.AskAsync(method, $"api/{collection}/none.txt", 404);
                await walker.AskAsync(method, $"api/{collection}/ready.txt", 406, ("Accept", "image/png"));
                await walker.AskAsync(method, $"api/{collection}/empty.txt", 422);
            }
            await walker.AskAsync(method, "api/articles/ready.txt", 200, ("Accept", "text/plain"));
            await walker.AskAsync(method, "api/summaries/ready.txt", 200, ("Accept", "text/plain"));
            await walker.AskAsync(method, "api/summaries/ready.txt", 200, ("Accept", "text/markdown"));
            await walker.AskAsync(method, "api/digests/ready.txt", 200, ("Accept", "text/markdown"));
            await walker.AskAsync(method, "api/articles/archived.txt", 409);
            await walker.AskAsync(method, "api/quotes/archived.txt?all=true", 409);
            foreach (var address in new[] { "api/articles", "api/health", "api/openapi.json" })
            {
                await walker.AskAsync(method, address, 200);
                await walker.AskAsync(method, address + "?colour=red", 400);
                await walker.AskAsync(method, address, 406, ("Accept", "image/png"));
            }
            await walker.AskAsync(method, "api/openapi.json", 304, ("If-None-Match", "*"));
        }

        await walker.AskAsync("PUT", "api/articles/new.txt", 201);
        await walker.AskAsync("PUT", "api/articles/new.txt", 200);
        await walker.AskAsync("PUT", "api/articles/a%01", 400);
        await walker.AskAsync("PUT", "api/articles/new.txt", 406, ("Accept", "image/png"));
        await walker.AskAsync("PUT", "api/articles/new.txt", 412, ("If-None-Match", "*"));
        await walker.AskAsync("DELETE", "api/articles/new.txt?colour=red", 400);
        await walker.AskAsync("DELETE", "api/articles/new.txt", 412, ("If-Match", "\"0x0\""));
        await walker.AskAsync("DELETE", "api/articles/none.txt", 404);
        var lease = host.Articles.GetBlobClient("ready.txt").GetBlobLeaseClient();
        await lease.AcquireAsync(TimeSpan.FromSeconds(-1), cancellationToken: Stop);
        await walker.AskAsync("PUT", "api/articles/ready.txt", 409);
        await walker.AskAsync("DELETE", "api/articles/ready.txt", 409);
        await walker.AskAsync("DELETE", "api/articles/new.txt", 204);

        foreach (var collection in new[] { "summaries", "quotes", "digests" })
        {
            await walker.AskAsync("POST", $"api/{collection}", 200);
            await walker.AskAsync("POST", $"api/{collection}?sentences=0", 400);
            await walker.AskAsync("POST", $"api/{collection}", 406, ("Accept", "image/png"));
            await walker.SendAsync("POST", $"api/{collection}", 422, " ");
        }
        foreach (var (method, address) in Uploads)
        {
            await walker.SendAsync(method, address, 413, new string('x', (10 * 1024 * 1024) + 1));
            await walker.SendAsync(method, address, 415, "a picture", "image/png");
        }
        await walker.AskAsync("POST", "api/retries?article=empty.txt", 202);
        await walker.AskAsync("POST", "api/retries?reason=empty", 202);
        await walker.AskAsync("POST", "api/retries", 400);
        await walker.AskAsync("POST", "api/retries?article=none.txt", 404);
        await walker.AskAsync("POST", "api/retries?article=empty.txt", 406, ("Accept", "image/png"));
    }

    private static readonly (string Method, string Address)[] Uploads =
    [
        ("PUT", "api/articles/upload.txt"),
        ("POST", "api/summaries"),
        ("POST", "api/quotes"),
        ("POST", "api/digests"),
    ];

    // Another upload holds all bytes that may be held. It does not last: the server ends what comes too slowly.
    private static async Task BusyAsync(Walker walker)
    {
        var url = walker.Host.Http.BaseAddress!;
        var held = Encoding.ASCII.GetBytes(
            $"PUT /api/articles/held.txt HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Length: 1000\r\n\r\n"
                + new string('x', 999)
        );
        foreach (var (method, address) in Uploads)
        {
            for (var tries = 1; ; tries++)
            {
                using var other = new TcpClient();
                await other.ConnectAsync(url.Host, url.Port, Stop);
                await other.GetStream().WriteAsync(held, Stop);
                // What was sent takes a moment to arrive.
                await Task.Delay(50 * tries, Stop);
                if (await walker.SendAsync(method, address, "xx") == 429)
                    break;
                Assert.True(tries < 20, $"{method} {address} is never answered 429.");
            }
        }
    }

    private static async Task WaitingAsync(Walker walker)
    {
        await PostAsync(walker, 429);
        await walker.AskAsync("PUT", "api/articles/waiting.txt", 201);
        foreach (var collection in new[] { "summaries", "quotes", "digests" })
        {
            await walker.AskAsync("GET", $"api/{collection}/waiting.txt", 202);
            await walker.AskAsync("HEAD", $"api/{collection}/waiting.txt", 202);
        }
    }

    private static async Task PostAsync(Walker walker, int status)
    {
        foreach (var collection in new[] { "summaries", "quotes", "digests" })
            await walker.AskAsync("POST", $"api/{collection}", status);
    }

    private static async Task AwayAsync(Walker walker)
    {
        await walker.Host.Articles.DeleteAsync(cancellationToken: Stop);
        await walker.Host.Digests.DeleteAsync(cancellationToken: Stop);
        foreach (var endpoint in Endpoints.All.Where(endpoint => endpoint.Route != Routes.OpenApi))
        {
            // Those that store nothing have no need of it.
            if (endpoint.TakesArticle && endpoint.Method == "POST")
                continue;
            var address = Address(endpoint.Route, "a.txt") + (endpoint.Route == Routes.Retries ? "?article=a.txt" : "");
            foreach (var method in endpoint.Methods)
                await walker.AskAsync(method, address, 503);
        }
    }

    private static string Address(string route, string name) =>
        route.Replace("{*name:minlength(1)}", name, StringComparison.Ordinal);

    /// <summary>Asks a host, and keeps which status of which operation it has seen.</summary>
    private sealed class Walker(TestHost host, SortedSet<string> seen)
    {
        public TestHost Host => host;

        public Task AskAsync(string method, string address, int status, (string Name, string Value)? header = null) =>
            SendAsync(
                method,
                address,
                status,
                method is "PUT" or "POST" ? SampleArticles.Harbour : null,
                "text/plain",
                header
            );

        public async Task SendAsync(
            string method,
            string address,
            int status,
            string? body,
            string type = "text/plain",
            (string Name, string Value)? header = null
        ) => Assert.Equal((address, status), (address, await SendAsync(method, address, body, type, header)));

        public async Task<int> SendAsync(
            string method,
            string address,
            string? body,
            string type = "text/plain",
            (string Name, string Value)? header = null
        )
        {
            using var content = body is null ? null : new StringContent(body, new MediaTypeHeaderValue(type));
            using var response = await host.SendAsync(
                new HttpMethod(method),
                address,
                content,
                header is { } given ? [given] : []
            );
            var path = response.RequestMessage!.RequestUri!.AbsolutePath;
            var operation = (await Description.OfThisBuildAsync).Find(method, path);
            seen.Add($"{operation} {(int)response.StatusCode}");
            return (int)response.StatusCode;
        }
    }
}
