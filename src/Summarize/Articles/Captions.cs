using System.Collections.Frozen;

namespace Summarize.Articles;

/// <summary>The text of a picture or a video: it begins with a label, or ends with a picture's credit.</summary>
internal static class Captions
{
    private const int LongestCaption = 600;
    private const int LongestCredit = 100;

    private static readonly string[] Labels = LineWords.Of("caption");

    private static readonly string[] Credits = LineWords.Of("picture");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PictureWords = LineWords
        .SetOf("picture-word", StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestCaption)
            return false;
        foreach (var label in Labels)
            if (line.StartsWith(label, StringComparison.Ordinal))
                return true;
        // "(AP) — " and "(Reuters) - " open a story; a picture's credit ends its line, but for "." or ")".
        foreach (var credit in Credits)
        {
            var at = line.LastIndexOf(credit, StringComparison.Ordinal);
            if (at >= 0 && line.Length - at <= LongestCredit && EndsLine(line[(at + credit.Length)..], credit))
                return true;
        }
        return IsFacebookCredit(line) || EndsInNames(line);
    }

    // "The mill in May. (Jane Doe/The Courier)": behind the last sentence, with names and no sentence of its own; not
    // "(Applause)".
    private static bool EndsInNames(ReadOnlySpan<char> line)
    {
        var open = line.LastIndexOf('(');
        if (open < 0 || line[^1] != ')' || line[..open].TrimEnd() is not [.., '.' or '!' or '?'])
            return false;
        var names = line[(open + 1)..^1].Trim();
        var count = 0;
        foreach (var range in names.SplitAny(" /,"))
        {
            var word = names[range];
            if (
                !word.IsEmpty
                && (!char.IsUpper(word[0]) || word[^1] == ':')
                && !PictureWords.Contains(word.TrimEnd(':'))
            )
                return false;
            count += word.IsEmpty ? 0 : 1;
        }
        return count > 1 && names[^1] != '.';
    }

    /// <summary>Behind an open bracket the credit runs to the closing one; else the line ends.</summary>
    private static bool EndsLine(ReadOnlySpan<char> rest, string credit)
    {
        if (credit[0] == '(' && credit[^1] != ')')
        {
            var close = rest.IndexOf(')');
            return close >= 0 && rest[(close + 1)..].Trim(" .").IsEmpty;
        }
        if (credit is "REUTERS/" or "AP Photo/")
            return rest.IndexOfAny("“”\"") < 0 && rest.Trim(" .)").Count(' ') <= 3;
        return rest.Trim(" .)").IsEmpty || rest.StartsWith("/", StringComparison.Ordinal) && rest.Count(' ') <= 1;
    }

    private static bool IsFacebookCredit(ReadOnlySpan<char> line) =>
        line.Length < 50
        && (
            line.StartsWith("Facebook/", StringComparison.Ordinal)
            || line.StartsWith("Twitter/", StringComparison.Ordinal)
            || line.StartsWith("Instagram/", StringComparison.Ordinal)
        );
}
