using Summarize.Language;
using Summarize.Quotations.Clauses;
using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Coreference;

/// <summary>From a phrase to the <see cref="Speaker"/> that it means.</summary>
internal sealed class Sources(Narrative narrative, EntityTable table, Resolver resolver)
{
    /// <summary>Whom a phrase means.</summary>
    public Meaning MeaningOf(Chunk chunk) => resolver.Of(chunk);

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

    /// <summary>Whether the entity can speak at all.</summary>
    public bool CanSpeak(int entity) => table.Entities[entity] is { Kind: not EntityKind.Place } or { IsAgent: true };

    /// <summary>A source that is only described, or null where the phrase is none for a person or a body.</summary>
    public Speaker? Described(Chunk chunk)
    {
        var head = narrative.Tokens[chunk.Head];
        if (
            head.Is(WordClass.Pronoun)
            || !head.Is(WordClass.Person | WordClass.Group | WordClass.Title)
                && !(head.Is(WordClass.Demonym) && head.IsCapital)
                && !narrative.Word(chunk.Head).EndsWith("year-old")
        )
            return null;
        var span = SpanOf(chunk);
        var words = span.Slice(narrative.Text);
        return new Speaker(Name: null, words, span, words);
    }

    /// <summary>The words of a phrase; for one with a name the name with its title.</summary>
    public TextSpan SpanOf(Chunk chunk)
    {
        if (chunk.Mention >= 0)
            return narrative.Span(table.Mentions[chunk.Mention].First, table.Mentions[chunk.Mention].End);
        var first = chunk.First;
        while (first < chunk.Head && narrative.Tokens[first].Is(WordClass.Preposition))
            first++;
        return narrative.Span(first, chunk.End);
    }
}
