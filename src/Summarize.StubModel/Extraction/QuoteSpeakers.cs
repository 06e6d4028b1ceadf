using System.Globalization;
using System.Text.RegularExpressions;
using Summarize.StubModel.Replies;

namespace Summarize.StubModel.Extraction;

/// <summary>Reads a quotation's speaker where a proper name stands right beside a speech verb, right beside the quotation.</summary>
internal static partial class QuoteSpeakers
{
    private const string Verb =
        "(?:said|says|told|tells|added|adds|asked|asks|wrote|writes|explained|explains|insisted|insists|recalled|recalls|continued|noted|notes"
        + "|replied|warned|warns|admitted|argued|argues|claimed|claims|declared|announced|concluded|tweeted|stated|states|joked|urged)";

    /// <summary>For each quotation's id the name as it is written beside it, or null.</summary>
    public static IReadOnlyDictionary<int, string?> Find(IReadOnlyList<PromptParagraph> paragraphs)
    {
        var speakers = new SortedDictionary<int, string?>();
        foreach (var paragraph in paragraphs)
        {
            foreach (Match marker in PromptParagraph.Marker().Matches(paragraph.MarkedText))
            {
                var id = int.Parse(marker.ValueSpan[1..^1], CultureInfo.InvariantCulture);
                var found = Beside(paragraph.MarkedText, marker.Index, marker.Index + marker.Length);
                speakers[id] = speakers.GetValueOrDefault(id) ?? found;
            }
        }
        return speakers;
    }

    private static string? Beside(string text, int marker, int open)
    {
        var close = QuoteMarks.Close(text, open);
        var after = PromptParagraph.Marker().Replace(text[close..], "");
        var match = After().Match(after);
        if (!match.Success) match = Before().Match(PromptParagraph.Marker().Replace(text[..marker], ""));
        var name = match.Success ? match.Groups["name"].Value : "";
        return name.Length > 0 && ProperNames.IsName(name) ? name : null;
    }

    [GeneratedRegex($@"^,?\s*(?:{Verb} {ProperNames.Pattern}|{ProperNames.Pattern} {Verb}\b|according to {ProperNames.Pattern})", RegexOptions.NonBacktracking)]
    private static partial Regex After();

    [GeneratedRegex($@"(?:{ProperNames.Pattern} {Verb}|[Aa]ccording to {ProperNames.Pattern}|\b{Verb} {ProperNames.Pattern})\s*[,:]?\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Before();
}
