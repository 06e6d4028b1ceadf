using Summarize.Articles;
using Summarize.Language;
using Summarize.Quotations;

namespace Summarize.Digests.Grounding;

/// <summary>
/// Checks words in quotation marks: they stand in the cited paragraphs, and are given to no other speaker.
/// </summary>
internal static class GroundedQuotes
{
    /// <summary>What is wrong with the quotations of a sentence, or null.</summary>
    /// <param name="before">The summary up to the sentence, which may say who "he" is; empty for the first one.</param>
    /// <param name="sentence">The model's sentence.</param>
    /// <param name="cited">The paragraphs that it cites.</param>
    /// <param name="article">The article.</param>
    /// <param name="quotations">The article's quotations with their speakers.</param>
    /// <param name="known">The article's words, which tell that Rhodes is a name, and roads are not.</param>
    public static string? Fault(
        string before,
        string sentence,
        string cited,
        Article article,
        IReadOnlyList<Quotation> quotations,
        Vocabulary known
    )
    {
        var text = before.Length == 0 ? sentence : $"{before} {sentence}";
        // A whole sentence of the article says of its speaker what the article says, but for who "he" is. A part of one
        // may
        // not: "Quill said so" stands in "A friend of Quill said so".
        var copied = IsSentenceOf(cited, Plain(sentence));
        var said = new Article(text, [new Paragraph(new TextSpan(0, text.Length), ParagraphRole.Body)]);
        foreach (var quoted in Attribution.Attribute(said, QuotationFinder.Find(said)))
        {
            foreach (var part in quoted.Parts.Where(part => part.Start >= text.Length - sentence.Length))
            {
                var words = Plain(part.Slice(text));
                if (!Holds(Plain(cited), words))
                    return "words in quotation marks do not stand in the cited paragraphs";
                if (
                    quoted.Speaker is not { } speaker
                    || NameOf(speaker, known) is not { } name
                    || (copied && !IsPronoun(speaker))
                )
                    continue;
                if (!MaySay(name, words, article, quotations))
                    return $"words in quotation marks are not said by {name}";
            }
        }
        return null;
    }

    private static string? NameOf(Speaker speaker, Vocabulary known) =>
        speaker.Name ?? (!IsPronoun(speaker) && known.Names(speaker.AsWritten) ? speaker.AsWritten : null);

    private static bool IsSentenceOf(string cited, string plain) =>
        SentenceSplitter.Split(cited, new TextSpan(0, cited.Length)).Any(span => Plain(span.Slice(cited)) == plain);

    // Words that the article quotes more than once may be given to any of those who say them.
    private static bool MaySay(string name, string words, Article article, IReadOnlyList<Quotation> quotations) =>
        quotations.Any(quotation =>
            Holds(Plain(quotation.TextIn(article.Text)), words)
            && quotation.Speaker?.Name is { } speaker
            && Witnesses.IsSameName(name, speaker)
        );

    // Whole words: "able to stand" is not what "unable to stand" says. Scripts without spaces have no such bounds.
    private static bool Holds(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        while (at >= 0 && at < text.Length && (IsInWord(text, at) || IsInWord(text, at + words.Length)))
            at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase);
        return at >= 0;
    }

    private static bool IsInWord(string text, int at) =>
        at > 0 && at < text.Length && IsSpaced(text[at - 1]) && IsSpaced(text[at]);

    private static bool IsSpaced(char c) => char.IsLetterOrDigit(c) && c < '\u2E80';

    private static bool IsPronoun(Speaker speaker) => Known.Of(speaker.AsWritten).HasAny(WordClass.Pronoun);

    // Marks and white space are set as the house style has it; a comma or full stop at the end is the sentence's own.
    private static string Plain(string text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        foreach (var (at, c) in text.Index())
        {
            // A mark without a space before it, to"Alice", parts two words all the same.
            if (char.IsWhiteSpace(c) || (c is '“' or '”' or '"' && at + 1 < text.Length && char.IsLetter(text[at + 1])))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                    plain.Append(' ');
            }
            else if (c is '’' or '‘' or '\'' or '`')
                plain.Append('\'');
            else if (c is not ('“' or '”' or '"'))
                plain.Append(c);
        }
        return plain.ToString().Trim(' ', ',', '.', ';', ':', '…');
    }
}
