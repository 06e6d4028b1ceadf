using System.Globalization;
using System.Text.RegularExpressions;

namespace Summarize.Digests.Grounding;

/// <summary>
/// A summary is plain words: no markup, no address of the web or mail, no control, bidirectional or zero-width
/// character.
/// </summary>
internal static partial class MarkupCheck
{
    // The joiners of scripts that are spelt with them stand between letters from here on.
    private const char FirstOfJoinedScripts = '\u0590';

    /// <summary>What the sentence has beside words, or null.</summary>
    public static string? Fault(Claim claim)
    {
        var text = claim.Text;
        for (var at = 0; at < text.Length; at++)
            if (IsUnseen(text, at))
                return "it has a character that no reader sees";
        if (Address().IsMatch(text))
            return "it has an address of the web or of mail";
        return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => Markup().IsMatch(word))
            .Select(word => Domain().Match(word) is { Success: true } domain ? domain.Value : word)
            .Any(word => !claim.Cited.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? "it has markup: write plain words"
            : null;
    }

    private static bool IsUnseen(string text, int at)
    {
        if (text[at] is '\u200C' or '\u200D')
            return at == 0 || text[at - 1] < FirstOfJoinedScripts;
        // Both halves of a pair are what the pair is.
        if (at > 0 && char.IsSurrogatePair(text[at - 1], text[at]))
            return false;
        return CharUnicodeInfo.GetUnicodeCategory(text, at)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.Surrogate;
    }

    [GeneratedRegex(
        @"[a-z][a-z0-9+.\-]*:(//|[a-z(/])|\bwww\.|[\w.+\-]+@[\w\-]+\.\w|\]\(",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Address();

    // Also a name of a domain, which a company may have for its own.
    [GeneratedRegex(
        @"[*_<>\[\]{}|\\^~#=@]|&\w+;|[\w\-]+\.(com|org|net|info|example|test|io|co|uk|de|fr|es|it|eu|app|news|biz)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Markup();

    [GeneratedRegex(@"^[\w\-]+(\.[\w\-]+)+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Domain();
}
