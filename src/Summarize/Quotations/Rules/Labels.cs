using Summarize.Language;
using Summarize.Quotations.Clauses;
using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Rules;

/// <summary>"ROOF REPAIRS: “So.”": what a section is about, in block capitals, speaks no more than a heading.</summary>
internal static class Labels
{
    // In characters: "ICE" may be a body.
    private const int Shortest = 6;

    private const WordClass Speaks =
        WordClass.Forename | WordClass.Person | WordClass.Title | WordClass.Group | WordClass.Organisation;

    /// <summary>Whether the subject is common words in block capitals that nothing but a colon makes speak.</summary>
    public static bool Is(QuoteContext context, SpeechClause clause, Chunk subject)
    {
        if (
            context.Sentence.Letters[clause.Verb < 0 ? 0 : clause.Verb] != ':'
            || subject.Mention < 0
            || context.Table.Meant(subject.Mention) is [var entity] && context.Table.Entities[entity].Mentions > 1
        )
            return false;
        var name = context.Table.Mentions[subject.Mention];
        // One word may be a body's short name or a country's.
        if (name.Words < 2 && context.Narrative.Tokens[name.First].Span.Length < Shortest)
            return false;
        for (var i = name.First; i < name.End; i++)
            if (!IsShouted(context.Narrative, i))
                return false;
        return true;
    }

    private static bool IsShouted(Narrative narrative, int token) =>
        narrative.Tokens[token].Word.Lemma is not null
        && !narrative.Tokens[token].Is(Speaks)
        && NameReader.IsAcronym(narrative.Word(token));
}
