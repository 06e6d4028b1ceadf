using Azure.Storage.Blobs;
using Summarize.Storage;

namespace Summarize.EndToEnd.Tests.Storage;

public sealed class RepliesTests(GoodHost good)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly TestHost _host = good.Host;

    private BlobContainerClient Replies => _host.Storage.GetBlobContainerClient(Containers.Replies);

    [Fact]
    public async Task The_same_content_under_another_name_is_not_paid_again_and_its_reply_goes_with_its_last_user()
    {
        var text = SampleArticles.Harbour + "\n\nThis line makes the article its own.";
        (await _host.PutAsync("replies/one.txt", text)).Dispose();
        var one = await _host.DigestAsync("replies/one.txt");
        (await _host.PutAsync("replies/two.txt", text)).Dispose();
        var two = await _host.DigestAsync("replies/two.txt");
        Assert.False(one.GetProperty("usage").GetProperty("cachedReply").GetBoolean());
        Assert.True(two.GetProperty("usage").GetProperty("cachedReply").GetBoolean());
        Assert.Equal(0, two.GetProperty("usage").GetProperty("calls").GetInt32());
        Assert.Equal(one.GetProperty("quotes").GetRawText(), two.GetProperty("quotes").GetRawText());

        var reply = await ReplyOfAsync("replies/one.txt");
        (await _host.SendAsync(HttpMethod.Delete, "api/articles/replies/one.txt", content: null)).Dispose();
        Assert.True(await ExistsAsync(reply));
        (await _host.SendAsync(HttpMethod.Delete, "api/articles/replies/two.txt", content: null)).Dispose();
        Assert.False(await ExistsAsync(reply));
    }

    [Fact]
    public async Task The_same_body_is_not_paid_again()
    {
        var text = SampleArticles.Harbour.Replace("Brackwater", "Twicewater", StringComparison.Ordinal);
        foreach (var calls in new[] { 2, 0 })
        {
            using var response = await _host.SendAsync(HttpMethod.Post, "api/digests", new StringContent(text));
            Assert.Equal(calls, (await response.JsonAsync()).GetProperty("usage").GetProperty("calls").GetInt32());
        }
    }

    [Fact]
    public async Task A_correction_leaves_no_reply_of_the_old_version_behind()
    {
        (
            await _host.PutAsync("replies/corrected.txt", SampleArticles.Harbour + "\n\nThis version is wrong.")
        ).Dispose();
        await _host.DigestAsync("replies/corrected.txt");
        var old = await ReplyOfAsync("replies/corrected.txt");
        (
            await _host.PutAsync("replies/corrected.txt", SampleArticles.Correction + "\n\nThis version is right.")
        ).Dispose();
        await _host.DigestAsync("replies/corrected.txt");
        while (await ExistsAsync(old))
            await Task.Delay(50, Stop);
        Assert.True(await ExistsAsync(await ReplyOfAsync("replies/corrected.txt")));
    }

    private async Task<string> ReplyOfAsync(string name) =>
        (await _host.Digests.GetBlobClient(name).GetPropertiesAsync(cancellationToken: Stop))
            .Value.Metadata["replies"]
            .Split(',')[0];

    private async Task<bool> ExistsAsync(string reply) => (await Replies.GetBlobClient(reply).ExistsAsync(Stop)).Value;
}
