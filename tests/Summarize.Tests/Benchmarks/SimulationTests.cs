using Summarize.Benchmarks.Scale;

namespace Summarize.Tests.Benchmarks;

/// <summary>The model of the whole, on situations whose outcome is known without it.</summary>
public sealed class SimulationTests
{
    private static readonly Situation Plain = new("plain", 0, 10)
    {
        Event = (1, 1),
        Program = 0.5,
        Model = 4,
        ModelSpread = 0,
    };

    [Fact]
    public void An_article_alone_takes_the_time_of_its_steps()
    {
        var outcome = Simulation.Run(Plain with { Burst = 1 });

        Assert.Equal(1, outcome.Digests);
        Assert.Equal(5.5, outcome.P50, precision: 9);
        Assert.Equal(4.5, outcome.InstanceSeconds, precision: 9);
    }

    [Fact]
    public void Who_finds_no_place_waits_until_one_is_free()
    {
        var outcome = Simulation.Run(Plain with { Burst = 9, Places = 8 }, toTheEnd: true);

        Assert.Equal(5.5, outcome.P50, precision: 9);
        Assert.Equal(1, outcome.QueueMost);
        Assert.Equal(9, outcome.Digests);
        Assert.InRange(outcome.P99, 9, 10);
    }

    [Fact]
    public void A_quota_is_used_to_its_end_and_never_passed()
    {
        var outcome = Simulation.Run(
            Plain with
            {
                Burst = 1_000,
                Places = 1_000,
                Quota = 10_000,
                Sent = 900,
                Received = 100,
                Room = 100,
            }
        );

        // Ten minutes and what the bucket holds at first, at 1,000 an article.
        Assert.InRange(outcome.Digests, 105, 110);
        Assert.InRange(outcome.QuotaUsed!.Value, 0.95, 1);
    }

    [Fact]
    public void Instances_come_as_the_queue_grows_and_no_more_than_there_may_be()
    {
        var situation = Plain with { ArticlesAMinute = 600 };

        Assert.Equal(1, Simulation.Run(situation).MostInstances);
        var grown = Simulation.Run(situation with { MostInstances = 40 });
        Assert.InRange(grown.MostInstances, 5, 39);
        Assert.True(grown.QueueLeft < 20);
        Assert.True(Simulation.Run(situation with { MostInstances = 3 }).QueueLeft > 1_000);
    }

    [Fact]
    public void A_situation_has_one_outcome() =>
        Assert.Equal(
            Simulation.Run(Plain with { ArticlesAMinute = 60, ModelSpread = 0.3 }),
            Simulation.Run(Plain with { ArticlesAMinute = 60, ModelSpread = 0.3 })
        );
}
