using Summarize.Language;
using Summarize.Quotations.Coreference;

namespace Summarize.Quotations.Rules;

/// <summary>"Roe’s letter said", "her statement read", "a statement from the EU said": what is written speaks for who
/// wrote it.</summary>
internal static class Authors
{
    /// <summary>Whose words the phrase stands for, or null where it is nothing written, or of nobody.</summary>
    public static Meaning? Of(QuoteContext context, int subject)
    {
        var chunk = context.Sentence.Chunks[subject];
        var head = context.Narrative.Tokens[chunk.Head];
        if (chunk.Mention >= 0 || head.Is(WordClass.Person | WordClass.Group | WordClass.Pronoun))
            return null;
        if (chunk.Letter == 'R' && !head.Is(WordClass.Message))
            return null;
        var first = chunk.First;
        while (first < chunk.Head && context.Narrative.Tokens[first].Is(WordClass.Preposition))
            first++;
        if (context.Narrative.Tokens[first].Is(WordClass.Possessive) && first < chunk.Head)
            return context.Sources.Possessor(first);
        if (context.Sources.PossessorIn(chunk) is { } possessor)
            return possessor;
        // "in the words of Jane Roe"
        if (
            chunk.Letter == 'R'
            && context.Table.FirstMentionFrom(chunk.Head) is var named
            && named < context.Table.Mentions.Count
            && context.Table.Mentions[named].End == chunk.End
        )
            return new Meaning(context.Table.Meant(named), Basis.Clause);
        var next = subject + 1;
        return
            head.Is(WordClass.Message)
            && next < context.Sentence.Chunks.Length
            && context.Sentence.Chunks[next] is { Letter: 'R' or 'B', Mention: >= 0 } source
            && (context.Narrative.IsWord(source.First, "from") || source.Letter == 'B' && head.Is(WordClass.Message))
            ? context.Sources.MeaningOf(source)
            : null;
    }
}
