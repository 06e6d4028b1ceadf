namespace Summarize.Articles;

/// <summary>The text of a picture or a video: it begins with a label, or ends with a picture's credit.</summary>
internal static class Captions
{
    private const int LongestCaption = 600;
    private const int LongestCredit = 100;

    private static readonly string[] Labels =
    [
        "Photo:",
        "Photos:",
        "Photograph:",
        "Picture:",
        "Pictures:",
        "Pictured:",
        "Image:",
        "Images:",
        "Caption:",
        "Video:",
        "Photo by ",
        "Photo courtesy",
        "Image caption",
        "Image source",
        "Image copyright",
        "Media caption",
        "Photo caption",
        "Open this photo in gallery",
        "FILE - ",
        "FILE – ",
        "FILE — ",
        "FILE PHOTO",
        "File photo:",
        "Credit:",
        "Photo credit",
    ];

    private static readonly string[] Credits =
    [
        "(AP Photo",
        "(AP)",
        "(AP/",
        "AP Photo/",
        "via AP",
        "via Getty Images",
        "/Getty Images",
        "/Getty",
        "(Getty Images)",
        "Getty Images)",
        "/AFP",
        "(AFP)",
        "(Reuters)",
        "REUTERS/",
        "(REUTERS",
        "/Reuters",
        "/ Reuters",
        "via Reuters",
        "(Photo by ",
        "(Photo:",
        "(Photo courtesy",
        "(Image:",
        "(Picture:",
        "(Shutterstock)",
        "/Shutterstock",
        "/Canadian Press",
        "/The Canadian Press",
        "/CBC)",
        "file photo)",
        "/EPA",
    ];

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
        return IsFacebookCredit(line);
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
