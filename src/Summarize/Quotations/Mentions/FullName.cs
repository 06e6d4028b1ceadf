using Summarize.Language;

namespace Summarize.Quotations.Mentions;

/// <summary>The words of a name, to be compared with another's.</summary>
/// <param name="Words">Without marks, titles and suffixes: "Theresa", "May".</param>
/// <param name="Generation">What tells father from son, without its stop: "Jr"; null where nothing does.</param>
public sealed record FullName(IReadOnlyList<string> Words, string? Generation)
{
    /// <summary>A mention's name.</summary>
    public static FullName Of(Narrative narrative, Mention mention)
    {
        var words = new List<string>();
        string? generation = null;
        for (var i = mention.Name; i < mention.End; i++)
        {
            if (narrative.Tokens[i] is not { Kind: TokenKind.Word or TokenKind.Number } token)
                continue;
            var word = Plain(narrative, token.Span.Slice(narrative.Text));
            if (!token.Is(WordClass.Suffix))
                words.Add(word);
            else if (token.Is(WordClass.Generation))
                generation = word;
        }
        return new FullName(words, generation);
    }

    /// <summary>Where it stands: "Jane Doe Jr.", but without a degree that "Jane Doe, M.D." has.</summary>
    public static TextSpan SpanOf(Narrative narrative, Mention mention) =>
        narrative.Span(
            FirstOf(narrative, mention),
            narrative.Tokens[mention.End - 1].Is(WordClass.Generation)
                ? mention.End
                : NameReader.WithoutSuffix(narrative, mention.Name, mention.End)
        );

    /// <summary>Its first token: of "Lady Jane" and "Pope Jim" the title, without which neither goes.</summary>
    public static int FirstOf(Narrative narrative, Mention mention) =>
        mention.First < mention.Name
        && NameReader.WithoutSuffix(narrative, mention.Name, mention.End) == mention.Name + 1
        && narrative.Tokens[mention.Name - 1].Is(WordClass.Familiar)
            ? mention.Name - 1
            : mention.Name;

    /// <summary>Whether both may be one person's, father and son aside.</summary>
    public bool IsLike(FullName other)
    {
        // "T. May" and "Theresa Mary May" are Theresa May; "Philip May" is not.
        if (IsEqual(other))
            return true;
        var (first, second) = (Words[0], other.Words[0]);
        if (first.Length == 1 || second.Length == 1)
            return char.ToUpperInvariant(first[0]) == char.ToUpperInvariant(second[0]);
        var (few, many) = Words.Count < other.Words.Count ? (Words, other.Words) : (other.Words, Words);
        return few.Count < many.Count && few.All(word => many.Contains(word, Spelling.Comparer));
    }

    /// <summary>Whether the words are the same.</summary>
    public bool IsEqual(FullName other) => Words.SequenceEqual(other.Words, Spelling.Comparer);

    private static string Plain(Narrative narrative, string word)
    {
        var plain = Unseen.Without(word).TrimEnd('.');
        return plain[NameLinks.BehindArticle(narrative.Lexicon, plain)..];
    }
}
