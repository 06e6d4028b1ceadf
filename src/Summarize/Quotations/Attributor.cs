using Summarize.Quotations.Names;
using Summarize.Quotations.Speech;
using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations;

/// <summary>One walk over the sentences of an article: resolves its mentions and gives its quotations their speakers.</summary>
internal sealed class Attributor(TokenStream stream, List<Mention> mentions, EntityTable table, IReadOnlyList<Quotation> quotations, List<int> owners)
{
    private readonly Quotation[] attributed = [.. quotations];
    private readonly bool[] isFramed = new bool[quotations.Count];
    private readonly Discourse discourse = new(table.Entities);
    private readonly List<int> candidates = [];

    /// <summary>Who spoke, or was the subject, last; and in which paragraph.</summary>
    private Speaker? last;
    private int lastEntity = -1;
    private int lastParagraph = -10;
    private int paragraph;

    public IReadOnlyList<Quotation> Run()
    {
        var mention = 0;
        for (var start = 0; start < stream.Count;)
        {
            var end = start;
            while (!stream[end].EndsSentence) end++;
            end++;
            if (start > 0 && IsNewParagraph(start)) paragraph++;
            discourse.Sentence++;
            ResolveMentions(ref mention, start, end);
            Sentence(start, end);
            start = end;
        }
        return attributed;
    }

    private bool IsNewParagraph(int token) => stream.Text.AsSpan(stream[token - 1].End, stream[token].Start - stream[token - 1].End).IndexOfAny('\n', '\r') >= 0;

    private void ResolveMentions(ref int next, int start, int end)
    {
        var subjectSeen = false;
        for (; next < mentions.Count && mentions[next].First < end; next++)
        {
            var mention = mentions[next];
            mention.Role = Roles.Of(stream, mention, start, end, ref subjectSeen);
            if (mention.IsPronoun)
            {
                mention.Entity = mention.Gender != Gender.Unknown ? discourse.ResolvePerson(mention.Gender, candidates)
                    : stream[mention.First].Is(WordClass.Plural) ? -1 : discourse.ResolveOrganisation();
            }
            else if (mention.Entity < 0)
            {
                mention.Entity = table.Resolve(mention, candidates);
                if (mention.Entity >= 0)
                {
                    table.Enrich(table.Entities[mention.Entity], mention);
                    if (candidates.Count == 1 && mention.Name == mention.End - 1) table.Entities[mention.Entity].IsEstablished = true;
                }
            }
            if (mention.Entity >= 0) discourse.Mention(mention.Entity, mention.Role);
            mentions[next] = mention;
        }
    }

    private void Sentence(int start, int end)
    {
        var framed = false;
        for (var i = start; i < end; i++)
        {
            if (stream[i].Kind != TokenKind.Part) continue;
            framed |= Part(i, start, end);
        }
        if (!framed) Narrate(start, end);
    }

    private bool Part(int part, int start, int end)
    {
        var owner = owners[stream[part].Index];
        if (isFramed[owner]) return true;
        var clause = ClauseFinder.Find(stream, mentions, part, start, end);
        if (clause is { Source: { } source } found)
        {
            isFramed[owner] = true;
            var (speaker, entity) = Speak(source);
            var cue = stream.Span(found.CueFirst, found.CueEnd);
            attributed[owner] = attributed[owner] with
            {
                Kind = quotations[owner].Kind == QuotationKind.Scare ? QuotationKind.Direct : quotations[owner].Kind,
                Cue = new Cue(cue.Slice(stream.Text), cue), Speaker = speaker, Candidates = speaker is null ? Candidates() : [],
            };
            Remember(speaker, entity, speaks: true);
            return true;
        }
        if (quotations[owner].Kind != QuotationKind.Direct || last is null || attributed[owner].Speaker is not null) return false;
        if (paragraph - lastParagraph > 1) return false;
        attributed[owner] = attributed[owner] with { Speaker = last };
        Remember(last, lastEntity, speaks: true);
        return true;
    }

    /// <summary>A sentence of narrative: whoever speaks or acts in it is who a quotation after it belongs to.</summary>
    private void Narrate(int start, int end)
    {
        Source? source = null;
        for (var i = start; i < end && source is null; i++)
        {
            if (stream[i].Is(WordClass.CueParticiple) || CueFinder.LengthAt(stream, i, end, weak: false) == 0) continue;
            source = SubjectFinder.Before(stream, mentions, i, start);
        }
        source ??= ClauseFinder.MainSubject(stream, mentions, start, end);
        if (source is not { } subject) return;
        if (subject.IsDescribed && !SubjectFinder.IsPersonal(stream, subject)) return;
        if (!subject.IsDescribed && mentions[subject.Mention].Entity is var e && (e < 0 || table.Entities[e].Type is EntityType.Place)) return;
        var (speaker, entity) = Speak(subject);
        if (speaker is not null) Remember(speaker, entity, speaks: false);
    }

    private void Remember(Speaker? speaker, int entity, bool speaks)
    {
        last = speaker;
        lastEntity = entity;
        lastParagraph = paragraph;
        if (speaks && entity >= 0) discourse.Speaks(entity);
    }

    private (Speaker? Speaker, int Entity) Speak(Source source)
    {
        candidates.Clear();
        var span = stream.Span(source.First, source.End);
        if (source.IsDescribed)
            return (new Speaker(null, span.Slice(stream.Text), span, span.Slice(stream.Text)), -1);
        var mention = mentions[source.Mention];
        span = stream.Span(mention.First, mention.End);
        if (mention.Entity < 0)
        {
            if (!mention.IsPronoun) table.Resolve(mention, candidates);
            else if (mention.Gender != Gender.Unknown) discourse.ResolvePerson(mention.Gender, candidates);
            return (null, -1);
        }
        var entity = table.Entities[mention.Entity];
        return (new Speaker(entity.NameIn(stream.Text), span.Slice(stream.Text), span, entity.Description?.Slice(stream.Text)), mention.Entity);
    }

    private Speaker[] Candidates()
    {
        var speakers = new Speaker[candidates.Count];
        for (var i = 0; i < speakers.Length; i++)
        {
            var entity = table.Entities[candidates[i]];
            speakers[i] = new Speaker(entity.NameIn(stream.Text), entity.NameIn(stream.Text), entity.Name, entity.Description?.Slice(stream.Text));
        }
        return speakers;
    }
}
