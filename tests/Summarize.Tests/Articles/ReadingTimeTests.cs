using System.Text;
using Microsoft.Extensions.Options;
using Summarize.Articles;
using Summarize.Digests;

namespace Summarize.Tests.Articles;

public class ReadingTimeTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    // The least that the setting takes is a second; none at all is over before anything is read.
    private static readonly ArticleOptions NoTime = new() { MaxReadSeconds = 0 };

    private static readonly string Long = string.Concat(
        Enumerable.Repeat("“We won’t,” said Anna Bell of the council.\n\n", 15_000)
    );

    [Fact]
    public async Task What_takes_too_long_to_read_is_too_large_and_nobody_waits_for_it()
    {
        using var never = new ManualResetEventSlim();
        var fault = await Assert.ThrowsAsync<ArticleFailedException>(() =>
            ReadingTime.BoundAsync(
                () =>
                {
                    never.Wait(Stop);
                    return 0;
                },
                NoTime,
                Stop
            )
        );
        never.Set();
        Assert.Equal(FailureReason.TooLarge, fault.Reason);
        Assert.Contains("Upload its text in parts", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_read_in_time_is_returned_and_its_own_faults_are_thrown()
    {
        Assert.Equal(3, await ReadingTime.BoundAsync(() => 3, new ArticleOptions(), Stop));
        await Assert.ThrowsAsync<InvalidDataException>(() =>
            ReadingTime.BoundAsync<int>(() => throw new InvalidDataException(), new ArticleOptions(), Stop)
        );
    }

    [Fact]
    public async Task Paragraphs_and_quotations_are_found_within_it()
    {
        var bytes = Encoding.UTF8.GetBytes(Long);
        var reading = await Assert.ThrowsAsync<ArticleFailedException>(() =>
            ArticleReader.ReadAsync(bytes, "text/plain", name: null, NoTime, Stop)
        );
        Assert.Equal(FailureReason.TooLarge, reading.Reason);

        var summarizer = new Summarizer(
            conversation: null!,
            store: null!,
            Options.Create(NoTime),
            Options.Create(new DigestOptions()),
            Options.Create(new ModelOptions()),
            TimeProvider.System
        );
        var attributing = await Assert.ThrowsAsync<ArticleFailedException>(() =>
            summarizer.SummarizeAsync(Reading.Text(Long), sentences: 3, Stop)
        );
        Assert.Equal(FailureReason.TooLarge, attributing.Reason);
    }
}
