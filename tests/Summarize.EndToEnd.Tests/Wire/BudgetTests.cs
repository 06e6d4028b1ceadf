using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Summarize.Digests;
using Summarize.Digests.Wire;
using Summarize.EndToEnd.Tests.StubModel;
using Summarize.Storage;

namespace Summarize.EndToEnd.Tests.Wire;

/// <summary>The day's tokens, on a real ledger. Each test has a day of its own, and so an empty one.</summary>
public sealed class BudgetTests(BareStorage storage, StubFixture stub)
    : IClassFixture<BareStorage>,
        IClassFixture<StubFixture>
{
    private static int _days;

    private readonly FakeTimeProvider _clock = new(
        new DateTimeOffset(2031, 1, 1, 23, 0, 0, TimeSpan.Zero).AddDays(10 * Interlocked.Increment(ref _days))
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private DateOnly Today => DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Instances_that_race_for_the_last_tokens_never_take_more_than_there_are()
    {
        await using var one = Build("1000");
        await using var two = Build("1000");
        await using var three = Build("1000");
        await using var four = Build("1000");
        DailyBudget[] instances = [.. new[] { one, two, three, four }.Select(Budget)];
        var granted = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 80),
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancellation },
            async (call, _) =>
            {
                try
                {
                    var reservation = await instances[call % 4].ReserveAsync(90, Cancellation);
                    Interlocked.Increment(ref granted);
                    await instances[call % 4].SettleAsync(reservation, used: 90);
                }
                catch (DeferredException fault)
                {
                    Assert.Equal(DeferralReason.Budget, fault.Reason);
                }
            }
        );
        Assert.InRange(granted, 1, 11);
        var total = await one.GetRequiredService<Ledger>().ReadAsync(Today, Cancellation);
        Assert.Equal(new LedgerDay(granted * 90, 0), total);
    }

    [Fact]
    public async Task What_a_call_took_replaces_what_it_had_reserved_and_no_write_of_another_is_lost()
    {
        await using var product = Build("100000");
        await using var other = Build("100000");
        DailyBudget[] budgets = [Budget(product), Budget(other)];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 60),
            Cancellation,
            async (call, _) =>
            {
                var budget = budgets[call % 2];
                await budget.SettleAsync(await budget.ReserveAsync(1000, Cancellation), used: 7);
            }
        );
        Assert.Equal(
            new LedgerDay(60 * 7, 0),
            await product.GetRequiredService<Ledger>().ReadAsync(Today, Cancellation)
        );
    }

    [Fact]
    public async Task A_spent_budget_is_closed_until_midnight_and_open_on_the_next_day()
    {
        await using var product = Build("1000");
        var budget = Budget(product);
        await budget.SettleAsync(await budget.ReserveAsync(900, Cancellation), used: 950);
        for (var call = 0; call < 2; call++)
            Assert.Equal(
                TimeSpan.FromHours(1),
                (await Assert.ThrowsAsync<DeferredException>(() => budget.ReserveAsync(60, Cancellation))).RetryAfter
            );

        _clock.Advance(TimeSpan.FromMinutes(59.9));
        await Assert.ThrowsAsync<DeferredException>(() => budget.ReserveAsync(60, Cancellation));
        _clock.Advance(TimeSpan.FromMinutes(0.1));
        await budget.ReserveAsync(60, Cancellation);
        Assert.Equal(new LedgerDay(0, 60), await product.GetRequiredService<Ledger>().ReadAsync(Today, Cancellation));
    }

    [Fact]
    public async Task A_call_that_does_not_fit_is_put_off_alone_and_smaller_ones_go_on()
    {
        await using var product = Build("1000");
        var budget = Budget(product);
        await budget.SettleAsync(await budget.ReserveAsync(500, Cancellation), used: 500);
        Assert.Equal(
            TimeSpan.FromHours(1),
            (await Assert.ThrowsAsync<DeferredException>(() => budget.ReserveAsync(501, Cancellation))).RetryAfter
        );
        await budget.SettleAsync(await budget.ReserveAsync(500, Cancellation), used: 400);
        await Assert.ThrowsAsync<DeferredException>(() => budget.ReserveAsync(101, Cancellation));
        await Assert.ThrowsAsync<DeferredException>(() => budget.ReserveAsync(501, Cancellation));
        await budget.ReserveAsync(100, Cancellation);
    }

    [Fact]
    public async Task Where_calls_under_way_hold_the_last_tokens_the_wait_is_short()
    {
        await using var product = Build("1000");
        var budget = Budget(product);
        var held = await budget.ReserveAsync(900, Cancellation);
        Assert.Equal(
            TimeSpan.FromMinutes(1),
            (await Assert.ThrowsAsync<DeferredException>(() => budget.ReserveAsync(200, Cancellation))).RetryAfter
        );
        await budget.SettleAsync(held, used: 100);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await budget.ReserveAsync(200, Cancellation);
    }

    [Fact]
    public async Task A_call_that_ends_after_midnight_counts_for_the_day_it_began()
    {
        await using var product = Build("1000");
        var budget = Budget(product);
        var yesterday = Today;
        var reservation = await budget.ReserveAsync(500, Cancellation);
        _clock.Advance(TimeSpan.FromHours(2));
        await budget.SettleAsync(reservation, used: 300);
        var ledger = product.GetRequiredService<Ledger>();
        Assert.Equal(new LedgerDay(300, 0), await ledger.ReadAsync(yesterday, Cancellation));
        Assert.Equal(new LedgerDay(0, 0), await ledger.ReadAsync(Today, Cancellation));
    }

    [Fact]
    public async Task What_a_call_took_is_counted_and_what_was_refused_is_free()
    {
        await using var product = Build("100000", ("AzureOpenAI:Deployment", "stub-429-day"));
        await Assert.ThrowsAsync<DeferredException>(() => SummarizeAsync(product));
        Assert.Equal(new LedgerDay(0, 0), await product.GetRequiredService<Ledger>().ReadAsync(Today, Cancellation));

        await using var working = Build("100000");
        var usage = (await SummarizeAsync(working)).Usage;
        Assert.Equal(
            new LedgerDay(usage.InputTokens + usage.OutputTokens, 0),
            await product.GetRequiredService<Ledger>().ReadAsync(Today, Cancellation)
        );
    }

    [Fact]
    public async Task A_call_that_was_given_up_counts_in_full_since_it_may_have_been_paid_for()
    {
        await using var product = Build("100000", ("AzureOpenAI:Deployment", "stub-hang"));
        var before = stub.Server.Calls.Of("stub-hang").Calls;
        using var patience = new CancellationTokenSource();
        var digest = product
            .GetRequiredService<Summarizer>()
            .SummarizeAsync(ReasoningTests.Article, sentences: 3, patience.Token);
        while (stub.Server.Calls.Of("stub-hang").Calls == before)
            await Task.Delay(5, Cancellation);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => digest);
        var total = await product.GetRequiredService<Ledger>().ReadAsync(Today, Cancellation);
        Assert.Equal(0, total.Reserved);
        Assert.InRange(total.Spent, 960 + 400, 960 + 1500);
    }

    [Fact]
    public async Task A_prompt_that_was_filtered_counts_since_it_was_read()
    {
        await using var product = Build(
            "100000",
            ("AzureOpenAI:Deployment", "stub-filtered"),
            ("AzureOpenAI:MaxOutputTokens", "3000")
        );
        await Assert.ThrowsAsync<ArticleFailedException>(() => SummarizeAsync(product));
        var total = await product.GetRequiredService<Ledger>().ReadAsync(Today, Cancellation);
        Assert.Equal(0, total.Reserved);
        Assert.InRange(total.Spent, 200, 2000);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_begins_holds_nothing()
    {
        await using var product = Build("1000");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Budget(product).ReserveAsync(500, new CancellationToken(canceled: true))
        );
        await Budget(product).ReserveAsync(1000, Cancellation);
    }

    [Fact]
    public async Task A_bill_that_cannot_be_written_costs_no_digest()
    {
        var locked = System.Text.RegularExpressions.Regex.Replace(
            storage.Connection,
            "AccountKey=[^;]+",
            "AccountKey=bm9uZQ=="
        );
        await using var product = Build("1000", ("ArticleStorage", locked));
        var fault = await Assert.ThrowsAsync<DeferredException>(() => Budget(product).ReserveAsync(1, Cancellation));
        Assert.Equal(DeferralReason.Storage, fault.Reason);
        await Budget(product).SettleAsync(new Reservation(Today, 500), used: 400);
    }

    [Fact]
    public async Task A_stored_article_waits_for_midnight_however_often_and_is_then_digested()
    {
        await using var product = Build(
            "5000",
            ("Summarize:Digests:MaxTries", "1"),
            ("AzureOpenAI:MaxOutputTokens", "600")
        );
        var budget = Budget(product);
        var name = $"{Guid.NewGuid()}.txt";
        await storage.UploadAsync(name, SampleArticles.Harbour);
        for (var day = 0; day < 3; day++)
        {
            await budget.SettleAsync(await budget.ReserveAsync(4900, Cancellation), used: 4900);
            var deferred = Assert.IsType<DeferredDigest>(await DigestAsync(product, name));
            Assert.Equal(DeferralReason.Budget, deferred.Reason);
            Assert.Equal(new DateTimeOffset(Today.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero), deferred.NotBefore);
            _clock.Advance(deferred.NotBefore - _clock.GetUtcNow());
        }
        Assert.IsType<Digest>(await DigestAsync(product, name));
    }

    [Fact]
    public async Task A_stored_article_waits_for_a_quota_however_often_and_is_then_digested()
    {
        await using var product = Build(
            "100000",
            ("Summarize:Digests:MaxTries", "1"),
            ("AzureOpenAI:Deployment", "stub-429-day")
        );
        await using var working = Build("100000", ("Summarize:Digests:MaxTries", "1"));
        var name = $"{Guid.NewGuid()}.txt";
        await storage.UploadAsync(name, SampleArticles.Harbour);
        for (var day = 0; day < 3; day++)
        {
            Assert.Equal(DeferralReason.Quota, Assert.IsType<DeferredDigest>(await DigestAsync(product, name)).Reason);
            _clock.Advance(TimeSpan.FromDays(1));
        }
        Assert.IsType<Digest>(await DigestAsync(working, name));
    }

    [Fact]
    public async Task A_spent_budget_answers_429_to_POST_and_defers_what_is_stored()
    {
        var folder = TestHost.NewFolder();
        await using (var host = await TestHost.StartAsync(folder, ("Summarize:Budget:DailyTokens", "1")))
        {
            using var post = await host.SendAsync(
                HttpMethod.Post,
                "api/digests",
                new StringContent(SampleArticles.Harbour)
            );
            Assert.Equal("budget", await post.ProblemAsync(429));
            Assert.InRange(post.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));

            (await host.PutAsync("stored.txt", SampleArticles.Harbour)).Dispose();
            using var stored = await host.WaitForAsync(
                "api/digests/stored.txt",
                response => response.TextAsync().Result.Contains("deferred", StringComparison.Ordinal)
            );
            Assert.Equal("budget", (await stored.JsonAsync()).GetProperty("reason").GetString());
            Assert.Equal(0, host.ModelCalls());
        }
        Directory.Delete(folder, recursive: true);
    }

    private static Task<Digest> SummarizeAsync(ServiceProvider product) =>
        product.GetRequiredService<Summarizer>().SummarizeAsync(ReasoningTests.Article, sentences: 3, Cancellation);

    private static async Task<DigestRecord?> DigestAsync(ServiceProvider product, string name)
    {
        await product.GetRequiredService<Digester>().DigestAsync(name, Cancellation);
        return (await product.GetRequiredService<DigestStore>().FindAsync(name, Cancellation))?.Record;
    }

    private static DailyBudget Budget(ServiceProvider product) => product.GetRequiredService<DailyBudget>();

    private ServiceProvider Build(string tokens, params (string, string)[] settings) =>
        Product.Build(
            _clock,
            logs: null,
            [
                .. Product.Model(stub.Server.Url),
                ("ArticleStorage", storage.Connection),
                ("Summarize:Budget:DailyTokens", tokens),
                .. settings,
            ]
        );
}
