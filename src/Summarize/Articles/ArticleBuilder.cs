using System.Text;
using Summarize.Language;

namespace Summarize.Articles;

/// <summary>
/// Puts the text of a document together from its paragraphs, with a blank line between them, and keeps within the limit
/// as it grows.
/// </summary>
internal sealed class ArticleBuilder(ArticleOptions limits)
{
    private readonly StringBuilder _text = new();
    private readonly List<Paragraph> _paragraphs = [];

    /// <summary>Adds a paragraph; one without anything to see is none.</summary>
    /// <exception cref="ArticleFailedException">The text grew over the limit.</exception>
    public void Add(ReadOnlySpan<char> paragraph, ParagraphRole role = ParagraphRole.Body)
    {
        paragraph = paragraph.Trim();
        if (PlainText.IsBlank(paragraph))
            return;
        var start = _text.Length + (_text.Length > 0 ? 2 : 0);
        // Also bounds what is copied: the text may still shrink, never grow.
        if ((long)start + paragraph.Length > limits.MaxCharacters)
            throw Refusal.TooManyCharacters(limits);
        if (_text.Length > 0)
            _text.Append("\n\n");
        AppendClean(paragraph);
        _paragraphs.Add(new Paragraph(new TextSpan(start, _text.Length), role));
    }

    /// <summary>The article, with the roles that its lines tell.</summary>
    /// <exception cref="ArticleFailedException">There is no text.</exception>
    public Article Build(string? title = null, string? byline = null, DateTimeOffset? published = null)
    {
        if (_paragraphs.Count == 0)
            throw new ArticleFailedException(
                FailureReason.NoText,
                "The document was read and holds no text. If it is a scan or loads its text by script, upload the "
                    + "text itself."
            );
        var text = _text.ToString();
        return Roles.Assign(
            new Article(
                text,
                [.. _paragraphs.Select(p => p with { Span = p.Span.Trim(text) }).Where(p => p.Span.Length > 0)]
            )
            {
                Title = Line(title),
                Byline = Line(byline),
                Published = published,
            }
        );
    }

    /// <summary>
    /// Documents can hold what is no text: control characters go, what is never seen goes, and half a
    /// surrogate pair becomes U+FFFD.
    /// </summary>
    private void AppendClean(ReadOnlySpan<char> paragraph)
    {
        for (var i = 0; i < paragraph.Length; i++)
        {
            var c = paragraph[i];
            if (char.IsHighSurrogate(c) && i + 1 < paragraph.Length && char.IsLowSurrogate(paragraph[i + 1]))
                _text.Append(c).Append(paragraph[++i]);
            else if (char.IsSurrogate(c))
                _text.Append('\uFFFD');
            else if (!Unseen.Is(c) && (c is '\n' or '\t' || !char.IsControl(c)))
                _text.Append(c);
        }
    }

    /// <summary>Metadata as one line of text; null where nothing is left of it.</summary>
    internal static string? Line(string? value)
    {
        if (value is null || value.Length > 1000)
            return null;
        var line = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return PlainText.IsBlank(line) || line.Any(c => char.IsControl(c) || char.IsSurrogate(c)) ? null : line;
    }
}
