using System.Globalization;

namespace Summarize.Articles;

/// <summary>Plain text to an article whose text is the decoded upload, unchanged.</summary>
internal static class PlainText
{
    public static Article Read(ReadOnlySpan<byte> content, string? charset, ArticleOptions limits)
    {
        if (ArticleFormats.IsBinaryFormat(content))
            throw Refusal.Binary();
        var text = TextDecoder.Decode(content, charset);
        if (text.Length > limits.MaxCharacters)
            throw Refusal.TooManyCharacters(limits);
        if (IsBlank(text))
            throw Refusal.Empty();
        OtherFormats.Refuse(text);
        return Roles.Assign(new Article(text, ParagraphSplitter.Split(text)));
    }

    /// <summary>Whether nothing in <paramref name="text"/> is seen: white space, zero-width marks, controls.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (
                !char.IsWhiteSpace(c)
                && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control)
            )
                return false;
        }
        return true;
    }
}
