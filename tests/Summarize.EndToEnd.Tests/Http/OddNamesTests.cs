using System.Net;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summarize.Storage;

namespace Summarize.EndToEnd.Tests.Http;

/// <summary>Articles that HTTP cannot address, uploaded by another program: each is said, and stops nobody.</summary>
public sealed class OddNamesTests : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private readonly string _folder = TestHost.NewFolder();
    private TestHost _host = null!;

    private BlobContainerClient Articles =>
        new BlobServiceClient(_host.Connection, StorageClient.Options()).GetBlobContainerClient(Containers.Articles);

    public async ValueTask InitializeAsync() => _host = await TestHost.StartAsync(_folder);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_HTTP_cannot_address_has_failed_for_its_name_and_the_others_go_on()
    {
        string[] odd =
        [
            "/lead.txt",
            "//two.txt",
            "trail/",
            "a//b.txt",
            "\u0001.txt",
            "\uFFFE.txt",
            "nl\n.txt",
            "a%2Fb",
        ];
        foreach (var name in odd)
            await Articles.UploadBlobAsync(name, BinaryData.FromString(SampleArticles.Harbour), Stop);
        (await _host.PutAsync("lead.txt", SampleArticles.Harbour)).Dispose();
        await _host.DigestAsync("lead.txt");

        // Their records are there, each under just its name, so that nobody looks at them again.
        var digests = new BlobServiceClient(_host.Connection, StorageClient.Options()).GetBlobContainerClient(
            Containers.Digests
        );
        foreach (var name in odd)
        {
            while (!(await digests.GetBlobClient(name).ExistsAsync(Stop)).Value)
                await Task.Delay(50, Stop);
        }
        using var response = await _host.GetAsync("api/articles?state=failed");
        var list = (await response.JsonAsync()).GetProperty("articles").EnumerateArray().ToArray();
        Assert.Equal(
            odd.Order(StringComparer.Ordinal),
            list.Select(article => article.GetProperty("article").GetString()!).Order(StringComparer.Ordinal)
        );
        Assert.All(list, article => Assert.Equal("name", article.GetProperty("reason").GetString()));
        Assert.Equal(2, _host.ModelCalls());

        // A page that ends with one of them goes on from there.
        var names = new List<string>();
        for (var after = ""; ; )
        {
            using var page = await _host.GetAsync($"api/articles?limit=1&after={Uri.EscapeDataString(after)}");
            var one = await page.JsonAsync();
            names.AddRange(
                one.GetProperty("articles").EnumerateArray().Select(a => a.GetProperty("article").GetString()!)
            );
            if (one.GetProperty("next") is not { ValueKind: JsonValueKind.String } next)
                break;
            after = next.GetString()!;
        }
        Assert.Equal([.. odd.Append("lead.txt").Order(StringComparer.Ordinal)], names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_name_with_slashes_too_many_is_never_another_article()
    {
        (await _host.PutAsync("slash.txt", SampleArticles.Harbour)).Dispose();
        await Articles.UploadBlobAsync("/slash.txt", BinaryData.FromString(SampleArticles.Correction), Stop);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Put, HttpMethod.Delete })
        foreach (var name in new[] { "/slash.txt", "//slash.txt", "slash.txt/", "%2Fslash.txt", "slash.txt%5C" })
        {
            using var response = await _host.SendAsync(method, $"api/articles/{name}", content: null);
            await response.ProblemAsync(400);
        }
        using var text = await _host.GetAsync("api/articles/slash.txt", ("Accept", "text/plain"));
        Assert.Equal(SampleArticles.Harbour, await text.TextAsync());
        var other = await Articles.GetBlobClient("/slash.txt").DownloadContentAsync(Stop);
        Assert.Equal(SampleArticles.Correction, other.Value.Content.ToString());
    }

    [Fact]
    public async Task A_Data_Lakes_folder_is_no_article()
    {
        var folder = Articles.GetBlobClient("lake");
        var mark = new Dictionary<string, string>(StringComparer.Ordinal) { ["hdi_isfolder"] = "true" };
        await folder.UploadAsync(BinaryData.Empty, new BlobUploadOptions { Metadata = mark }, Stop);
        (await _host.PutAsync("lake/in.txt", SampleArticles.Harbour)).Dispose();
        await _host.DigestAsync("lake/in.txt");

        using var response = await _host.GetAsync("api/articles");
        var list = (await response.JsonAsync()).GetProperty("articles").EnumerateArray();
        Assert.Equal(["lake/in.txt"], list.Select(article => article.GetProperty("article").GetString()));
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Delete })
        {
            using var none = await _host.SendAsync(method, "api/articles/lake", content: null);
            await none.ProblemAsync(404);
        }
        Assert.True((await folder.ExistsAsync(Stop)).Value);
        Assert.False((await _host.Digests.GetBlobClient("lake").ExistsAsync(Stop)).Value);
    }

    [Fact]
    public async Task A_record_with_unreadable_metadata_is_made_anew_and_stops_nobody()
    {
        var upload = await _host.Articles.UploadBlobAsync(
            "meta/a.txt",
            BinaryData.FromString(SampleArticles.Harbour),
            Stop
        );
        await _host.DigestAsync("meta/a.txt");
        var garbled = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["state"] = "working",
            ["due"] = "garbage",
            ["article_etag"] = upload.Value.ETag.ToString("G").Trim('"'),
        };
        await _host
            .Digests.GetBlobClient("meta/a.txt")
            .UploadAsync(BinaryData.FromString("{}"), new BlobUploadOptions { Metadata = garbled }, Stop);
        (await _host.PutAsync("meta/b.txt", SampleArticles.Correction)).Dispose();

        await _host.DigestAsync("meta/b.txt");
        using var list = await _host.GetAsync("api/articles?prefix=meta/");
        Assert.Equal(HttpStatusCode.OK, list.StatusCode);
        await _host.DigestAsync("meta/a.txt");
    }
}
