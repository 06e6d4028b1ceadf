using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Summarize.Articles.Html;

namespace Summarize.Articles;

/// <summary>
/// Markdown to an article: as HTML, which it is short for, so that what is hidden and what is seen is decided in one
/// place; title, authors and date from front matter. The limit of characters is on the source, since parsing it is what
/// costs.
/// </summary>
internal static class MarkdownText
{
    // Emphasis and links take time that grows with the square of a paragraph's length. A longer one is kept as written.
    private const int LongestParsedParagraph = 5_000;

    // So do link definitions with their number; no article has so many.
    private const int MostDefinitions = 2_000;

    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    public static Article Read(ReadOnlySpan<byte> content, string? charset, ArticleOptions limits)
    {
        if (ArticleFormats.IsBinaryFormat(content))
            throw Refusal.Binary();
        var source = TextDecoder.Decode(content, charset);
        if (PlainText.IsBlank(source))
            throw Refusal.Empty();
        if (source.Length > limits.MaxCharacters)
            throw Refusal.TooManyCharacters(limits);
        OtherFormats.RefuseUnderAnyName(source);
        var (matter, end) = FrontMatter.Read(source);
        var builder = new ArticleBuilder(limits);
        var titled = false;
        foreach (var block in HtmlBlocks.Of(HtmlTree.Read(ToHtml(source[end..]))))
        {
            builder.Add(block.Text, Role(block.Role, ref titled));
        }
        return builder.Build(matter.Title, matter.Byline, matter.Published);
    }

    /// <summary>The first heading of the first level is the title; a byline is known by its words.</summary>
    private static ParagraphRole Role(ParagraphRole role, ref bool titled)
    {
        if (role == ParagraphRole.Title && !titled)
            titled = true;
        else if (role != ParagraphRole.Caption)
            role = ParagraphRole.Body;
        return role;
    }

    private static string ToHtml(string source)
    {
        try
        {
            if (source.Split("]:").Length <= MostDefinitions)
                return Whole(Markdown.Parse(source, Pipeline)).ToHtml(Pipeline);
        }
        catch (ArgumentException) // What Markdig answers to nesting over its limit.
        { }
        throw new ArticleFailedException(
            FailureReason.Undecodable,
            "The Markdown nests or links beyond what is read. Upload it as text/plain, or simplify it."
        );
    }

    /// <summary>The renderer writes no paragraph that was not parsed.</summary>
    private static MarkdownDocument Whole(MarkdownDocument document)
    {
        foreach (var leaf in document.Descendants<LeafBlock>())
            if (leaf is { ProcessInlines: false, Inline: null } and (ParagraphBlock or HeadingBlock))
                leaf.Inline = new ContainerInline().AppendChild(new LiteralInline(leaf.Lines.ToString()));
        return document;
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseFootnotes()
            .UseTaskLists()
            .UsePipeTables();
        foreach (var parser in builder.BlockParsers.OfType<BlockParser>())
            parser.Closed += (_, block) =>
            {
                if (block is LeafBlock leaf && Length(leaf) > LongestParsedParagraph)
                    leaf.ProcessInlines = false;
            };
        return builder.Build();
    }

    private static int Length(LeafBlock leaf)
    {
        var length = 0;
        for (var i = 0; i < leaf.Lines.Count; i++)
            length += leaf.Lines.Lines[i].Slice.Length;
        return length;
    }
}
