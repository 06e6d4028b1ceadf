using Summarize.Quotations;

namespace Summarize.Digests;

/// <summary>Which quotations the model may choose from.</summary>
internal static class OfferedQuotes
{
    // What an editor would pull is a statement; fewer words are an epithet, a title, an echo.
    private const int FewestWords = 4;

    // As many characters of a script without spaces.
    private const int FewestCharacters = 8;

    private const int FewestSpeakers = 2;

    /// <summary>
    /// Their ids, each a quotation's place from 1: what an editor would pull, the whole statements of people who are
    /// named. Where those are fewer than may be chosen, or all one person's: their fragments too, then what others are
    /// said to have said, then what nobody is known to have said. Never a nickname, two words, or words that are
    /// denied.
    /// </summary>
    /// <param name="quoted">The article.</param>
    /// <param name="most">How many may be chosen.</param>
    public static IReadOnlySet<int> Of(QuotedArticle quoted, int most)
    {
        var offered = new HashSet<int>();
        var speakers = new HashSet<string>(StringComparer.Ordinal);
        var worths = quoted
            .Quotations.Index()
            .Where(entry => IsStatement(entry.Item, quoted.Article.Text))
            .GroupBy(entry => WorthOf(entry.Item, quoted.Article.Text), entry => entry.Index)
            .OrderBy(group => group.Key);
        foreach (var worth in worths)
        {
            if (offered.Count >= most && speakers.Count >= FewestSpeakers)
                break;
            foreach (var index in worth)
            {
                offered.Add(index + 1);
                speakers.UnionWith(NamesOf(quoted.Quotations[index]));
            }
        }
        return offered;
    }

    /// <summary>Whether a text has words enough to say something.</summary>
    public static bool HasWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords
        || text.Any(c => c is >= '\u3040' and <= '\u9FFF') && text.Length >= FewestCharacters;

    private static bool IsStatement(Quotation quotation, string text) =>
        quotation.Kind == QuotationKind.Direct && !IsDisowned(quotation) && HasWords(quotation.TextIn(text));

    // Its own clause names nobody: "he never said".
    private static bool IsDisowned(Quotation quotation) =>
        quotation is { Speaker: null, Candidates.Count: 0, Verdict.Basis: Basis.Clause };

    private static Worth WorthOf(Quotation quotation, string text) =>
        NamesOf(quotation).Any()
            ? IsWhole(quotation.TextIn(text))
                ? Worth.WholeOfSomebody
                : Worth.OfSomebody
            : quotation.Speaker is not null
                ? Worth.OfADescription
                : Worth.OfNobody;

    // A quotation that begins small is the end of its writer's sentence.
    private static bool IsWhole(string text) => !text.Any(char.IsLetter) || !char.IsLower(text.First(char.IsLetter));

    private static IEnumerable<string> NamesOf(Quotation quotation) =>
        quotation.Candidates.Append(quotation.Speaker).Select(speaker => speaker?.Name).OfType<string>();

    private enum Worth
    {
        WholeOfSomebody,
        OfSomebody,
        OfADescription,
        OfNobody,
    }
}
