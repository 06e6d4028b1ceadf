using Summarize.Articles;
using Summarize.Language;

namespace Summarize.Quotations;

/// <summary>
/// Quotation marks round what somebody is called: a man whose name was “Perry” rose. “Perry” said: “So.”
/// </summary>
internal static class NamesInMarks
{
    private const int MostWords = 3;

    // What says that a name follows, in small letters.
    private static readonly string[] Leads =
    [
        " name is",
        " name was",
        " name as",
        " himself",
        " herself",
        " himself as",
        " herself as",
        " identified as",
    ];

    /// <summary>Indexes of the quotations that hold nothing but a name, in order.</summary>
    public static IReadOnlyList<int> Of(Article article, IReadOnlyList<Quotation> quotations)
    {
        var candidates = Enumerable.Range(0, quotations.Count).Where(i => MayBe(article, quotations[i])).ToList();
        var names = candidates
            .Where(i => IsLedTo(article, quotations[i]) || Speaks(article, quotations[i]))
            .Select(i => Words(article, quotations[i]))
            .ToHashSet(StringComparer.Ordinal);
        return [.. candidates.Where(i => names.Contains(Words(article, quotations[i])))];
    }

    private static string Words(Article article, Quotation quotation) => quotation.Parts[0].Slice(article.Text);

    private static bool MayBe(Article article, Quotation quotation) =>
        quotation.Parts is [var part]
        && article.Text.AsSpan(part.Start, part.Length).Count(' ') < MostWords
        && Words(article, quotation).Split(' ') is var words
        && words.All(word => word is [var first, .., var last] && char.IsUpper(first) && char.IsLetter(last));

    private static bool IsLedTo(Article article, Quotation quotation) =>
        Leads.Any(lead => Before(article, quotation).EndsWith(lead, StringComparison.Ordinal));

    private static ReadOnlySpan<char> Before(Article article, Quotation quotation) =>
        article.Text.AsSpan(0, Math.Max(0, quotation.Parts[0].Start - 1)).TrimEnd();

    // “Perry” said
    private static bool Speaks(Article article, Quotation quotation)
    {
        var after = article.Text.AsSpan(quotation.Parts[0].End);
        if (after is not [_, ' ', .. var rest])
            return false;
        var end = rest.IndexOfAny(' ', ':', ',');
        return end > 0
            && SpeechWords.IsCue(rest[..end])
            && Lexicon.English.Of(Words(article, quotation)).Is(WordClass.Forename);
    }
}
