using Summarize.Language;
using Summarize.Quotations.Clauses;
using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Coreference;

/// <summary>From phrases to the <see cref="Speaker"/>s that they mean.</summary>
internal sealed class Sources(Narrative narrative, EntityTable table, Resolver resolver)
{
    /// <summary>Whom a phrase means.</summary>
    public Meaning MeaningOf(Chunk chunk) => resolver.Of(chunk);

    /// <summary>Whether the entity can speak at all: no place, but one that the text makes speak.</summary>
    public bool CanSpeak(int entity) => table.Entities[entity] is { Kind: not EntityKind.Place } or { IsAgent: true };

    /// <summary>Whom "his" or "her" means.</summary>
    public Meaning Possessor(int token) => resolver.Possessor(token);

    /// <summary>The name with a possessive in a phrase ("Roe’s letter"), or null.</summary>
    public Meaning? PossessorIn(Chunk chunk)
    {
        for (var i = chunk.First; i < chunk.Head; i++)
            if (narrative.Tokens[i].Kind == TokenKind.Clitic && resolver.NameEndingAt(i) is { } name)
                return name;
        return null;
    }

    /// <summary>A named speaker, written as at <paramref name="written"/>.</summary>
    public Speaker Named(int entity, TextSpan written) =>
        new(
            table.NameOf(entity),
            written.Slice(narrative.Text),
            written,
            table.Entities[entity].Description?.Slice(narrative.Text)
        );

    /// <summary>Those between whom it is open, each as first named.</summary>
    public IReadOnlyList<Speaker> Candidates(IReadOnlyList<int> entities) =>
        [.. entities.Select(entity => Named(entity, table.Entities[entity].Name))];

    /// <summary>
    /// A source that is only described, with what "of" and "for" add to it; null where the phrase is none for a person
    /// or a body.
    /// </summary>
    public static Speaker? Described(Narrative narrative, ParsedSentence sentence, int at)
    {
        var chunk = sentence.Chunks[at];
        var head = narrative.Tokens[chunk.Head];
        var word = narrative.Word(chunk.Head);
        if (head.Is(WordClass.Pronoun) || !head.Is(WordClass.Group) && !Nominals.IsPersonal(head, word))
            return null;
        var end = chunk.End;
        for (var next = at + 1; next < sentence.Chunks.Length && IsOfIt(narrative, sentence.Chunks[next]); next++)
            end = sentence.Chunks[next].End;
        var span = narrative.Span(FirstOf(narrative, chunk), end);
        var words = span.Slice(narrative.Text);
        return new Speaker(Name: null, words, span, words);
    }

    /// <summary>A phrase with a name in it that describes somebody.</summary>
    public Speaker AsDescription(Chunk chunk)
    {
        var span = narrative.Span(chunk.First, chunk.End);
        var words = span.Slice(narrative.Text);
        return new Speaker(Name: null, words, span, words);
    }

    /// <summary>The words of a phrase; for one with a name the name with its title.</summary>
    public TextSpan SpanOf(Chunk chunk) =>
        chunk.Mention >= 0
            ? narrative.Span(table.Mentions[chunk.Mention].First, table.Mentions[chunk.Mention].End)
            : narrative.Span(FirstOf(narrative, chunk), chunk.End);

    private static int FirstOf(Narrative narrative, Chunk chunk)
    {
        var first = chunk.First;
        while (first < chunk.Head && narrative.Tokens[first].Is(WordClass.Preposition | WordClass.Adverb))
            first++;
        return first;
    }

    private static bool IsOfIt(Narrative narrative, Chunk chunk) =>
        chunk.Letter == 'R'
        && (
            narrative.IsWord(chunk.First, "for")
            || narrative.IsWord(chunk.First, "at")
            || narrative.IsWord(chunk.First, "with")
        );
}
