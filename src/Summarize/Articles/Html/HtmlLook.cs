namespace Summarize.Articles.Html;

/// <summary>What the attributes of old pages say of colours, as declarations of a style sheet.</summary>
internal static class HtmlLook
{
    public static string Of(HtmlElement element) =>
        string.Concat(
            element.Name == "font" ? Declaration("color", element.Attribute("color")) : "",
            element.Name == "body" ? Declaration("color", element.Attribute("text")) : "",
            Declaration("background-color", element.Attribute("bgcolor")),
            string.IsNullOrWhiteSpace(element.Attribute("background")) ? "" : "background-image:url(picture);"
        );

    private static string Declaration(string property, string? color) =>
        string.IsNullOrWhiteSpace(color) ? ""
        : color.Length == 6 && color.All(char.IsAsciiHexDigit) ? $"{property}:#{color};"
        : $"{property}:{color};";
}
