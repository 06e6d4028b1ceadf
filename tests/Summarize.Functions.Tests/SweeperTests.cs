using System.Diagnostics.Metrics;
using Azure.Storage.Blobs;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Summarize.Digests;

namespace Summarize.Functions.Tests;

public sealed class SweeperTests(App app) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    public async ValueTask InitializeAsync() => await app.EmptyAsync();

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task A_fault_of_one_article_stops_no_other()
    {
        await app.UploadAsync("a-faulty.txt", "The model throws at this one, and nobody foresaw it.");
        await app.UploadAsync("b-sound.txt");
        await using var services = Services(beforeCall: prompt =>
            Throw.If(prompt.Contains("throws at this", StringComparison.Ordinal))
        );

        await services.GetRequiredService<Sweeper>().SweepAsync(None);

        Assert.IsType<Digest>(await app.DigestAsync("b-sound.txt"));
        Assert.IsType<WorkingDigest>(await app.DigestAsync("a-faulty.txt"));
    }

    [Fact]
    public async Task What_was_begun_as_often_as_may_be_is_given_up()
    {
        await app.UploadAsync("faulty.txt");
        var calls = 0;
        await using var services = Services(
            beforeCall: _ => Throw.If(++calls > 0),
            settings: "--Summarize:Digests:MaxTries=2"
        );

        for (var sweep = 0; sweep < 5; sweep++)
            await services.GetRequiredService<Sweeper>().SweepAsync(None);

        Assert.Equal(2, calls);
        Assert.Equal(FailureReason.Unexpected, Assert.IsType<FailedDigest>(await app.DigestAsync("faulty.txt")).Reason);
    }

    [Fact]
    public async Task A_sweep_whose_time_is_over_leaves_the_rest_to_the_next()
    {
        await app.UploadAsync("a.txt");
        await app.UploadAsync("b.txt", App.Text + " And more.");
        await using var services = Services(
            afterCall: () => _clock.Advance(Sweeper.Budget),
            settings: "--Summarize:Digests:Concurrency=1"
        );

        await services.GetRequiredService<Sweeper>().SweepAsync(None);
        Assert.IsType<Digest>(await app.DigestAsync("a.txt"));
        Assert.Null(await app.DigestAsync("b.txt"));

        await services.GetRequiredService<Sweeper>().SweepAsync(None);
        Assert.IsType<Digest>(await app.DigestAsync("b.txt"));
    }

    [Fact]
    public async Task A_sweep_that_is_told_to_stop_gives_its_claims_back()
    {
        await app.UploadAsync("a.txt");
        using var stop = new CancellationTokenSource();
        await using var services = Services(beforeCall: _ => stop.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            services.GetRequiredService<Sweeper>().SweepAsync(stop.Token)
        );

        var claim = Assert.IsType<WorkingDigest>(await app.DigestAsync("a.txt"));
        Assert.True(claim.Until <= _clock.GetUtcNow());
    }

    [Fact]
    public async Task What_was_paid_for_is_kept_when_a_sweep_is_told_to_stop()
    {
        await app.UploadAsync("a.txt");
        using var stop = new CancellationTokenSource();
        // After the second reader's answer: what is told to stop before it is asked goes on from the kept reply later.
        var calls = 0;
        await using var services = Services(afterCall: () =>
        {
            if (++calls == 2)
                stop.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            services.GetRequiredService<Sweeper>().SweepAsync(stop.Token)
        );

        Assert.IsType<Digest>(await app.DigestAsync("a.txt"));
    }

    [Fact]
    public async Task An_article_that_is_thrown_as_often_as_the_host_tries_fails_and_is_counted_once()
    {
        using var outcomes = new Metric<long>("summarize.articles");
        var blob = await app.UploadAsync("faulty.txt");
        await using var services = Services(beforeCall: _ => Throw.If(true));
        var digester = services.GetRequiredService<Digester>();

        for (var attempt = 1; attempt < Digester.MaxThrows; attempt++)
            await Assert.ThrowsAsync<NotSupportedException>(() => digester.DigestAsync(blob.Name, None));
        Assert.Empty(outcomes.Lines);
        for (var again = 0; again < 2; again++)
            await digester.DigestAsync(blob.Name, None);
        Assert.Equal(["1 state=failed reason=unexpected"], outcomes.Lines);
    }

    [Fact]
    public async Task The_age_of_what_waits_longest_runs_from_its_first_deferral_until_it_ends()
    {
        using var age = new Metric<double>("summarize.articles.deferred.age");
        await app.UploadAsync("ready.txt");
        var away = true;
        await using var services = Services(beforeCall: prompt =>
        {
            if (away && prompt.Contains("Waiting", StringComparison.Ordinal))
                throw new DeferredException(DeferralReason.Outage, retryAfter: null, "Away.");
        });
        var sweeper = services.GetRequiredService<Sweeper>();
        await sweeper.SweepAsync(None);
        Assert.Equal(["0"], age.Lines);

        await app.UploadAsync("b.txt", App.Text + " Waiting.");
        await sweeper.SweepAsync(None);
        var began = _clock.GetUtcNow();
        await app.UploadAsync("a.txt", App.Text + " Waiting, but shorter.");
        for (var minute = 1; minute <= 61; minute++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            await sweeper.SweepAsync(None);
            Assert.Equal((_clock.GetUtcNow() - began).TotalSeconds, age.Last);
        }
        Assert.InRange(Assert.IsType<DeferredDigest>(await app.DigestAsync("b.txt")).Waits, 6, 8);

        // A correction is a new article that has not waited yet.
        await app.UploadAsync("b.txt", App.Text + " Corrected.");
        await sweeper.SweepAsync(None);
        Assert.Equal(TimeSpan.FromMinutes(60).TotalSeconds, age.Last);

        away = false;
        _clock.Advance(TimeSpan.FromHours(1));
        await sweeper.SweepAsync(None);
        await sweeper.SweepAsync(None);
        Assert.IsType<Digest>(await app.DigestAsync("a.txt"));
        Assert.Equal(0, age.Last);
    }

    /// <summary>
    /// The product on the app's account, with something that happens before or after each call of the model.
    /// </summary>
    private ServiceProvider Services(
        Action<string>? beforeCall = null,
        Action? afterCall = null,
        params string[] settings
    )
    {
        var configuration = new ConfigurationBuilder().AddCommandLine(app.Arguments(settings)).Build();
        var model = new Meddling(app.Services.GetRequiredService<IChatClient>(), beforeCall, afterCall);
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(_clock)
            .AddSummarize(configuration)
            .AddSingleton<IChatClient>(model)
            // The tests' clock is not set by a storage that nobody moves.
            .AddSingleton(app.Services.GetRequiredService<BlobServiceClient>())
            .BuildServiceProvider();
    }

    private sealed class Meddling(IChatClient model, Action<string>? before, Action? after)
        : DelegatingChatClient(model)
    {
        public override async Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages,
            ChatOptions? options = null,
            CancellationToken cancellationToken = default
        )
        {
            before?.Invoke(string.Concat(messages.Select(message => message.Text)));
            var response = await base.GetResponseAsync(messages, options, cancellationToken);
            after?.Invoke();
            return response;
        }
    }

    /// <summary>What a metric of the program tells while this listens.</summary>
    private sealed class Metric<T> : IDisposable
        where T : struct
    {
        private readonly MeterListener _listener = new();

        public Metric(string name)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == name)
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<T>(
                (_, value, tags, _) =>
                {
                    Last = value;
                    Lines.Add(
                        string.Join(' ', [$"{value}", .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")])
                    );
                }
            );
            _listener.Start();
        }

        public T Last { get; private set; }

        /// <summary>Each measurement with its tags.</summary>
        public List<string> Lines { get; } = [];

        public void Dispose() => _listener.Dispose();
    }

    private static class Throw
    {
        public static void If(bool condition)
        {
            if (condition)
                throw new NotSupportedException("Nobody foresaw this.");
        }
    }
}
