using Summarize.Language;

namespace Summarize.Tests.Digests;

public class GroundingDataTests
{
    private static readonly string[] Names =
    [
        "checks",
        "contrasts",
        "exclusives",
        "grave",
        "leaning",
        "nations",
        "numbers",
        "opposites",
        "opposites-more",
        "shortenings",
        "units",
        "vague",
    ];

    public static TheoryData<string> Files =>
        [.. WordData.Files().Where(file => Names.Contains(file[(file.IndexOf('/', StringComparison.Ordinal) + 1)..]))];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_word_stands_twice_in_a_file(string file)
    {
        var rows = WordData
            .Rows(file)
            .Select(row => file.EndsWith("units", StringComparison.Ordinal) ? row[0] + row[2] : row[0]);
        Assert.Empty(
            rows.GroupBy(word => word, StringComparer.Ordinal)
                .Where(rows => rows.Skip(1).Any())
                .Select(rows => rows.Key)
        );
    }

    [Fact]
    public void What_a_grave_word_proves_is_a_kind_of_grave_words()
    {
        var rows = WordData.Rows("en/grave").ToArray();
        var kinds = rows.Select(row => row[1]).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(
            rows.Where(row => row.Length > 2)
                .SelectMany(row => row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(kind => !kinds.Contains(kind))
                .Distinct()
        );
    }

    [Fact]
    public void Each_word_for_a_people_has_its_country()
    {
        var words = WordData.Rows("en/nations").Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        Assert.All(WordData.Rows("en/nations"), row => Assert.Contains(row[1], words));
    }
}
