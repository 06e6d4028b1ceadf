using Summarize.Articles;
using Summarize.Language;

namespace Summarize.Quotations.Mentions;

/// <summary>
/// How the article itself writes its words: a word that has a capital inside a sentence is a name, one that stands
/// elsewhere in small letters is not (Mikheev 1999, "document-centred" disambiguation).
/// </summary>
internal sealed class CapitalEvidence
{
    // Headings capitalize every word, which tells nothing.
    private const double ShareOfHeading = 0.7;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> inside = new HashSet<string>(
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> small = new HashSet<string>(
        StringComparer.OrdinalIgnoreCase
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    public CapitalEvidence(Narrative narrative)
    {
        foreach (var sentence in narrative.Sentences)
        {
            if (IsHeading(narrative, sentence))
                continue;
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                var token = narrative.Tokens[i];
                if (token.Kind != TokenKind.Word)
                    continue;
                if (!token.IsCapital)
                    small.Add(narrative.Word(i));
                else if (!IsInitial(narrative, sentence, i))
                    inside.Add(narrative.Word(i));
            }
        }
    }

    /// <summary>Whether a sentence or a part of one begins here, so that a capital tells nothing.</summary>
    public static bool IsInitial(Narrative narrative, Sentence sentence, int token) =>
        token == sentence.Start
        || narrative.Tokens[token - 1].Kind is TokenKind.Apart && !EndsInComma(narrative.Word(token - 1))
        || narrative.Mark(token - 1) is not ('\0' or ',' or '(' or '&' or '/' or '"' or '“');

    // “So,” Green said.
    private static bool EndsInComma(ReadOnlySpan<char> quoted) => quoted.TrimEnd("\"”’'»“‘ ") is [.., ','];

    /// <summary>Whether the sentence is a heading: no stop at its end, capitals throughout.</summary>
    public static bool IsHeading(Narrative narrative, Sentence sentence)
    {
        if (sentence.Role == ParagraphRole.Title)
            return true;
        if (narrative.Mark(sentence.End - 1) is '.' or '?' or '!' or ',' or ':')
            return false;
        var (words, capitals) = (0, 0);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var token = narrative.Tokens[i];
            if (token.Kind == TokenKind.Apart)
                return false;
            if (token.Kind != TokenKind.Word || token.Span.Length < 4)
                continue;
            words++;
            capitals += token.IsCapital ? 1 : 0;
        }
        return words > 3 && capitals > words * ShareOfHeading;
    }

    /// <summary>Whether the article writes the word with a capital inside a sentence.</summary>
    public bool IsCapitalInside(ReadOnlySpan<char> word) => inside.Contains(word);

    /// <summary>Whether the article writes the word in small letters.</summary>
    public bool IsSmall(ReadOnlySpan<char> word) => small.Contains(word);
}
