using System.Text;
using Microsoft.Net.Http.Headers;

namespace Summarize.Http;

/// <summary>
/// What of a request is passed on to the storage, which would refuse some of it without a word that helps. Each check
/// returns the value to pass on, null for none.
/// </summary>
/// <exception cref="RequestException">The storage cannot take it.</exception>
internal static class PassedOn
{
    // Far over any in use, and far under what the storage takes of all headers.
    private const int LongestHeader = 1024;

    /// <summary>The <c>Content-Type</c> of an article.</summary>
    public static string? ContentType(string? header)
    {
        if (string.IsNullOrWhiteSpace(header))
            return null;
        return IsPlain(header) && MediaTypeHeaderValue.TryParse(header, out _)
            ? header
            : throw new RequestException(
                ProblemTypes.Malformed,
                $"The Content-Type cannot be stored. It is one media type in ASCII, up to {LongestHeader} "
                    + "characters; or "
                    + "leave it out."
            );
    }

    /// <summary><c>If-Match</c> as one ETag in quotation marks, or <c>*</c>.</summary>
    public static string? IfMatch(string? header)
    {
        if (string.IsNullOrWhiteSpace(header))
            return null;
        var tag = header.Trim();
        // Whoever leaves out the quotation marks means the same.
        if (tag != "*" && !tag.Contains('"', StringComparison.Ordinal))
            tag = $"\"{tag}\"";
        if (!IsPlain(tag) || !EntityTagHeaderValue.TryParse(tag, out var entity) || entity.IsWeak)
            throw new RequestException(
                ProblemTypes.Malformed,
                "If-Match is the one ETag that an answer gave, in quotation marks; or '*', for any version."
            );
        // The text of an article has a tag of its own, which is the version's and more.
        return entity.Tag == "*" ? "*" : $"\"{Replies.Version(entity.Tag.ToString().Trim('"'))}\"";
    }

    /// <summary><c>If-None-Match</c> of an upload, where it says only that there must be no such article yet.</summary>
    public static string? IfNoneMatch(string? header) =>
        string.IsNullOrWhiteSpace(header) ? null
        : header.Trim() == "*" ? "*"
        : throw new RequestException(
            ProblemTypes.Malformed,
            "On PUT, If-None-Match is '*': only when there is no such article yet."
        );

    private static bool IsPlain(string header) =>
        header.Length <= LongestHeader && Ascii.IsValid(header) && !header.Any(char.IsControl);
}
