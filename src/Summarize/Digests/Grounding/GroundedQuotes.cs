using Summarize.Articles;
using Summarize.Quotations;
using Summarize.Quotations.Words;

namespace Summarize.Digests.Grounding;

/// <summary>Checks words in quotation marks: they stand in the cited paragraphs, and are given to no other speaker.</summary>
internal static class GroundedQuotes
{
    /// <summary>What is wrong with the quotations of a sentence, or null.</summary>
    /// <param name="before">The summary up to the sentence, which may say who "he" is; empty for the first one.</param>
    /// <param name="sentence">The model's sentence.</param>
    /// <param name="cited">The paragraphs that it cites.</param>
    /// <param name="article">The article.</param>
    /// <param name="quotations">The article's quotations with their speakers.</param>
    public static string? Fault(string before, string sentence, string cited, Article article, IReadOnlyList<Quotation> quotations)
    {
        var text = before.Length == 0 ? sentence : $"{before} {sentence}";
        // A sentence that is the article's own says of its speaker what the article says, but for who "he" is.
        var copied = Plain(cited).Contains(Plain(sentence), StringComparison.Ordinal);
        var said = new Article(text, [new Paragraph(new TextSpan(0, text.Length), ParagraphRole.Body)]);
        foreach (var quoted in Attribution.Attribute(said, QuotationFinder.Find(said)))
        {
            foreach (var part in quoted.Parts.Where(part => part.Start >= text.Length - sentence.Length))
            {
                var words = Plain(part.Slice(text));
                if (!Plain(cited).Contains(words, StringComparison.OrdinalIgnoreCase)) return "words in quotation marks do not stand in the cited paragraphs";
                if (quoted.Speaker is { Name: { } name } speaker && !(copied && !IsPronoun(speaker)) && !MaySay(name, words, article, quotations))
                    return $"words in quotation marks are not said by {name}";
            }
        }
        return null;
    }

    // Words that the article quotes more than once may be given to any of those who say them.
    private static bool MaySay(string name, string words, Article article, IReadOnlyList<Quotation> quotations) =>
        quotations.Any(quotation => Plain(quotation.TextIn(article.Text)).Contains(words, StringComparison.OrdinalIgnoreCase)
            && quotation.Speaker?.Name is { } speaker && SpeakerDoubt.IsSameName(name, speaker));

    private static bool IsPronoun(Speaker speaker) => Lexicon.Of(speaker.AsWritten).HasFlag(WordClass.Pronoun);

    // Marks and white space are set as the house style has it; a comma or full stop at the end is the sentence's own.
    private static string Plain(string text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
            }
            else if (c is '’' or '‘' or '\'' or '`') plain.Append('\'');
            else if (c is not ('“' or '”' or '"')) plain.Append(c);
        }
        return plain.ToString().Trim(' ', ',', '.', ';', ':', '…');
    }
}
