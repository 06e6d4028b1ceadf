using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Summarize.Digests;
using Summarize.EndToEnd.Tests.Wire;
using Summarize.Storage;

namespace Summarize.EndToEnd.Tests.Storage;

public sealed class DigestStoreTests(BareStorage storage) : IClassFixture<BareStorage>
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private DigestStore Store => new(new BlobServiceClient(storage.Connection));

    [Fact]
    public async Task Of_two_who_write_over_the_same_record_one_is_told_that_it_lost()
    {
        var first = await Store.TryWriteAsync(Failed("first"), over: null, Stop);
        Assert.NotNull(first);
        Assert.Null(await Store.TryWriteAsync(Failed("another first"), over: null, Stop));
        Assert.NotNull(await Store.TryWriteAsync(Failed("second"), first, Stop));
        Assert.Null(await Store.TryWriteAsync(Failed("too late"), first, Stop));
        Assert.Equal("second", ((FailedDigest)(await Store.FindAsync("raced.txt", Stop))!.Record!).Detail);
    }

    [Fact]
    public async Task Whoever_writes_over_a_record_that_was_deleted_is_told_that_it_lost()
    {
        var written = await Store.TryWriteAsync(Failed("first") with { Article = "gone.txt" }, over: null, Stop);
        Assert.True(await Store.TryDeleteAsync("gone.txt", written!, Stop));
        Assert.Null(await Store.TryWriteAsync(Failed("second") with { Article = "gone.txt" }, written, Stop));
        Assert.Null(await Store.FindAsync("gone.txt", Stop));
    }

    [Fact]
    public async Task Whoever_deletes_a_record_that_was_written_since_is_told_that_it_lost()
    {
        var first = await Store.TryWriteAsync(Failed("first") with { Article = "kept.txt" }, over: null, Stop);
        await Store.TryWriteAsync(Failed("second") with { Article = "kept.txt" }, first, Stop);
        Assert.False(await Store.TryDeleteAsync("kept.txt", first!, Stop));
        Assert.NotNull(await Store.FindAsync("kept.txt", Stop));
    }

    [Fact]
    public async Task A_write_that_is_tried_again_since_its_answer_was_lost_does_not_lose_against_itself()
    {
        var record = Failed("once") with { Article = "again.txt" };
        var written = await Store.TryWriteAsync(record, over: null, Stop);
        Assert.Equal(written, await Store.TryWriteAsync(record, over: null, Stop));
    }

    [Fact]
    public async Task A_digest_that_was_read_is_sent_again_only_where_it_was_written_or_deleted_since()
    {
        var statuses = new ConcurrentQueue<int>();
        var options = new BlobClientOptions();
        options.AddPolicy(new Statuses(statuses), HttpPipelinePosition.PerCall);
        using var reader = new DigestStore(new BlobServiceClient(storage.Connection, options));

        var written = await Store.TryWriteAsync(Ready("first"), over: null, Stop);
        Assert.Equal("first", await TitleAsync());
        Assert.Equal("first", await TitleAsync());
        written = await Store.TryWriteAsync(Ready("second"), written, Stop);
        Assert.Equal("second", await TitleAsync());
        Assert.Equal("second", await TitleAsync());
        Assert.True(await Store.TryDeleteAsync("read.txt", written!, Stop));
        Assert.Null(await TitleAsync());
        Assert.Null(await TitleAsync());
        Assert.Equal([200, 304, 200, 304, 404, 404], statuses);

        async Task<string?> TitleAsync() => ((Digest?)(await reader.FindAsync("read.txt", Stop))?.Record)?.Title;
    }

    [Fact]
    public async Task A_record_that_is_no_digest_yet_is_read_anew_each_time()
    {
        using var reader = Store;
        var written = await Store.TryWriteAsync(Failed("first") with { Article = "failed.txt" }, over: null, Stop);
        Assert.NotNull(await reader.FindAsync("failed.txt", Stop));
        Assert.NotNull(await Store.TryWriteAsync(Ready("later") with { Article = "failed.txt" }, written, Stop));
        Assert.IsType<Digest>((await reader.FindAsync("failed.txt", Stop))!.Record);
    }

    private static Digest Ready(string title) =>
        new()
        {
            Article = "read.txt",
            ETag = "0x1",
            Characters = 1,
            Title = title,
            Sentences = [new(title, [0])],
            Quotes = [],
            Removed = [],
            Model = new(Name: null, "stub", "1"),
            Usage = new(1, 1, 1, CachedReply: false, Cost: null, Currency: null, SecondReading.Off),
            CreatedAt = default,
            TookMs = 1,
        };

    private sealed class Statuses(ConcurrentQueue<int> heard) : HttpPipelineSynchronousPolicy
    {
        public override void OnReceivedResponse(HttpMessage message) => heard.Enqueue(message.Response.Status);
    }

    private static FailedDigest Failed(string detail) =>
        new(FailureReason.Unexpected, detail) { Article = "raced.txt", ETag = "0x1" };
}
