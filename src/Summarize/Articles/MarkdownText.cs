using System.Text;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Summarize.Articles;

/// <summary>
/// Markdown to an article: the text of its blocks, link texts without their addresses, HTML as HTML; title, authors and
/// date from front matter. The limit of characters is on the source, since parsing it is what costs.
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
        var document = Parse(source);
        var builder = new ArticleBuilder(limits);
        var titled = false;
        Add(builder, document, ref titled);
        var matter = document
            .OfType<YamlFrontMatterBlock>()
            .Select(block => FrontMatter.Parse(block.Lines.ToString()))
            .FirstOrDefault();
        return builder.Build(matter?.Title, matter?.Byline, matter?.Published);
    }

    private static MarkdownDocument Parse(string source)
    {
        try
        {
            if (source.Split("]:").Length <= MostDefinitions)
                return Markdown.Parse(source, Pipeline);
        }
        catch (ArgumentException) // What Markdig answers to nesting over its limit.
        { }
        throw new ArticleFailedException(
            FailureReason.Undecodable,
            "The Markdown nests or links beyond what is read. Upload it as text/plain, or simplify it."
        );
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UseYamlFrontMatter();
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

    // Recursion is safe here: the parser has refused what nests deeper than its limit of 128.
    private static void Add(ArticleBuilder builder, ContainerBlock blocks, ref bool titled)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case YamlFrontMatterBlock or LinkReferenceDefinitionGroup:
                    break;
                case Markdig.Syntax.HtmlBlock html:
                    foreach (var part in HtmlWalk.Through(html.Lines.ToString()).Blocks)
                        builder.Add(part.Text, Plain(part.Role));
                    break;
                case HeadingBlock { Level: 1 } heading when !titled:
                    titled = true;
                    builder.Add(Text(heading), ParagraphRole.Title);
                    break;
                case LeafBlock leaf:
                    builder.Add(Text(leaf), IsPicture(leaf) ? ParagraphRole.Caption : ParagraphRole.Body);
                    break;
                case ContainerBlock inner:
                    Add(builder, inner, ref titled);
                    break;
            }
        }
    }

    private static ParagraphRole Plain(ParagraphRole role) => role == ParagraphRole.Caption ? role : ParagraphRole.Body;

    private static string Text(LeafBlock leaf)
    {
        if (leaf.Inline is null)
            return leaf.Lines.ToString();
        var text = new StringBuilder();
        Append(text, leaf.Inline, IsPicture(leaf));
        return text.ToString();
    }

    /// <summary>Whether nothing but pictures is in it: then their texts are all there is to read.</summary>
    private static bool IsPicture(LeafBlock leaf) =>
        leaf.Inline is { FirstChild: not null } inlines
        && inlines.All(inline => inline is LinkInline { IsImage: true } or LineBreakInline);

    private static void Append(StringBuilder text, ContainerInline inlines, bool pictures)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline lineBreak:
                    text.Append(lineBreak.IsHard ? '\n' : ' ');
                    break;
                case LinkInline { IsImage: true } when !pictures:
                    break;
                case ContainerInline container:
                    Append(text, container, pictures);
                    break;
            }
        }
    }
}
