using Summarize.Articles;
using Summarize.Quotations;

namespace Summarize.Tests.Quotations;

/// <summary>Reads a text of the tests and gives its quotations in short form.</summary>
internal static class Quoted
{
    public static Article Article(string text) => new(text, ParagraphSplitter.Split(text));

    public static IReadOnlyList<Quotation> Find(string text) => QuotationFinder.Find(Article(text));

    public static IReadOnlyList<Quotation> Attribute(string text) => Attribution.Attribute(Article(text), Find(text));

    /// <summary>The quoted words, parts of one quotation joined by " | ".</summary>
    public static string[] Words(string text) =>
        [.. Find(text).Select(quotation => string.Join(" | ", quotation.Parts.Select(part => part.Slice(text))))];

    /// <summary>The name of each quotation's speaker; "-" where it is open, "(…)" where it is only described.</summary>
    public static string[] Speakers(string text) => [.. Attribute(text).Select(Short)];

    public static string Speaker(string text) => Assert.Single(Speakers(text));

    private static string Short(Quotation quotation) =>
        quotation.Speaker switch
        {
            null => "-",
            { Name: { } name } => name,
            var described => $"({described.Description})",
        };
}
