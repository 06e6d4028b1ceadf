using System.Buffers;
using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Articles;

/// <summary>
/// Lines that belong to the page and not to the article: sharing, newsletters, teasers, comment forms.
/// </summary>
internal static class Boilerplate
{
    private const int LongestTeaser = 200;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”‘’«»「」„…");
    private static readonly SearchValues<char> OpeningMarks = SearchValues.Create("\"“”‘«»„「");

    /// <summary>Whole lines, in lower case, without the marks around them.</summary>
    private static readonly FrozenSet<string> WholeLines = Phrases(
        """
        scroll down for video; scroll down for videos; scroll down for more; scroll for more; scroll down to read more
        share; share this; share this:; share this article; share this story; share this page; share this post
        share on facebook
        share on twitter; share on x; share on linkedin; share via email; share on whatsapp; tweet; tweet this; pin it
        print; print this article; print this page; email; email this article; email this; e-mail to a friend
        email to a friend
        comments; comment; view comments; show comments; hide comments; no comments; comments are closed
        comments closed
        comment now; add comment; post comment; submit comment; submit; reply; cancel reply; report abuse
        related; related articles; related stories; related content; related news; related topics; related links
        related posts
        related coverage; more on this story; more on this; more from this section; more stories; more news; most read
        most popular
        read more; read more about; read more here; see more; show more; load more; view more; continue reading
        read next; see also
        continue reading the main story; story continues below; story continues below advertisement
        article continues below
        story continues after advertisement; article continued below; article continues after ad
        story continues after the video
        advertisement; advertisements; advertising; sponsored; sponsored content; promoted content; recommended
        recommended for you
        also on huffpost; also on worldpost; trending; trending now; top stories; editor's picks; editors' picks
        you may also like
        media playback is not supported on this device; media playback is unsupported on your device; watch live
        watch now; listen now
        sorry we are not currently accepting comments on this article
        sorry, we are unable to accept comments for legal reasons
        sign up; sign in; log in; login; register; subscribe; subscribe now; subscribe here; subscribe today
        newsletter; newsletters
        sign up for our newsletter; sign up to our newsletter; follow us; follow; like us on facebook
        follow us on twitter; copy link
        link copied; save; save for later; back to top; skip to content; skip to main content; skip to navigation
        menu; search; home
        navigation; all rights reserved; privacy policy; terms of service; terms of use; terms and conditions
        cookie policy; contact us
        about us; accept cookies; close; next article; previous article; next; previous; click to expand; hide caption
        toggle caption
        view gallery; view image in fullscreen; photo gallery; click here; click here to read more; tap here
        download our app
        """
    );

    /// <summary>Beginnings, in lower case, of lines that only lead away from the article.</summary>
    private static readonly string[] Teasers =
    [
        "read more:",
        "read more about",
        "read more from",
        "read also:",
        "also read:",
        "read next:",
        "read:",
        "see also:",
        "related:",
        "related |",
        "more:",
        "more on this:",
        "watch:",
        "watch |",
        "watch below:",
        "watch live:",
        "watch more:",
        "listen:",
        "look:",
        "recommended:",
        "most read:",
        "sign up for ",
        "sign up to ",
        "subscribe to ",
        "subscribe for ",
        "join our newsletter",
        "get our newsletter",
        "get the latest news delivered",
        "get breaking news",
        "like us on facebook",
        "follow us on ",
        "follow us at ",
        "find us on ",
        "download our app",
        "download the app",
        "click here to ",
        "click here for ",
        "click to ",
        "tap here to ",
        "share this on ",
        "this story was originally published on ",
        "© ",
        "©20",
        "©19",
        "copyright ©",
        "copyright 20",
        "copyright 19",
        "(c) 20",
        "we use cookies",
        "this site uses cookies",
        "this website uses cookies",
        "by signing up, you agree",
        "by submitting your email",
        "by subscribing",
        "skip to ",
        "got a tip?",
        "got a story?",
        "do you have a story",
        "have you got a story",
    ];

    private static readonly FrozenSet<string> FormStarts = Phrases(
        """
        leave a reply; leave a reply cancel reply; leave a comment; leave a comment cancel reply; post a comment
        add a comment
        add your comment; write a comment; join the discussion; be the first to comment; post a reply
        comment on this story
        """
    );

    private static readonly string[] FormFields =
    [
        "your email address will not be published",
        "your e-mail address will not be published",
        "required fields are marked",
        "save my name, email",
        "notify me of follow-up comments",
        "notify me of new posts",
        "this site uses akismet",
    ];

