using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Names;

/// <summary>What a clause says that its subject is.</summary>
internal static class Predicates
{
    private const int Longest = 8;

    /// <summary>
    /// "Roe is the harbour master", "Roe was appointed harbour master", "Roe resigned as harbour master": the office,
    /// or null.
    /// </summary>
    public static TextSpan? OfficeOf(TokenStream stream, in Mention mention)
    {
        var i = mention.End;
        while (
            i < stream.Count
            && stream[i].Kind == TokenKind.Word
            && stream[i].Index < 0
            && stream[i].Is(WordClass.Adverb)
        )
            i++;
        if (i + 2 >= stream.Count || stream[i].Kind != TokenKind.Word)
            return null;
        if (stream.Word(i) is "is" or "was" or "became" or "remains")
        {
            i++;
            if (stream.Word(i) is "appointed" or "named" or "elected" or "made")
                i++;
        }
        else if (stream.IsWord(i + 1, "as") && stream.Word(i).EndsWith("ed"))
            i++;
        else
            return null;
        if (stream.IsWord(i, "as"))
            i++;
        return Office(stream, i);
    }

    /// <summary>The noun phrase at <paramref name="first"/>, where its head is a role.</summary>
    private static TextSpan? Office(TokenStream stream, int first)
    {
        var end = first;
        while (
            end < stream.Count
            && end < first + Longest
            && stream[end].Kind == TokenKind.Word
            && (
                stream[end].Index >= 0
                || !stream[end]
                    .Is(
                        WordClass.Preposition
                            | WordClass.Conjunction
                            | WordClass.Auxiliary
                            | WordClass.Relative
                            | WordClass.Adverb
                    )
            )
        )
            end++;
        return
            end > first
            && end < stream.Count
            && stream[end].Kind != TokenKind.Possessive
            && stream[end - 1].Is(WordClass.Role)
            && !stream[end - 1].Is(WordClass.Plural)
            ? stream.Span(first, end)
            : null;
    }
}
