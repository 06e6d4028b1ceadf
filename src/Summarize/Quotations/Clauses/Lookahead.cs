using Summarize.Language;
using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Clauses;

/// <summary>What a word looks like to its neighbours before it has its letter.</summary>
internal sealed class Lookahead
{
    /// <summary>Classes of words that a noun phrase may begin with or be.</summary>
    public const WordClass Nominal =
        WordClass.Noun | WordClass.Person | WordClass.Group | WordClass.Message | WordClass.Demonym | WordClass.Animal;

    private readonly Narrative narrative;
    private readonly int[] mentionAt;

    public Lookahead(Narrative narrative, IReadOnlyList<Mention> mentions)
    {
        this.narrative = narrative;
        mentionAt = new int[narrative.Tokens.Length];
        Array.Fill(mentionAt, -1);
        for (var m = 0; m < mentions.Count; m++)
            mentionAt[mentions[m].First] = m;
    }

    /// <summary>Index of the mention that begins at token <paramref name="i"/>, or -1.</summary>
    public int MentionAt(int i) => mentionAt[i];

    /// <summary>Whether a noun phrase may go on with token <paramref name="i"/>.</summary>
    public bool IsNominal(int i, int limit)
    {
        if (i >= limit)
            return false;
        if (mentionAt[i] >= 0)
            return true;
        var token = narrative.Tokens[i];
        if (token.Kind == TokenKind.Number)
            return true;
        if (token.Kind != TokenKind.Word || token.Is(WordClass.Function & ~WordClass.Adverb))
            return false;
        if (token.Is(WordClass.Number))
            return true;
        if (
            token.Is(WordClass.Cue)
            && token.Word.Inflection != Inflection.Base
            && !token.Is(WordClass.Message | WordClass.Person)
        )
            return false;
        if (token.Is(WordClass.Verb) && token.Word.Inflection == Inflection.Past)
            return IsNominal(i + 1, limit) && !token.Is(WordClass.Cue);
        return token.Is(Nominal | WordClass.Adjective | WordClass.Time)
            || token.Word.Lemma is null && !narrative.Word(i).EndsWith("ly");
    }

    /// <summary>Whether token <paramref name="i"/> follows a verb and no noun.</summary>
    public bool IsVerbal(int i, int limit) =>
        i < limit
        && (
            narrative.Tokens[i].Kind == TokenKind.Apart
            || narrative.Tokens[i].Is(WordClass.Determiner | WordClass.Pronoun | WordClass.Subordinator)
            || narrative.Tokens[i] is { Kind: TokenKind.Word, IsCapital: true }
        );

    /// <summary>Whether token <paramref name="i"/> is a verb in the past.</summary>
    public bool IsPast(int i) =>
        narrative.Tokens[i] is { IsCapital: false, Word.Inflection: Inflection.Past } token && token.Is(WordClass.Verb);
}