    /// <summary>Whether the line is one that pages have word for word, or has no word.</summary>
    public static bool IsWholeLine(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestTeaser || line.ContainsAny('\n', '\r'))
            return false;
        if (!HasWord(line))
            return !line.ContainsAny(Marks);
        return Normalize(line) is var lower && (WholeLines.Contains(lower) || FormStarts.Contains(lower));
    }

    /// <summary>Whether the line is one of those, or begins as one that leads away from the article.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestTeaser || line.ContainsAny('\n', '\r'))
            return false;
        if (IsWholeLine(line))
            return true;
        var lower = Normalize(line);
        if (Quotes(line, lower))
            return false;
        return Array.Exists(Teasers, lower.StartsWithOrdinal)
            || IsFollow(lower)
            || IsPointer(lower)
            || IsContact(lower)
            || lower.EndsWith("all rights reserved", StringComparison.Ordinal);
    }

    public static bool StartsCommentForm(ReadOnlySpan<char> line) =>
        line.Length < 60
        && Normalize(line) is var lower
        && (FormStarts.Contains(lower) || lower.StartsWithOrdinal("leave a reply to "));

    public static bool IsCommentField(ReadOnlySpan<char> line) =>
        line.Length <= LongestTeaser
        && Normalize(line) is var lower
        && Array.Exists(FormFields, lower.StartsWithOrdinal);

    /// <summary>"3 comments", "12 thoughts on “…”", "2 responses to …": the head of readers' comments.</summary>
    public static bool StartsComments(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestTeaser || !char.IsAsciiDigit(line[0]))
            return false;
        var rest = line.TrimStart("0123456789,").TrimStart();
        return rest.Equals("comments", StringComparison.OrdinalIgnoreCase)
            || rest.Equals("comment", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("thoughts on ", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("responses to ", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("replies to ", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("comments on ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"Follow Jane Doe on Twitter @jane".</summary>
    private static bool IsFollow(string line) =>
        line.StartsWithOrdinal("follow ")
        && (
            line.Contains(" on twitter", StringComparison.Ordinal)
            || line.Contains(" on facebook", StringComparison.Ordinal)
            || line.Contains(" on instagram", StringComparison.Ordinal)
            || line.Contains(" on x:", StringComparison.Ordinal)
        );

    /// <summary>"Watch the full video of her remarks below": points at what the text does not have.</summary>
    private static bool IsPointer(string line) =>
        line.Length <= 100
        && (line.StartsWithOrdinal("watch ") || line.StartsWithOrdinal("listen to ") || line.StartsWithOrdinal("see "))
        && (
            line.EndsWith(" below", StringComparison.Ordinal)
            || line.EndsWith(" above", StringComparison.Ordinal)
            || line.EndsWith(" here", StringComparison.Ordinal)
        );

    /// <summary>An author's or a desk's address on a line of its own.</summary>
    private static bool IsContact(string line) =>
        line.Contains('@', StringComparison.Ordinal)
        && (
            line.StartsWithOrdinal("email:")
            || line.StartsWithOrdinal("e-mail:")
            || line.StartsWithOrdinal("contact ")
            || line.StartsWithOrdinal("twitter:")
            || line.StartsWithOrdinal("email ")
            || line.StartsWithOrdinal("if you have a story")
            || line.StartsWithOrdinal("do you have")
        );

    /// <summary>Quotation marks and a verb of speech: somebody speaks, so it is news whatever it begins with.</summary>
    private static bool Quotes(ReadOnlySpan<char> line, string lower)
    {
        if (
            !line.ContainsAny(OpeningMarks)
            && !lower.Contains("''", StringComparison.Ordinal)
            && !lower.Contains(" '", StringComparison.Ordinal)
        )
            return false;
        foreach (var word in lower.Split((char[])[' ', ',', '.', ':'], StringSplitOptions.RemoveEmptyEntries))
            if (Abbreviations.SpeechVerbs.Contains(word))
                return true;
        return false;
    }

    private static bool HasWord(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        return false;
    }

    /// <summary>Lower case, one space between words, straight apostrophes, no marks around the line.</summary>
    private static string Normalize(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim(" \u00A0\uFEFF.:…»›>•*·-–—|►▶→\"");
        Span<char> buffer = stackalloc char[trimmed.Length];
        var length = 0;
        foreach (var c in trimmed)
        {
            if (!char.IsWhiteSpace(c))
                buffer[length++] = c == '’' ? '\'' : char.ToLowerInvariant(c);
            else if (length > 0 && buffer[length - 1] != ' ')
                buffer[length++] = ' ';
        }
        return new string(buffer[..length]);
    }

    private static bool StartsWithOrdinal(this string line, string start) =>
        line.StartsWith(start, StringComparison.Ordinal);

    private static FrozenSet<string> Phrases(string lines) =>
        lines
            .Split((char[])[';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToFrozenSet(StringComparer.Ordinal);
}
