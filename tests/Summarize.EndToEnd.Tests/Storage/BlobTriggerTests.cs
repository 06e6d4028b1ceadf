using System.Net;
using System.Text.Json;

namespace Summarize.EndToEnd.Tests.Storage;

/// <summary>Articles that come and go in storage itself, without our API.</summary>
public sealed class BlobTriggerTests(GoodHost good)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly TestHost _host = good.Host;

    [Fact]
    public async Task An_article_uploaded_by_any_client_is_digested()
    {
        await _host.Articles.UploadBlobAsync("trigger/new.txt", BinaryData.FromString(SampleArticles.Harbour), Stop);
        using var response = await _host.WaitForAsync(
            "api/summaries/trigger/new.txt",
            r => r.StatusCode == HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task A_correction_is_digested_anew_and_the_old_digest_is_never_served_again()
    {
        var blob = _host.Articles.GetBlobClient("trigger/corrected.txt");
        await blob.UploadAsync(BinaryData.FromString(SampleArticles.Harbour), overwrite: true, Stop);
        using var before = await _host.WaitForAsync(
            "api/digests/trigger/corrected.txt",
            r => r.StatusCode == HttpStatusCode.OK
        );

        var correction = await blob.UploadAsync(
            BinaryData.FromString(SampleArticles.Correction),
            overwrite: true,
            Stop
        );
        using var at_once = await _host.GetAsync("api/digests/trigger/corrected.txt");
        Assert.Equal(HttpStatusCode.Accepted, at_once.StatusCode);
        var after = await _host.DigestAsync("trigger/corrected.txt");
        Assert.Equal(correction.Value.ETag.ToString("G").Trim('"'), after.GetProperty("etag").GetString());
        Assert.Equal(SampleArticles.Correction.Length, after.GetProperty("characters").GetInt32());
        Assert.Contains(
            "that was all I asked",
            after.GetProperty("quotes")[0].GetProperty("text").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Metadata_that_is_set_on_an_article_costs_no_model_call()
    {
        var blob = _host.Articles.GetBlobClient("trigger/metadata.txt");
        await blob.UploadAsync(BinaryData.FromString(SampleArticles.Harbour + "Metadata."), overwrite: true, Stop);
        var before = await _host.DigestAsync("trigger/metadata.txt");
        await blob.SetMetadataAsync(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["desk"] = "local" },
            cancellationToken: Stop
        );
        using var response = await _host.WaitForAsync(
            "api/digests/trigger/metadata.txt",
            r => r.StatusCode == HttpStatusCode.OK
        );
        var after = await response.JsonAsync();
        Assert.NotEqual(before.GetProperty("etag").GetString(), after.GetProperty("etag").GetString());
        Assert.Equal(before.GetProperty("createdAt").GetString(), after.GetProperty("createdAt").GetString());
    }

    [Fact]
    public async Task Deleting_an_article_deletes_its_digest()
    {
        var blob = _host.Articles.GetBlobClient("trigger/deleted.txt");
        await blob.UploadAsync(BinaryData.FromString(SampleArticles.Harbour), overwrite: true, Stop);
        await _host.DigestAsync("trigger/deleted.txt");
        await blob.DeleteAsync(cancellationToken: Stop);
        using var response = await _host.GetAsync("api/digests/trigger/deleted.txt");
        await response.ProblemAsync(404);
        while ((await _host.Digests.GetBlobClient("trigger/deleted.txt").ExistsAsync(Stop)).Value)
            await Task.Delay(50, Stop);
    }

    [Fact]
    public async Task An_article_uploaded_while_the_host_was_down_is_digested_when_it_is_back()
    {
        var folder = TestHost.NewFolder();
        await using (var azurite = await Summarize.Local.Azurite.StartAsync(0, folder, Stop))
        {
            await using (var first = await TestHost.StartAsync(folder, ("ArticleStorage", azurite.ConnectionString)))
                await first.PutAsync("before.txt", SampleArticles.Harbour);
            var articles = new Azure.Storage.Blobs.BlobContainerClient(azurite.ConnectionString, "articles");
            await articles.UploadBlobAsync("while-down.txt", BinaryData.FromString(SampleArticles.Correction), Stop);
            await using var second = await TestHost.StartAsync(folder, ("ArticleStorage", azurite.ConnectionString));
            await second.DigestAsync("before.txt");
            await second.DigestAsync("while-down.txt");
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Two_hosts_on_one_storage_pay_once_for_each_article()
    {
        var folder = TestHost.NewFolder();
        await using (var azurite = await Summarize.Local.Azurite.StartAsync(0, folder, Stop))
        {
            await using var one = await TestHost.StartAsync(folder, ("ArticleStorage", azurite.ConnectionString));
            await using var two = await TestHost.StartAsync(folder, ("ArticleStorage", azurite.ConnectionString));
            var names = Enumerable.Range(0, 20).Select(number => $"{number}.txt").ToArray();
            await Task.WhenAll(names.Select(name => one.PutAsync(name, SampleArticles.Harbour + name)));
            foreach (var name in names)
                await two.DigestAsync(name);
            var readings = one.SecondReadings() + two.SecondReadings();
            Assert.Equal(names.Length, one.ModelCalls() + two.ModelCalls() - readings);
            // Articles that have in common what is cited share a second reading.
            Assert.InRange(readings, 1, names.Length);
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_is_made_anew()
    {
        await _host.Articles.UploadBlobAsync(
            "trigger/garbled.txt",
            BinaryData.FromString(SampleArticles.Harbour),
            Stop
        );
        await _host.DigestAsync("trigger/garbled.txt");
        await _host
            .Digests.GetBlobClient("trigger/garbled.txt")
            .UploadAsync(BinaryData.FromString("not JSON"), overwrite: true, Stop);
        var digest = await _host.DigestAsync("trigger/garbled.txt");
        Assert.Equal(JsonValueKind.String, digest.GetProperty("summary").ValueKind);
    }
}
