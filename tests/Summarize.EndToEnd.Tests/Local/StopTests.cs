using System.Net;
using Summarize.Digests;
using Summarize.Local;
using Summarize.Storage;

namespace Summarize.EndToEnd.Tests.Local;

/// <summary>A host that is told to stop with work under way, on a storage that stays.</summary>
public sealed class StopTests : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    // Articles that are worked on at the same time; beside them a body that was posted.
    private const int AtOnce = 4;

    private readonly string _folder = TestHost.NewFolder();
    private Azurite _azurite = null!;

    public async ValueTask InitializeAsync()
    {
        await AzuritePackage.InstallAsync(TextWriter.Null, Stop);
        _azurite = await Azurite.StartAsync(0, _folder, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _azurite.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Work_that_takes_too_long_is_given_back_and_who_waits_for_it_is_told_to_come_again()
    {
        var host = await StartAsync("stub-hang");
        for (var number = 0; number < 12; number++)
            (await host.PutAsync($"{number}.txt", SampleArticles.Harbour + number)).Dispose();
        var post = host.SendAsync(HttpMethod.Post, "api/digests", new StringContent(SampleArticles.Harbour));
        while (host.ModelCalls("stub-hang") < AtOnce + 1)
            await Task.Delay(20, Stop);
        await host.StopAsync();

        using var answer = await post;
        await answer.ProblemAsync(503);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal(AtOnce + 1, host.ModelCalls("stub-hang"));
        var now = DateTimeOffset.UtcNow;
        await foreach (var digest in new DigestStore(new(_azurite.ConnectionString)).ListAsync(after: null, Stop))
            Assert.True(digest.State == States.Working && digest.Due <= now, $"{digest.State} {digest.Due}");
        host.Dispose();
    }

    [Fact]
    public async Task Work_that_ends_in_time_is_kept_and_answered_and_nothing_new_is_begun()
    {
        var host = await StartAsync("stub", ("Stub:FirstTokenMs", "800"));
        for (var number = 0; number < 12; number++)
            (await host.PutAsync($"{number}.txt", SampleArticles.Harbour + number)).Dispose();
        var post = host.SendAsync(HttpMethod.Post, "api/digests", new StringContent(SampleArticles.Harbour));
        while (host.ModelCalls() < AtOnce + 1)
            await Task.Delay(20, Stop);
        await host.StopAsync();

        using var answer = await post;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        // Each is read a second time.
        Assert.Equal(2 * (AtOnce + 1), host.ModelCalls());
        var digests = await new DigestStore(new(_azurite.ConnectionString))
            .ListAsync(after: null, Stop)
            .ToListAsync(Stop);
        Assert.Equal(AtOnce, digests.Count);
        Assert.All(digests, digest => Assert.Equal(States.Ready, digest.State));
        host.Dispose();
    }

    private Task<TestHost> StartAsync(string deployment, params (string, string)[] settings) =>
        TestHost.StartAsync(
            _folder,
            [
                ("ArticleStorage", _azurite.ConnectionString),
                ("AzureOpenAI:Deployment", deployment),
                ("Summarize:Digests:Concurrency", $"{AtOnce}"),
                .. settings,
            ]
        );
}
