using static Summarize.Digests.Grounding.UnitsAfter;

namespace Summarize.Digests.Grounding;

/// <summary>Years by tens and hundreds: "the 1970s", "the ’70s", "the 1800s".</summary>
internal static class Decades
{
    /// <summary>Adds the years from <paramref name="first"/> on, before an "s"; false where they are none.</summary>
    public static bool Add(string text, int start, int end, decimal first, List<Quantity> found)
    {
        if (first is not (< 100 or (>= 1000 and < 3000)) || first % 10 != 0)
            return false;
        var year = first < 100 ? first + 1900 : first;
        var years = year % 100 == 0 ? 100 : 10;
        Amount[] readings = first < 100 ? [new(first, null), new(year, null)] : [new(year, null)];
        found.Add(new Quantity(text[start..end], readings, CountedAt(text, end), end) { Years = (year, year + years) });
        return true;
    }
}
