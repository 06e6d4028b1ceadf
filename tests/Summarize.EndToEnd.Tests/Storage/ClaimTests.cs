using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Summarize.Digests;
using Summarize.EndToEnd.Tests.StubModel;
using Summarize.EndToEnd.Tests.Wire;
using Summarize.Storage;

namespace Summarize.EndToEnd.Tests.Storage;

/// <summary>
/// What happens to an article while a host is at work on it: between the model's answer and the digest.
/// </summary>
public sealed class ClaimTests(BareStorage storage, StubFixture stub)
    : IClassFixture<BareStorage>,
        IClassFixture<StubFixture>,
        IAsyncDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private readonly string _name = $"{Guid.NewGuid()}.txt";
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly MeddledStorage _meddled = new(storage.Connection);
    private readonly List<ServiceProvider> _hosts = [];

    public async ValueTask DisposeAsync()
    {
        await Articles.DeleteBlobIfExistsAsync(_name, cancellationToken: Stop);
        await DigestAsync(Build(_clock, new BlobServiceClient(storage.Connection)));
        foreach (var host in _hosts)
            await host.DisposeAsync();
        _meddled.Dispose();
    }

    [Fact]
    public async Task Nothing_stays_of_an_article_that_is_deleted_in_flight()
    {
        var other = Build(_clock, new BlobServiceClient(storage.Connection));
        await InFlightAsync(async () =>
        {
            await Articles.DeleteBlobAsync(_name, cancellationToken: Stop);
            await DigestAsync(other);
        });
        Assert.Null(await RecordAsync());
        Assert.Empty(await RepliesAsync());
    }

    [Fact]
    public async Task Nothing_is_paid_for_an_article_that_is_deleted_before_its_claim_is_written()
    {
        await storage.UploadAsync(_name, SampleArticles.Harbour);
        var before = stub.Calls();
        var claims = 0;
        _meddled.Before = async (method, path) =>
        {
            if (method == "PUT" && path.Contains("/digests/", StringComparison.Ordinal) && ++claims == 1)
                await Articles.DeleteBlobAsync(_name, cancellationToken: Stop);
        };
        await DigestAsync(Build(_clock, _meddled.Client));
        Assert.NotEqual(0, claims);
        Assert.Null(await RecordAsync());
        Assert.Equal(before, stub.Calls());
    }

    [Fact]
    public async Task A_version_that_was_read_and_overwritten_never_takes_its_successors_digest()
    {
        var other = Build(_clock, new BlobServiceClient(storage.Connection));
        await storage.UploadAsync(_name, SampleArticles.Harbour);
        var before = stub.Calls();
        string? successors = null;
        _meddled.Before = async (method, path) =>
        {
            if (method != "PUT" || successors is not null || !path.Contains("/digests/", StringComparison.Ordinal))
                return;
            await storage.UploadAsync(_name, SampleArticles.Correction);
            await DigestAsync(other);
            successors = (await other.GetRequiredService<DigestStore>().FindAsync(_name, Stop))!.BlobETag;
        };
        await DigestAsync(Build(_clock, _meddled.Client));
        Assert.Equal(successors, (await other.GetRequiredService<DigestStore>().FindAsync(_name, Stop))!.BlobETag);
        Assert.Equal(before + 1, stub.Calls());
    }

    [Fact]
    public async Task A_new_articles_digest_takes_four_calls_of_the_storage_and_three_for_each_question()
    {
        await storage.UploadAsync(_name, SampleArticles.Harbour);
        var calls = new List<string>();
        _meddled.Before = (method, path) =>
        {
            calls.Add($"{method} {path}");
            return Task.CompletedTask;
        };
        await DigestAsync(Build(_clock, _meddled.Client));
        var questions = (await RecordAsync())!.Replies.Count;
        Assert.Equal(4 + (3 * questions), calls.Count);
    }

    [Fact]
    public async Task No_reply_stays_of_a_version_that_is_superseded_in_flight()
    {
        var host = await InFlightAsync(() => storage.UploadAsync(_name, SampleArticles.Correction));
        var old = (await RecordAsync())!.Replies;
        Assert.NotEmpty(old);
        await DigestAsync(host);
        var replies = Assert.IsType<Digest>(await RecordAsync()).Replies;
        Assert.Empty(old.Intersect(replies));
        Assert.All(await RepliesAsync(), name => Assert.Contains(name.Split('/')[0], replies));
    }

    [Fact]
    public async Task No_reply_stays_of_a_version_that_another_host_supersedes_in_flight()
    {
        var other = Build(_clock, new BlobServiceClient(storage.Connection));
        await InFlightAsync(async () =>
        {
            await storage.UploadAsync(_name, SampleArticles.Correction);
            await DigestAsync(other);
        });
        var replies = Assert.IsType<Digest>(await RecordAsync()).Replies;
        Assert.All(await RepliesAsync(), name => Assert.Contains(name.Split('/')[0], replies));
    }

    [Fact]
    public async Task No_reply_stays_of_a_version_while_another_host_is_at_work_on_the_next()
    {
        await InFlightAsync(async () =>
        {
            await storage.UploadAsync(_name, SampleArticles.Correction);
            var store = new DigestStore(new BlobServiceClient(storage.Connection));
            var claimed = await store.FindAsync(_name, Stop);
            var mine = Assert.IsType<WorkingDigest>(claimed!.Record);
            var others = mine with { ETag = "\"0x1\"", Sha256 = new('0', 64), Claimant = Guid.NewGuid() };
            Assert.NotNull(await store.TryWriteAsync(others, claimed.BlobETag, Stop));
        });
        Assert.IsType<WorkingDigest>(await RecordAsync());
        Assert.Empty(await RepliesAsync());
    }

    [Fact]
    public async Task The_same_bytes_under_a_new_version_are_paid_once_while_work_on_them_goes_on()
    {
        var other = Build(_clock, new BlobServiceClient(storage.Connection));
        var before = stub.Calls();
        await InFlightAsync(async () =>
        {
            await storage.UploadAsync(_name, SampleArticles.Harbour);
            await DigestAsync(other);
        });
        var version = await other.GetRequiredService<ArticleStore>().FindAsync(_name, Stop);
        Assert.Equal(version!.ETag, Assert.IsType<Digest>(await RecordAsync()).ETag);
        Assert.Equal(before + 1, stub.Calls());
    }

    [Fact]
    public async Task The_same_bytes_as_another_type_are_another_article()
    {
        const string Page = "The **harbour** was closed on Monday, officials of the port said in a statement.";
        var host = Build(_clock, new BlobServiceClient(storage.Connection));
        await UploadAsync("text/plain");
        await DigestAsync(host);
        var plain = Assert.IsType<Digest>(await RecordAsync());
        await UploadAsync("text/markdown");
        await DigestAsync(host);
        var markdown = Assert.IsType<Digest>(await RecordAsync());
        Assert.Equal(plain.Sha256, markdown.Sha256);
        Assert.NotEqual(plain.Characters, markdown.Characters);

        Task UploadAsync(string type) =>
            Articles
                .GetBlobClient(_name)
                .UploadAsync(
                    BinaryData.FromString(Page),
                    new BlobUploadOptions { HttpHeaders = new() { ContentType = type } },
                    Stop
                );
    }

    [Fact]
    public async Task A_claim_is_renewed_while_work_goes_on_so_that_no_other_host_begins()
    {
        var other = Build(_clock, new BlobServiceClient(storage.Connection));
        var before = stub.Calls();
        await InFlightAsync(async () =>
        {
            for (var renewal = 0; renewal < 5; renewal++)
            {
                var until = Assert.IsType<WorkingDigest>(await RecordAsync()).Until;
                _clock.Advance(TimeSpan.FromSeconds(20));
                while (Assert.IsType<WorkingDigest>(await RecordAsync()).Until == until)
                    await Task.Delay(10, Stop);
            }
            await DigestAsync(other);
        });
        Assert.IsType<Digest>(await RecordAsync());
        Assert.Equal(before + 1, stub.Calls());
    }

    [Fact]
    public async Task Who_could_not_renew_its_claim_and_comes_late_leaves_the_digest_and_the_reply_of_the_other()
    {
        var other = Build(_clock, new BlobServiceClient(storage.Connection));
        await InFlightAsync(async () =>
        {
            _meddled.Refuses = (method, path) =>
                method == "PUT" && path.Contains("/digests/", StringComparison.Ordinal);
            _clock.Advance(TimeSpan.FromSeconds(61));
            await DigestAsync(other);
            _meddled.Refuses = (_, _) => false;
        });
        var digest = Assert.IsType<Digest>(await RecordAsync());
        Assert.Subset((await RepliesAsync()).ToHashSet(), digest.Replies.ToHashSet());
    }

    [Fact]
    public async Task A_claim_stands_for_a_host_whose_clock_is_ahead()
    {
        var ahead = Build(new FakeTimeProvider(DateTimeOffset.UtcNow.AddMinutes(10)), client: null);
        var before = stub.Calls();
        await InFlightAsync(() => DigestAsync(ahead), TimeProvider.System);
        Assert.IsType<Digest>(await RecordAsync());
        Assert.Equal(before + 1, stub.Calls());
    }

    [Fact]
    public async Task A_record_of_an_article_that_is_created_again_while_it_is_forgotten_stays()
    {
        await storage.UploadAsync(_name, SampleArticles.Harbour);
        var other = Build(_clock, new BlobServiceClient(storage.Connection));
        await DigestAsync(other);
        await Articles.DeleteBlobAsync(_name, cancellationToken: Stop);
        var host = Build(_clock, _meddled.Client);
        var deletions = 0;
        _meddled.Before = async (method, path) =>
        {
            if (method != "DELETE" || !path.Contains("/digests/", StringComparison.Ordinal) || ++deletions > 1)
                return;
            await storage.UploadAsync(_name, SampleArticles.Correction);
            await DigestAsync(other);
        };
        await DigestAsync(host);
        Assert.Equal(1, deletions);
        Assert.IsType<Digest>(await RecordAsync());
    }

    [Fact]
    public async Task What_dead_hosts_left_behind_is_deleted_and_what_is_in_use_or_was_posted_stays()
    {
        var host = Build(_clock, new BlobServiceClient(storage.Connection));
        var store = host.GetRequiredService<ReplyStore>();
        var answer = new Answer("{}", CutOff: false, ModelName: null, 1, 1);
        await storage.UploadAsync(_name, SampleArticles.Harbour);
        await DigestAsync(host);
        var used = Assert.IsType<Digest>(await RecordAsync()).Replies;
        await store.SaveAsync("a-posted", answer, posted: true, Stop);
        await store.SaveAsync("b-unused", answer, posted: false, Stop);
        await store.SaveAsync("c-left-by-one", answer, posted: false, Stop);
        await store.UseAsync("c-left-by-one", "gone.txt", Stop);
        await store.UseAsync(used[0], "gone.txt", Stop);
        var all = await RepliesAsync();

        // What is younger than an hour may be of work under way.
        await host.GetRequiredService<Sweeper>().TidyAsync(Stop);
        Assert.Equal(all, await RepliesAsync());
        _clock.Advance(TimeSpan.FromMinutes(70));
        await host.GetRequiredService<Sweeper>().TidyAsync(Stop);
        Assert.Equal(
            used.SelectMany(reply => new[] { reply, $"{reply}/" }).Append("a-posted").Order(StringComparer.Ordinal),
            (await RepliesAsync()).Select(UpToSlash).Order(StringComparer.Ordinal)
        );
        await store.DeleteAsync("a-posted", article: null, Stop);
    }

    private static string UpToSlash(string name) =>
        name[..(name.IndexOf('/', StringComparison.Ordinal) + 1 is var end and > 0 ? end : name.Length)];

    private BlobContainerClient Articles => new(storage.Connection, Containers.Articles);

    /// <summary>Digests the article, and does something right after the model has answered.</summary>
    private async Task<ServiceProvider> InFlightAsync(Func<Task> happens, TimeProvider? clock = null)
    {
        await storage.UploadAsync(_name, SampleArticles.Harbour);
        var answers = 0;
        var happened = Task.CompletedTask;
        _meddled.Before = (method, path) =>
            method == "PUT" && path.Contains("/replies/", StringComparison.Ordinal) && ++answers == 2
                ? happened = happens()
                : Task.CompletedTask;
        var host = Build(clock ?? _clock, _meddled.Client);
        await DigestAsync(host);
        // Its own reply, and that of the second reader where it comes to that, each after the note of its use.
        Assert.InRange(answers, 2, 4);
        // The product may have taken its fault for one of the storage.
        await happened;
        return host;
    }

    private Task DigestAsync(ServiceProvider host) => host.GetRequiredService<Digester>().DigestAsync(_name, Stop);

    private async Task<DigestRecord?> RecordAsync() =>
        (await new DigestStore(new BlobServiceClient(storage.Connection)).FindAsync(_name, Stop))?.Record;

    private async Task<IReadOnlyList<string>> RepliesAsync() =>
        await new BlobContainerClient(storage.Connection, Containers.Replies)
            .GetBlobsAsync(cancellationToken: Stop)
            .Select(blob => blob.Name)
            .ToListAsync(Stop);

    private ServiceProvider Build(TimeProvider clock, BlobServiceClient? client)
    {
        var host = Product.Build(
            clock,
            logs: null,
            client,
            [.. Product.Model(stub.Server.Url), ("ArticleStorage", storage.Connection)]
        );
        _hosts.Add(host);
        return host;
    }
}
