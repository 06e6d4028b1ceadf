using Summarize.Articles;
using Summarize.Quotations;

namespace Summarize.Tests.Seeds;

/// <summary>Every sample article is read as a careful reader reads it.</summary>
public class SeedTests
{
    public static TheoryData<string> All => [.. SeedFacts.Names];

    [Theory, MemberData(nameof(All))]
    public void Every_quotation_of_a_seed_is_found_and_nothing_else(string seed)
    {
        var article = SeedFacts.Read(seed);
        Assert.Equal(
            SeedFacts.Of(seed).Quotations.SelectMany(fact => fact.Parts).Select(Plain),
            SeedFacts
                .Attributed(article)
                .SelectMany(quotation => quotation.Parts)
                .OrderBy(part => part.Start)
                .Select(part => Plain(part.Slice(article.Text)))
        );
    }

    [Theory, MemberData(nameof(All))]
    public void What_is_speech_in_a_seed_is_told_from_scare_quotes_and_titles(string seed)
    {
        var article = SeedFacts.Read(seed);
        var found = SeedFacts.Attributed(article);
        foreach (var fact in SeedFacts.Of(seed).Quotations.Where(fact => fact.Kind == QuotationKind.Direct))
            Assert.Equal(
                (fact.Parts[0], QuotationKind.Direct),
                (fact.Parts[0], Holding(found, article, fact.Parts[0])?.Kind)
            );
    }

    [Theory, MemberData(nameof(All))]
    public void Every_speaker_of_a_seed_is_the_right_one_or_open_where_only_inference_settles_it(string seed)
    {
        var article = SeedFacts.Read(seed);
        var found = SeedFacts.Attributed(article);
        foreach (var fact in SeedFacts.Of(seed).Quotations)
        {
            var quotation = Holding(found, article, fact.Parts[0]);
            if (quotation is null)
                continue; // the test above says so
            var name = quotation.Speaker?.Name;
            Assert.True(
                fact.Speaker == name || (fact.MayStayOpen && name is null),
                $"{fact.Parts[0]}: expected {fact.Speaker ?? "nobody"}, was {name ?? "nobody"}"
            );
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Title_and_byline_of_a_seed_are_read(string seed)
    {
        var (facts, article) = (SeedFacts.Of(seed), SeedFacts.Read(seed));
        Assert.Equal((facts.Title, facts.Byline), (article.Title, article.Byline));
    }

    private static Quotation? Holding(IReadOnlyList<Quotation> found, Article article, string part) =>
        found.FirstOrDefault(quotation => quotation.Parts.Any(p => Plain(p.Slice(article.Text)) == Plain(part)));

    // Formats wrap lines where they like.
    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
