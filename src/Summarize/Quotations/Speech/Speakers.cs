using Summarize.Quotations.Names;
using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Speech;

/// <summary>From the words that name or describe a source to the <see cref="Speaker"/> they mean.</summary>
internal sealed class Speakers(TokenStream stream, PooledList<Mention> mentions, EntityTable table, Discourse discourse)
{
    private readonly List<int> candidates = [];

    /// <summary>
    /// Whom the source means. A pronoun for somebody only described means the sentence's <paramref name="subject"/>,
    /// else
    /// the <paramref name="last"/> speaker.
    /// </summary>
    public Utterance Of(Source source, Source? subject, Speaker? last)
    {
        candidates.Clear();
        if (source.IsDescribed)
            return OfDescription(source);
        var mention = mentions[source.Mention];
        var span = stream.Span(mention.First, mention.End);
        if (mention.Entity >= 0)
            return new Utterance(Joint(mention) ?? Named(mention.Entity, span), mention.Entity, false);
        var antecedent =
            mention.Entity != Discourse.Described ? null
            : subject is { } described ? Described(stream.Span(described.First, described.End))
            : last;
        if (antecedent is { Name: null, Description: not null })
            return new Utterance(
                antecedent with
                {
                    AsWritten = SharedWords.Slice(stream.Text, span),
                    Span = span,
                },
                Discourse.Described,
                false
            );
        if (mention.IsPronoun)
        {
            if (mention.Gender != Gender.Unknown)
                discourse.ResolvePerson(mention.Gender, isObject: false, candidates);
            return Utterance.Open;
        }
        table.Resolve(mention, candidates);
        return candidates.Count > 0 ? Utterance.Open : new Utterance(Described(span), Discourse.Described, false);
    }

    /// <summary>Those between whom the last source that was left open leaves it open.</summary>
    public Speaker[] Candidates()
    {
        var speakers = new Speaker[candidates.Count];
        for (var i = 0; i < speakers.Length; i++)
            speakers[i] = Named(candidates[i], table.Entities[candidates[i]].Name);
        return speakers;
    }

    private Speaker Described(TextSpan span)
    {
        var words = span.Slice(stream.Text);
        return new Speaker(null, words, span, words);
    }

    private Utterance OfDescription(Source source)
    {
        var span = stream.Span(source.First, source.End);
        var meant = Nominals.Resolve(stream, mentions, discourse, source);
        return meant >= 0
            ? new Utterance(Named(meant, span), meant, false)
            : new Utterance(Described(span), Discourse.Described, Nominals.IsPlural(stream, source));
    }

    private Speaker Named(int index, TextSpan span)
    {
        var entity = table.Entities[index];
        var name = entity.NameIn(stream.Text);
        return new Speaker(name, SharedWords.Slice(stream.Text, span, name), span, entity.DescriptionIn(stream.Text));
    }

    /// <summary>"Jane Doe and Jim Poe said": both.</summary>
    private Speaker? Joint(in Mention second)
    {
        if (second.IsPronoun)
            return null;
        var and = BeforeOffice(second.First - 1);
        if (
            and < 1
            || stream[and].StartsSentence
            || stream[second.First].StartsSentence
            || !stream.IsWord(and, "and")
            || stream[and - 1].Index is not (>= 0 and var first)
        )
            return null;
        ref var other = ref mentions[first];
        if (other.IsPronoun || other.Entity == second.Entity || !IsPerson(second))
            return null;
        if (other.First > 0 && stream[other.First - 1].Is(WordClass.Preposition) && !stream[other.First].StartsSentence)
            return null;
        var isShort = other.End - other.Name == 1;
        if (other.Entity >= 0 ? !IsPerson(other) && !isShort : other.Type != EntityType.Person)
            return null;
        var span = stream.Span(other.First, second.End);
        // "Director of Dams, Jim Poe" after "Otterton and" may be one person's offices: over an office only two people
        // make a pair.
        if (and < second.First - 1 && !(other.Entity >= 0 && table.Entities[other.Entity].Type == EntityType.Person))
            return null;
        // The name stands in the article as it is given: without offices before a full name, with the title of a short
        // one.
        var name = stream.Span(isShort ? other.First : other.Name, second.End).Slice(stream.Text);
        return new Speaker(name, span.Slice(stream.Text), span, null);
    }

    /// <summary>"Roe and director of sport, Jim Poe": over the office before a name to what stands before it.</summary>
    private int BeforeOffice(int i)
    {
        var start = i;
        var hasRole = false;
        if (i >= 0 && stream.Stop(i) == ',')
            i--;
        for (; i > 0 && i > start - 8 && stream[i].Kind == TokenKind.Word && !stream.IsWord(i, "and"); i--)
        {
            if (
                stream[i]
                    .Is(WordClass.Cue | WordClass.Auxiliary | WordClass.Verb | WordClass.Relative | WordClass.Pronoun)
                && !stream[i].Is(WordClass.Role | WordClass.Title)
            )
                return start;
            hasRole |= stream[i].Is(WordClass.Role | WordClass.Title);
        }
        return hasRole ? i : start;
    }

    private bool IsPerson(in Mention mention) =>
        table.Entities[mention.Entity] is { Type: EntityType.Person } or { Type: EntityType.Unknown, Words: > 1 };
}
