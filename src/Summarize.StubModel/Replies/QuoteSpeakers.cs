using System.Text.RegularExpressions;
using Summarize.StubModel.Extraction;

namespace Summarize.StubModel.Replies;

/// <summary>
/// Reads a speaker where a proper name stands right beside a speech verb, right beside the quotation.
/// </summary>
internal static partial class QuoteSpeakers
{
    private const string Verb =
        "(said|says|told|tells|added|adds|asked|asks|wrote|writes|explained|explains|insisted|insists|recalled|recalls"
        + "|continued|noted|notes|replied|warned|warns|admitted|argued|argues|claimed|claims|declared|announced"
        + "|concluded|tweeted|stated"
        + "|states|joked|urged)";

    /// <summary>The verbs that a speaker may follow; after "told" or "asked" stands the one who listens.</summary>
    private const string VerbFirst =
        "(said|says|added|adds|wrote|writes|explained|explains|insisted|insists|recalled|recalls|continued|noted"
        + "|notes|replied|declared|concluded|joked)";

    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    /// <summary>The name as it is written after the quotation's part, else before it, or null.</summary>
    public static string? Beside(string before, string after)
    {
        var match = After().Match(after);
        if (!match.Success)
            match = Before().Match(before);
        return match.Success && ProperNames.IsName(match.Groups["name"].Value) ? match.Groups["name"].Value : null;
    }

    // "Quill said:" after a quotation introduces the next one.
    [GeneratedRegex(
        $@"^,?\s*({VerbFirst} {ProperNames.Pattern}|{ProperNames.Pattern} {Verb}\b([^:]|$)|according to "
            + $@"{ProperNames.Pattern})",
        Plain
    )]
    private static partial Regex After();

    [GeneratedRegex(
        $@"({ProperNames.Pattern} {Verb}|\b[Aa]ccording to {ProperNames.Pattern}|\b{VerbFirst} "
            + $@"{ProperNames.Pattern})\s*[,:]?\s*$",
        Plain
    )]
    private static partial Regex Before();
}
