using Summarize.Language;
using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Clauses;

/// <summary>What a word looks like to its neighbours before it has its letter.</summary>
internal sealed class Lookahead
{
    /// <summary>Classes of words that a noun phrase may begin with or be.</summary>
    public const WordClass Nominal =
        WordClass.Noun | WordClass.Person | WordClass.Group | WordClass.Message | WordClass.Demonym | WordClass.Animal;

    // In words: "minister of trade, industry and small business".
    private const int LongestOffice = 9;

    private readonly Narrative narrative;
    private readonly IReadOnlyList<Mention> mentions;
    private readonly int[] mentionAt;

    public Lookahead(Narrative narrative, IReadOnlyList<Mention> mentions)
    {
        (this.narrative, this.mentions) = (narrative, mentions);
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

    /// <summary>Whether what a verb takes begins at token <paramref name="i"/>: "to", "the".</summary>
    public bool HasObject(int i, int limit) =>
        i < limit && (narrative.IsWord(i, "to") || narrative.Tokens[i].Is(WordClass.Determiner));

    /// <summary>Whether token <paramref name="i"/> is a finite verb of speech: says, said.</summary>
    public bool IsCue(int i, int limit) =>
        i < limit
        && narrative.Tokens[i] is { IsCapital: false, Word.Inflection: Inflection.Third or Inflection.Past } token
        && token.Is(WordClass.Cue);

    /// <summary>Whether token <paramref name="i"/> is a verb in the past.</summary>
    public bool IsPast(int i) =>
        narrative.Tokens[i] is { IsCapital: false, Word.Inflection: Inflection.Past } token && token.Is(WordClass.Verb);

    /// <summary>
    /// Where the name begins in "minister of mines and energy Jane Roe"; null in "mother of victim Jane Roe".
    /// </summary>
    public int? EndOfOffice(int i, int limit)
    {
        var office = narrative.Tokens[i];
        if (
            office.IsCapital
            || !office.Is(WordClass.Person)
            || office.Is(WordClass.Relation)
            || !narrative.IsWord(i + 1, "of") && !narrative.IsWord(i + 1, "for")
        )
            return null;
        var end = i + 2;
        while (
            end < limit
            && end < i + LongestOffice
            && (IsMatterOfOffice(end) || narrative.Mark(end) == ',' && IsMatterOfOffice(end + 1))
        )
            end++;
        return
            end > i + 2
            && end < limit
            && MentionAt(end) is >= 0 and var mention
            && mentions[mention] is { Kind: EntityKind.Person, Words: > 1 } person
            && person.First == person.Name
            ? end
            : null;
    }

    private bool IsMatterOfOffice(int i) =>
        i < mentionAt.Length
        && MentionAt(i) < 0
        && narrative.Tokens[i] is { Kind: TokenKind.Word, IsCapital: false } word
        && (
            word.Is(WordClass.Coordinator)
            || word.Is(WordClass.Noun | WordClass.Adjective)
                && !word.Is(WordClass.Person | WordClass.Animal | WordClass.Determiner)
        );
}
