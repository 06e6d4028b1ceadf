using System.IO.Compression;
using System.Net;
using System.Text;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Summarize.EndToEnd.Tests.Http;

/// <summary>What other programs do to an article's blob, and how its digest can be had again.</summary>
public sealed class BlobsOfOthersTests(GoodHost good)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly TestHost _host = good.Host;

    [Fact]
    public async Task A_leased_article_is_digested_and_neither_overwritten_nor_deleted()
    {
        (await _host.PutAsync("leased.txt", SampleArticles.Harbour)).Dispose();
        var lease = _host.Articles.GetBlobClient("leased.txt").GetBlobLeaseClient();
        await lease.AcquireAsync(TimeSpan.FromSeconds(-1), cancellationToken: Stop);
        await _host.DigestAsync("leased.txt");

        using var put = await _host.PutAsync("leased.txt", SampleArticles.Correction);
        await put.ProblemAsync(409);
        Assert.Contains("lease", await put.TextAsync(), StringComparison.Ordinal);
        using var delete = await _host.SendAsync(HttpMethod.Delete, "api/articles/leased.txt", content: null);
        await delete.ProblemAsync(409);
        await _host.DigestAsync("leased.txt");

        await lease.BreakAsync(TimeSpan.Zero, cancellationToken: Stop);
        using var deleted = await _host.SendAsync(HttpMethod.Delete, "api/articles/leased.txt", content: null);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
    }

    [Fact]
    public async Task An_archived_article_says_so_and_is_digested_when_it_is_back_and_retried()
    {
        var blob = await ArchiveAsync("archived.txt");
        using var failed = await _host.WaitAsync("api/digests/archived.txt");
        Assert.Equal("unsupported", await failed.ProblemAsync(422));
        Assert.Contains("/api/retries?article=archived.txt", await failed.TextAsync(), StringComparison.Ordinal);
        using var read = await _host.GetAsync("api/articles/archived.txt");
        await read.ProblemAsync(409);
        Assert.Contains("hot or cool", await read.TextAsync(), StringComparison.Ordinal);

        await blob.SetAccessTierAsync(AccessTier.Hot, cancellationToken: Stop);
        Assert.Equal((1, null), await RetryAsync("article=archived.txt"));
        await _host.DigestAsync("archived.txt");
        // One that has not failed is left alone.
        Assert.Equal((0, null), await RetryAsync("article=archived.txt"));
        await _host.DigestAsync("archived.txt");
    }

    [Theory]
    [InlineData("br", 200)]
    [InlineData("zstd", 422)]
    public async Task A_blob_with_a_content_encoding_is_read_or_says_what_to_do(string coding, int status)
    {
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            stream.Write(Encoding.UTF8.GetBytes(SampleArticles.Harbour));
        var name = $"packed-{coding}.txt";
        var headers = new BlobHttpHeaders { ContentType = "text/plain", ContentEncoding = coding };
        await _host
            .Articles.GetBlobClient(name)
            .UploadAsync(
                new BinaryData(packed.ToArray()),
                new BlobUploadOptions { HttpHeaders = headers },
                cancellationToken: Stop
            );
        using var digest = await _host.WaitForAsync($"api/digests/{name}", r => (int)r.StatusCode == status);
        using var read = await _host.GetAsync($"api/articles/{name}");
        Assert.Equal(status == 200, read.StatusCode == HttpStatusCode.OK);
        if (status != 200)
            Assert.Contains("gzip, br or deflate", await digest.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_failed_for_a_reason_are_digested_again()
    {
        string[] names = ["retries/a.txt", "retries/b.txt"];
        foreach (var name in names)
            await ArchiveAsync(name);
        (await _host.PutAsync("retries/c.txt", "")).Dispose();
        foreach (var name in names.Append("retries/c.txt"))
            (await _host.WaitForAsync($"api/digests/{name}", r => (int)r.StatusCode == 422)).Dispose();
        foreach (var name in names)
            await _host.Articles.GetBlobClient(name).SetAccessTierAsync(AccessTier.Hot, cancellationToken: Stop);
        var empty = await _host.Digests.GetBlobClient("retries/c.txt").GetPropertiesAsync(cancellationToken: Stop);

        var (retried, next) = await RetryAsync("reason=unsupported&after=retries");
        Assert.True(retried >= names.Length, $"{retried} retried");
        Assert.Null(next);
        foreach (var name in names)
            await _host.DigestAsync(name);
        var still = await _host.Digests.GetBlobClient("retries/c.txt").GetPropertiesAsync(cancellationToken: Stop);
        Assert.Equal(empty.Value.ETag, still.Value.ETag);
    }

    [Fact]
    public async Task Deleting_keeps_its_condition_and_deletes_nothing_else()
    {
        using var first = await _host.PutAsync("delete.txt", SampleArticles.Harbour);
        using var second = await _host.PutAsync("delete.txt", SampleArticles.Correction);
        await _host.DigestAsync("delete.txt");

        using var stale = await DeleteAsync("delete.txt", first.Headers.ETag!.ToString());
        await stale.ProblemAsync(412);
        using var weak = await DeleteAsync("delete.txt", $"W/{second.Headers.ETag}");
        await weak.ProblemAsync(400);
        using var kept = await _host.GetAsync("api/digests/delete.txt");
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);

        // The tag of its text names the same version.
        using var text = await _host.GetAsync("api/articles/delete.txt", ("Accept", "text/plain"));
        using var deleted = await DeleteAsync("delete.txt", text.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using var none = await DeleteAsync("delete.txt", second.Headers.ETag!.ToString());
        await none.ProblemAsync(404);
    }

    private async Task<BlobBaseClient> ArchiveAsync(string name)
    {
        var blob = _host.Articles.GetBlobClient(name);
        await blob.UploadAsync(
            BinaryData.FromString(SampleArticles.Harbour + name),
            new BlobUploadOptions { AccessTier = AccessTier.Archive },
            Stop
        );
        return blob;
    }

    private async Task<(int Retried, string? Next)> RetryAsync(string query)
    {
        using var response = await _host.SendAsync(HttpMethod.Post, $"api/retries?{query}", content: null);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var answer = await response.JsonAsync();
        return (answer.GetProperty("retried").GetInt32(), answer.GetProperty("next").GetString());
    }

    private Task<HttpResponseMessage> DeleteAsync(string name, string condition) =>
        _host.SendAsync(HttpMethod.Delete, $"api/articles/{name}", content: null, ("If-Match", condition));
}
