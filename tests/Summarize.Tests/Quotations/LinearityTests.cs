using System.Diagnostics;

namespace Summarize.Tests.Quotations;

public class LinearityTests
{
    /// <summary>Texts that would take a careless scanner quadratic time; all in one paragraph, without a full stop.</summary>
    [Theory]
    [InlineData("'a ")]
    [InlineData("‘a ")]
    [InlineData("“a ")]
    [InlineData("\"a\" ")]
    [InlineData("the workers’ ")]
    [InlineData("‘x’ “y ")]
    [InlineData("Orla Venn said ")]
    [InlineData("“a b c d” and ")]
    [InlineData("Roe, a lawyer, ")]
    [InlineData("(((( ")]
    [InlineData("\n“a\n")]
    [InlineData("Ab Cd Ef ")]
    public void Ten_times_the_text_takes_about_ten_times_the_time(string unit)
    {
        var small = Time(unit, 100_000);
        var large = Time(unit, 1_000_000);
        Assert.True(large < 30 * small + TimeSpan.FromMilliseconds(150), $"{unit}: {small.TotalMilliseconds:0} ms, then {large.TotalMilliseconds:0} ms");
    }

    private static TimeSpan Time(string unit, int length)
    {
        var text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        Quoted.Attribute(text);
        var watch = Stopwatch.StartNew();
        Quoted.Attribute(text);
        return watch.Elapsed;
    }
}
