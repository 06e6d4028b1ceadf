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

    private static FailedDigest Failed(string detail) =>
        new(FailureReason.Unexpected, detail) { Article = "raced.txt", ETag = "0x1" };
}
