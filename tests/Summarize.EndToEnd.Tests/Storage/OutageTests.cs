using Azure;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Summarize.Digests;
using Summarize.EndToEnd.Tests.StubModel;
using Summarize.EndToEnd.Tests.Wire;
using Summarize.Storage;

namespace Summarize.EndToEnd.Tests.Storage;

/// <summary>Faults of the storage that pass: nothing is lost, nothing is paid twice.</summary>
public sealed class OutageTests(BareStorage storage, StubFixture stub)
    : IClassFixture<BareStorage>,
        IClassFixture<StubFixture>,
        IAsyncDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private readonly string _name = $"{Guid.NewGuid()}.txt";
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly MeddledStorage _meddled = new(storage.Connection);
    private ServiceProvider? _product;

    private ServiceProvider Host => _product ??= Build(_meddled.Client);

    public async ValueTask DisposeAsync()
    {
        if (_product is not null)
            await _product.DisposeAsync();
        _meddled.Dispose();
    }

    [Fact]
    public async Task An_answer_whose_reply_cannot_be_written_makes_a_digest_and_is_written_when_it_can_be()
    {
        await storage.UploadAsync(_name, SampleArticles.Harbour);
        _meddled.Refuses = (method, path) => method == "PUT" && IsReply(path);
        var before = stub.Calls();

        var digest = Assert.IsType<Digest>(await DigestAsync(Host));
        Assert.Equal(before + 1, stub.Calls());
        var reply = digest.Replies[0];
        Assert.False(await ExistsAsync(Containers.Replies, reply));

        // Another host's record would be made of the reply in memory.
        await ForgetRecordAsync();
        Assert.True(Assert.IsType<Digest>(await DigestAsync(Host)).Usage.CachedReply);
        await Assert.ThrowsAsync<RequestFailedException>(() => Sweeper(Host).TidyAsync(Stop));

        _meddled.Refuses = (_, _) => false;
        await Sweeper(Host).TidyAsync(Stop);
        Assert.True(await ExistsAsync(Containers.Replies, reply));
        Assert.Equal(before + 1, stub.Calls());
    }

    [Fact]
    public async Task A_reply_in_memory_goes_with_its_last_article()
    {
        await storage.UploadAsync(_name, SampleArticles.Harbour);
        _meddled.Refuses = (method, path) => method == "PUT" && IsReply(path);
        var reply = Assert.IsType<Digest>(await DigestAsync(Host)).Replies[0];
        await Articles.DeleteBlobAsync(_name, cancellationToken: Stop);
        await Digester(Host).DigestAsync(_name, Stop);

        _meddled.Refuses = (_, _) => false;
        await Sweeper(Host).TidyAsync(Stop);
        Assert.DoesNotContain(await RepliesAsync(), name => name.StartsWith(reply, StringComparison.Ordinal));
        Assert.False(await ExistsAsync(Containers.Digests, _name));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task Nothing_is_asked_while_no_reply_could_be_found_or_kept_and_that_is_no_try_of_the_article(
        string method
    )
    {
        await storage.UploadAsync(_name, SampleArticles.Harbour);
        _meddled.Refuses = (verb, path) => verb == method && IsIn(Containers.Replies, path);
        var before = stub.Calls();
        for (var round = 0; round < 3; round++)
        {
            var deferred = Assert.IsType<DeferredDigest>(await DigestAsync(Host));
            Assert.Equal((DeferralReason.Storage, 0), (deferred.Reason, deferred.Tries));
            Assert.Equal(TimeSpan.FromSeconds(30), deferred.NotBefore - _clock.GetUtcNow());
            _clock.Advance(TimeSpan.FromSeconds(30));
        }
        Assert.Equal(before, stub.Calls());

        _meddled.Refuses = (_, _) => false;
        Assert.IsType<Digest>(await DigestAsync(Host));
        Assert.Equal(before + 1, stub.Calls());
    }

    [Fact]
    public async Task An_outage_of_the_articles_after_the_claim_is_no_try_of_the_article()
    {
        await storage.UploadAsync(_name, SampleArticles.Harbour);
        for (var round = 0; round < 4; round++)
        {
            // One look comes before a claim that is written over an earlier record.
            var looks = -Math.Min(round, 1);
            _meddled.Refuses = (method, path) => method == "HEAD" && IsIn(Containers.Articles, path) && ++looks > 0;
            var deferred = Assert.IsType<DeferredDigest>(await DigestAsync(Host));
            Assert.Equal((DeferralReason.Storage, 0), (deferred.Reason, deferred.Tries));
            _clock.Advance(TimeSpan.FromSeconds(30));
        }
        _meddled.Refuses = (_, _) => false;
        Assert.IsType<Digest>(await DigestAsync(Host));
    }

    [Fact]
    public async Task A_lost_connection_to_the_ledger_is_no_outage_of_the_model()
    {
        await storage.UploadAsync(_name, SampleArticles.Harbour);
        // Of several tries the client throws all faults together, as the model's does.
        using var meddled = new MeddledStorage(storage.Connection, retries: 1);
        await using var host = Build(meddled.Client, ("Summarize:Budget:DailyTokens", "1000000"));
        meddled.Before = (method, path) =>
            method == "PUT" && IsIn(Containers.Ledger, path) ? throw new IOException("cut") : Task.CompletedTask;
        var before = stub.Calls();
        var deferred = Assert.IsType<DeferredDigest>(await DigestAsync(host));
        Assert.Equal((DeferralReason.Storage, 0), (deferred.Reason, deferred.Tries));
        Assert.Equal(before, stub.Calls());

        meddled.Before = (_, _) => Task.CompletedTask;
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.IsType<Digest>(await DigestAsync(host));
    }

    [Fact]
    public async Task What_an_earlier_try_has_paid_for_stays_when_the_next_is_put_off_before_it_asks_for_it()
    {
        await storage.UploadAsync(_name, SampleArticles.Harbour);
        var version = await Host.GetRequiredService<ArticleStore>().FindAsync(_name, Stop);
        var store = Host.GetRequiredService<ReplyStore>();
        await store.UseAsync("paid-before", _name, Stop);
        await store.SaveAsync("paid-before", new Answer("{}", false, null, 1, 1), posted: false, Stop);
        var now = _clock.GetUtcNow();
        var before = new DeferredDigest(now, DeferralReason.Quota, "Later.", Tries: 0, Waits: 1, now)
        {
            Article = _name,
            ETag = version!.ETag,
            Replies = ["paid-before"],
        };
        await Host.GetRequiredService<DigestStore>().TryWriteAsync(before, over: null, Stop);

        _meddled.Refuses = (method, path) => method == "PUT" && IsIn(Containers.Replies, path);
        Assert.Contains("paid-before", Assert.IsType<DeferredDigest>(await DigestAsync(Host)).Replies);
        Assert.True(await ExistsAsync(Containers.Replies, "paid-before"));

        // The digest is not made of it.
        _meddled.Refuses = (_, _) => false;
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<Digest>(await DigestAsync(Host));
        Assert.False(await ExistsAsync(Containers.Replies, "paid-before"));
    }

    [Fact]
    public async Task A_digest_that_cannot_be_written_is_made_again_of_the_same_reply_when_its_claim_has_run_out()
    {
        await storage.UploadAsync(_name, SampleArticles.Harbour);
        var before = stub.Calls();
        // The claim is written, the outcome is not.
        var writes = 0;
        _meddled.Refuses = (method, path) => method == "PUT" && IsIn(Containers.Digests, path) && ++writes > 1;
        await Assert.ThrowsAsync<RequestFailedException>(() => Digester(Host).DigestAsync(_name, Stop));

        _meddled.Refuses = (_, _) => false;
        Assert.IsType<WorkingDigest>(await DigestAsync(Host));
        _clock.Advance(TimeSpan.FromSeconds(61));
        Assert.IsType<Digest>(await DigestAsync(Host));
        Assert.Equal(before + 1, stub.Calls());
    }

    [Theory]
    [InlineData(Containers.Articles)]
    [InlineData(Containers.Digests)]
    public async Task While_articles_or_digests_are_away_the_host_is_told_and_no_article_fails(string container)
    {
        await storage.UploadAsync(_name, SampleArticles.Harbour);
        _meddled.Refuses = (_, path) => IsIn(container, path);
        var before = stub.Calls();
        for (var attempt = 0; attempt < 20; attempt++)
            await Assert.ThrowsAsync<RequestFailedException>(() => Digester(Host).DigestAsync(_name, Stop));
        _meddled.Refuses = (_, _) => false;
        Assert.IsType<Digest>(await DigestAsync(Host));
        Assert.Equal(before + 1, stub.Calls());
    }

    [Fact]
    public async Task A_container_that_is_missing_is_not_taken_for_articles_that_are()
    {
        await storage.UploadAsync(_name, SampleArticles.Harbour);
        await DigestAsync(Host);
        await Articles.DeleteAsync(cancellationToken: Stop);
        try
        {
            await Assert.ThrowsAsync<RequestFailedException>(() => Digester(Host).DigestAsync(_name, Stop));
            Assert.True(await ExistsAsync(Containers.Digests, _name));
        }
        finally
        {
            await Articles.CreateAsync(cancellationToken: Stop);
        }
        await Digester(Host).DigestAsync(_name, Stop);
    }

    [Fact]
    public async Task A_digest_whose_container_is_missing_is_an_error_and_not_a_lost_race()
    {
        await storage.UploadAsync(_name, SampleArticles.Harbour);
        var digests = _meddled.Client.GetBlobContainerClient(Containers.Digests);
        await digests.DeleteAsync(cancellationToken: Stop);
        try
        {
            await Assert.ThrowsAsync<RequestFailedException>(() => Digester(Host).DigestAsync(_name, Stop));
        }
        finally
        {
            await digests.CreateAsync(cancellationToken: Stop);
        }
        Assert.IsType<Digest>(await DigestAsync(Host));
    }

    private static bool IsIn(string container, string path) =>
        path.EndsWith($"/{container}", StringComparison.Ordinal)
        || path.Contains($"/{container}/", StringComparison.Ordinal);

    // Not a use, which lies below its reply.
    private static bool IsReply(string path) =>
        IsIn(Containers.Replies, path)
        && path.LastIndexOf('/') == path.LastIndexOf("/replies/", StringComparison.Ordinal) + 8;

    private BlobContainerClient Articles => _meddled.Client.GetBlobContainerClient(Containers.Articles);

    private static Digester Digester(ServiceProvider host) => host.GetRequiredService<Digester>();

    private static Sweeper Sweeper(ServiceProvider host) => host.GetRequiredService<Sweeper>();

    private async Task<DigestRecord?> DigestAsync(ServiceProvider host)
    {
        await Digester(host).DigestAsync(_name, Stop);
        return (await host.GetRequiredService<DigestStore>().FindAsync(_name, Stop))?.Record;
    }

    private async Task ForgetRecordAsync() =>
        await _meddled
            .Client.GetBlobContainerClient(Containers.Digests)
            .DeleteBlobAsync(_name, cancellationToken: Stop);

    private async Task<bool> ExistsAsync(string container, string name) =>
        await new BlobContainerClient(storage.Connection, container).GetBlobClient(name).ExistsAsync(Stop);

    private async Task<IReadOnlyList<string>> RepliesAsync() =>
        await new BlobContainerClient(storage.Connection, Containers.Replies)
            .GetBlobsAsync(cancellationToken: Stop)
            .Select(blob => blob.Name)
            .ToListAsync(Stop);

    private ServiceProvider Build(BlobServiceClient client, params (string, string)[] settings) =>
        Product.Build(
            _clock,
            logs: null,
            client,
            [
                .. Product.Model(stub.Server.Url),
                ("ArticleStorage", storage.Connection),
                ("Summarize:Digests:MaxTries", "2"),
                .. settings,
            ]
        );
}
