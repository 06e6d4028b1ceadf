using Summarize.Quotations.Tokens;

namespace Summarize.Quotations.Names;

/// <summary>What the participle after a clause tells of its subject.</summary>
internal static class Adjuncts
{
    /// <summary>
    /// "Roe said, buttoning his coat": the subject of the participle is the speaker, and so is "his".
    /// </summary>
    public static Gender GenderOf(TokenStream stream, in Mention mention)
    {
        var comma = mention.End;
        while (
            comma < stream.Count
            && comma < mention.End + 3
            && stream[comma] is { Kind: TokenKind.Word, Index: < 0, EndsSentence: false }
        )
            comma++;
        if (
            stream.Stop(comma) != ','
            || comma + 2 >= stream.Count
            || stream[comma + 1].Kind != TokenKind.Word
            || !stream.Word(comma + 1).EndsWith("ing")
        )
            return Gender.Unknown;
        return stream.IsWord(comma + 2, "his") ? Gender.Male
            : stream.IsWord(comma + 2, "her") ? Gender.Female
            : Gender.Unknown;
    }
}
