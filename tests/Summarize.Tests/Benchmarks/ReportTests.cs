using Summarize.Benchmarks.Compare;

namespace Summarize.Tests.Benchmarks;

/// <summary>What the benchmarks make of their measurements; no time is measured here.</summary>
public sealed class ReportTests
{
    private static readonly Comparison Twice = new(new(2, 1.5, 2.5, 3), new(1, 1, 1, 3), new(2, 1.9, 2.1, 3));

    [Fact]
    public void A_sample_is_its_median_and_its_quartiles()
    {
        Assert.Equal(new Sample(3, 2, 4, 5), Sample.Of([5, 1, 4, 2, 3]));
        Assert.Equal(new Sample(2.5, 1.75, 3.25, 4), Sample.Of([4, 3, 2, 1]));
        Assert.Equal(new Sample(7, 7, 7, 1), Sample.Of([7]));
    }

    [Fact]
    public void Nothing_measured_is_no_sample() => Assert.Throws<ArgumentException>(() => Sample.Of([]));

    [Fact]
    public void A_ratio_is_that_of_pairs_so_that_a_slow_minute_falls_out_of_it()
    {
        var compared = Comparison.Of([(2.0, 1.0), (20.0, 10.0), (2.2, 1.1)], took => took);

        Assert.Equal(2, compared.Ratio.Median, precision: 9);
        Assert.Equal(2, compared.Ratio.High, precision: 9);
        Assert.Equal(2.2, compared.Ours.Median, precision: 9);
    }

    [Fact]
    public async Task Both_are_measured_in_turn_and_the_first_round_does_not_count()
    {
        var order = "";
        var pairs = await Paired.RunAsync(3, () => Task.FromResult(order += "a"), () => Task.FromResult(order += "b"));

        Assert.Equal("abbaabba", order);
        Assert.Equal(3, pairs.Count);
        Assert.Equal(("abba", "abb"), pairs[0]);
    }

    [Fact]
    public void A_table_says_what_was_reached_and_what_was_not()
    {
        var section = Report.Write(
            new(
                "things",
                "Things",
                "Measured on nothing.",
                [
                    Row.Of("one", "time (ms)", "another", Twice, Reach.AtMost(2)),
                    Row.Of("one", "rate", "another", Twice, Reach.AtLeast(2.01)),
                    Row.Of("one", "size (MB)", "another", Twice, Reach.FigureAtMost(1.99)),
                    new("none", "time (ms)") { Note = "it could not be had.", Reach = Reach.AtMost(1) },
                ]
            ),
            "some machine"
        );

        Assert.Contains(
            "| one | time (ms) | another | 2.00 (1.50–2.50) | 1.00 | 2.00 (1.90–2.10) | ≤ 2.00, met |",
            section,
            StringComparison.Ordinal
        );
        Assert.Contains("≥ 2.01, **missed** |", section, StringComparison.Ordinal);
        Assert.Contains("≤ 1.99 (ours), **missed** |", section, StringComparison.Ordinal);
        Assert.Contains("| none | time (ms) |  |  |  |  | ≤ 1.00 |", section, StringComparison.Ordinal);
        Assert.Contains("\nnone: it could not be had.\n", section, StringComparison.Ordinal);
        Assert.Contains("`things`, some machine. Measured on nothing.", section, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_replaces_its_own_section_and_keeps_the_others_in_their_order()
    {
        string[] order = ["First", "Second", "Third"];
        var report = Report.Merge("", ["\n## Third\n\nold\n", "\n## First\n\none\n"], order);
        report = Report.Merge(report, ["\n## Second\n\ntwo\n", "\n## Third\n\nnew\n"], order);

        Assert.StartsWith("# Results\n", report, StringComparison.Ordinal);
        Assert.EndsWith("\n## First\n\none\n\n## Second\n\ntwo\n\n## Third\n\nnew\n", report, StringComparison.Ordinal);
        Assert.Equal(report, Report.Merge(report, [], order));
    }

    [Fact]
    public void Tables_go_between_their_marks_and_leave_the_rest_of_the_page()
    {
        const string Page = "# Page\n<!-- written by scale -->\nold\n<!-- until here -->\nRest\n";

        Assert.Equal("# Page\n<!-- written by scale -->\n\nnew\n<!-- until here -->\nRest\n", Report.Put(Page, "new"));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.012345, "0.0123")]
    [InlineData(0.95, "0.950")]
    [InlineData(12.345, "12.3")]
    [InlineData(1234.6, "1,235")]
    public void Numbers_have_three_digits_that_mean_something(double number, string text) =>
        Assert.Equal(text, Report.Number(number));
}
