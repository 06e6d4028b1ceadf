using System.Buffers;
using System.Text;
using Summarize.Digests;

namespace Summarize.Http;

/// <summary>
/// A digest as Markdown. All text is the article's or the model's, so every character that Markdown could read as its
/// own is escaped: no text becomes a heading, an image or HTML.
/// </summary>
internal static class DigestMarkdown
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_{}[]<>()#|~&");

    /// <summary>The summary, a paragraph.</summary>
    public static string Summary(Digest digest) => Paragraph(digest.Summary) + "\n";

    /// <summary>Title, summary and key quotes, each with its speaker.</summary>
    public static string Whole(Digest digest)
    {
        var text = new StringBuilder();
        if (digest.Title is { } title)
            text.Append("# ").Append(Inline(title)).Append("\n\n");
        text.Append(Paragraph(digest.Summary)).Append('\n');
        if (digest.Removed.Count > 0)
            text.Append("\n*").Append(LeftOut(digest.Removed.Count)).Append("*\n");
        if (digest.Quotes.Count > 0)
            text.Append("\n## Key quotes\n");
        foreach (var quote in digest.Quotes)
            text.Append("\n> “").Append(Inline(quote.Print)).Append("”\n>\n> — ").Append(Said(quote)).Append('\n');
        return text.ToString();
    }

    private static string LeftOut(int sentences) =>
        sentences == 1
            ? "One sentence that the article does not prove was left out."
            : $"{sentences} sentences that the article does not prove were left out.";

    private static string Said(KeyQuote quote) =>
        quote switch
        {
            { Speaker: { } speaker } => Name(speaker),
            { Candidates.Count: > 0 } => $"speaker open: {string.Join(" or ", quote.Candidates.Select(Name))}",
            _ => "speaker open",
        };

    private static string Name(QuoteSpeaker speaker) =>
        (speaker.Name, speaker.Description) switch
        {
            ({ } name, { } description) => $"{Inline(name)}, {Inline(description)}",
            ({ } name, null) => Inline(name),
            (null, { } description) => Inline(description),
            _ => Inline(speaker.AsWritten),
        };

    // At the start of a line a number, a dash or a plus would begin a list.
    private static string Paragraph(string text)
    {
        var inline = Inline(text);
        var digits = inline.TakeWhile(char.IsAsciiDigit).Count();
        return inline.Length > digits && (digits > 0 ? inline[digits] is '.' or ')' : inline[0] is '-' or '+' or '=')
            ? $"{inline[..digits]}\\{inline[digits..]}"
            : inline;
    }

    private static string Inline(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0)
                line.Append(' ');
            foreach (var character in word)
            {
                if (Marks.Contains(character))
                    line.Append('\\');
                if (!char.IsControl(character))
                    line.Append(character);
            }
        }
        return line.ToString();
    }
}
