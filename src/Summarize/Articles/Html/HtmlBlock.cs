namespace Summarize.Articles.Html;

/// <summary>A stretch of a page's text on lines of its own.</summary>
/// <param name="Text">The text that is seen, with white space collapsed.</param>
/// <param name="Element">The innermost element that stands on lines of its own around it.</param>
/// <param name="Role">What its elements say; <see cref="ParagraphRole.Body"/> where they say nothing.</param>
/// <param name="Linked">How many of its characters lead elsewhere.</param>
internal sealed record HtmlBlock(string Text, HtmlElement Element, ParagraphRole Role, int Linked)
{
    private const int ShortestProse = 80;

    /// <summary>Whether it reads like running text: long enough, and little of it leads elsewhere.</summary>
    public bool IsProse => Text.Length - Linked >= ShortestProse && Linked * 2 <= Text.Length;

    /// <summary>Whether most of it leads elsewhere.</summary>
    public bool IsLink => Linked * 2 > Text.Length;

    public bool IsHeading => Element.Name is "h2" or "h3" or "h4" or "h5" or "h6";

    public bool EndsSentence =>
        Text.TrimEnd('"', '”', '’', ')', '»', '“') is { Length: > 0 } rest
        && rest[^1] is '.' or '!' or '?' or '…' or '。';
}
