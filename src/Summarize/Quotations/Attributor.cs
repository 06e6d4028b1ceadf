using Summarize.Quotations.Names;
using Summarize.Quotations.Speech;
using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations;

/// <summary>One walk over the sentences of an article: resolves its mentions and gives its quotations their speakers.</summary>
internal sealed class Attributor(TokenStream stream, PooledList<Mention> mentions, EntityTable table, IReadOnlyList<Quotation> quotations, List<int> owners)
{
    private readonly Quotation[] attributed = [.. quotations];
    private readonly bool[] isFramed = new bool[quotations.Count];
    private readonly Discourse discourse = new(table.Entities);
    private readonly List<int> candidates = [];

    /// <summary>How many paragraphs a speaker reaches: one with nobody in it may stand between.</summary>
    private const int Reach = 2;

    private const int ReachInSentences = 5;

    /// <summary>Who spoke, or was the subject, last; and in which paragraph.</summary>
    private Speaker? last;
    private int lastEntity = Discourse.None;
    private int lastParagraph = -10;
    private int lastSentence;
    private int paragraph;
    private int nextMention;
    private bool isPlural;
    private Speaker? describedSubject;
    private int describedEnd;

    /// <summary>The quotation that a clause of the present sentence frames, or -1.</summary>
    private int framed;

    public IReadOnlyList<Quotation> Run()
    {
        for (var start = 0; start < stream.Count;)
        {
            var end = start + 1;
            while (end < stream.Count && !BeginsParagraph(end)) end++;
            Paragraph(start, end);
            start = end;
        }
        return attributed;
    }

    private bool BeginsParagraph(int token) =>
        stream[token].StartsSentence && stream.Text.AsSpan(stream[token - 1].End, stream[token].Start - stream[token - 1].End).IndexOfAny('\n', '\r') >= 0;

    private void Paragraph(int start, int end)
    {
        if (PullQuote(start, end)) return;
        var isFurniture = Furniture.Is(stream, start, end);
        if (!isFurniture) paragraph++;
        for (var sentence = start; sentence < end;)
        {
            var stop = sentence;
            while (!stream[stop].EndsSentence) stop++;
            stop++;
            if (!isFurniture) discourse.NextSentence();
            ResolveMentions(sentence, stop, isFurniture);
            Sentence(sentence, stop, isFurniture);
            sentence = stop;
        }
    }

    /// <summary>
    /// "“So it goes.”" and, on the next line, "— Jane Doe, mayor": a line that is nothing but a name and what they are
    /// says who spoke the line before, whatever an earlier sieve made of it.
    /// </summary>
    private bool PullQuote(int start, int end)
    {
        var quoted = start - 1;
        if (quoted < 0 || stream[quoted].Kind != TokenKind.Part || !stream[quoted].StartsSentence || isFramed[owners[stream[quoted].Part]]) return false;
        if (Furniture.AttributedName(stream, mentions, start, end) is not { } name) return false;
        ResolveMentions(start, end, isFurniture: true);
        var (speaker, entity) = Speak(name);
        if (speaker is null || entity < 0) return false;
        var owner = owners[stream[quoted].Part];
        isFramed[owner] = true;
        attributed[owner] = attributed[owner] with { Kind = QuotationKind.Direct, Speaker = speaker };
        return true;
    }

    private void ResolveMentions(int start, int end, bool isFurniture)
    {
        var subjectSeen = false;
        DescribeSubject(start, end);
        for (; nextMention < mentions.Count && mentions[nextMention].First < end; nextMention++)
        {
            var mention = mentions[nextMention];
            mention.Role = mention.First < describedEnd ? GrammaticalRole.Other : Roles.Of(stream, mention, nextMention > 0 ? mentions[nextMention - 1].Role : GrammaticalRole.Other, start, end, ref subjectSeen);
            if (mention.IsPronoun)
            {
                mention.Entity = mention.Gender != Gender.Unknown ? discourse.ResolvePerson(mention.Gender, mention.Role == GrammaticalRole.Object, candidates)
                    : stream[mention.First].Is(WordClass.Plural) ? Discourse.None : discourse.ResolveOrganisation();
            }
            else if (mention.Entity < 0)
            {
                mention.Entity = table.Resolve(mention, candidates);
                if (mention.Entity < 0 && candidates.Contains(discourse.RecentCenter)) mention.Entity = discourse.RecentCenter;
                if (mention.Entity >= 0)
                {
                    table.Enrich(table.Entities[mention.Entity], mention);
                    if (candidates.Count == 1 && mention.Name == mention.End - 1) table.Entities[mention.Entity].IsEstablished = true;
                }
            }
            if (mention.Entity >= 0 && !isFurniture) discourse.Mention(mention.Entity, mention.Role, Roles.IsCoordinated(stream, mention, start));
            mentions[nextMention] = mention;
        }
    }

    /// <summary>"The diplomat said that he …": a described subject is whom the sentence’s pronouns mean.</summary>
    private void DescribeSubject(int start, int end)
    {
        describedSubject = null;
        describedEnd = start;
        if (ClauseFinder.MainSubject(stream, mentions, start, end) is not { IsDescribed: true } source || !Nominals.IsOnePerson(stream, source)) return;
        var meant = Nominals.Resolve(stream, mentions, discourse, source);
        if (meant == Discourse.None) describedSubject = Described(stream.Span(source.First, source.End));
        describedEnd = source.End;
        discourse.SubjectIs(meant == Discourse.None ? Discourse.Described : meant);
    }

    private void Sentence(int start, int end, bool isFurniture)
    {
        var settled = false;
        framed = -1;
        for (var i = start; i < end; i++)
        {
            if (stream[i].Kind != TokenKind.Part) continue;
            var isSettled = Part(i, start, end, isFurniture);
            if (!isSettled || !isFramed[framed]) framed = -1;
            settled |= isSettled;
        }
        if (!settled && !isFurniture) Narrate(start, end);
    }

    /// <summary>The first sieve that settles the part at token <paramref name="part"/>; whether one did.</summary>
    private bool Part(int part, int start, int end, bool isFurniture)
    {
        var owner = owners[stream[part].Part];
        var framedBefore = framed;
        framed = owner;
        if (isFramed[owner])
        {
            (lastParagraph, lastSentence) = (paragraph, discourse.Sentence);
            return true;
        }
        var clause = isFurniture ? null : ClauseFinder.Find(stream, mentions, part, start, end);
        if (clause is { Source: { } source } found && quotations[owner].Kind != QuotationKind.Title)
        {
            isFramed[owner] = true;
            var (speaker, entity) = Speak(source);
            var cue = stream.Span(found.CueFirst, found.CueEnd);
            attributed[owner] = attributed[owner] with
            {
                Kind = quotations[owner].Kind == QuotationKind.Scare ? QuotationKind.Direct : quotations[owner].Kind,
                Cue = new Cue(SharedWords.Slice(stream.Text, cue), cue), Speaker = speaker, Candidates = speaker is null ? Candidates() : [],
            };
            Remember(speaker, entity);
            return true;
        }
        // Said “a” and “b”: one cue frames both.
        if (framedBefore >= 0 && quotations[owner].Kind != QuotationKind.Title)
        {
            isFramed[owner] = true;
            attributed[owner] = attributed[framedBefore] with { Kind = QuotationKind.Direct, Parts = quotations[owner].Parts };
            return true;
        }
        if (quotations[owner].Kind == QuotationKind.Direct && attributed[owner].Speaker is null && (isFurniture || IsFragment(part)))
        {
            attributed[owner] = attributed[owner] with { Kind = QuotationKind.Scare };
            return false;
        }
        if (quotations[owner].Kind != QuotationKind.Direct || last is null || attributed[owner].Speaker is not null || IsEmbedded(part)) return false;
        if (paragraph - lastParagraph > Reach || discourse.Sentence - lastSentence > ReachInSentences || Names(part, lastEntity)) return false;
        attributed[owner] = attributed[owner] with { Speaker = last };
        Remember(last, lastEntity);
        return true;
    }

    /// <summary>A sentence of narrative: whoever speaks or acts in it is who a quotation after it belongs to.</summary>
    private void Narrate(int start, int end)
    {
        var source = stream.Stop(end - 1) == ':' ? ClauseFinder.Announcer(stream, mentions, start, end) : null;
        for (var i = start; i < end && source is null; i++)
        {
            if (stream[i].Is(WordClass.CueParticiple) || CueFinder.LengthAt(stream, i, end, weak: false) is not (> 0 and var length)) continue;
            // "…, says the council’s report."
            if (i > start + 6 && stream.Stop(i - 1) == ',' && end - i - length is > 1 and < 10 && stream[i + length].Is(WordClass.Determiner))
                source = SubjectFinder.PhraseStartingAt(stream, mentions, i + length, end);
            source ??= SubjectFinder.Before(stream, mentions, i, start);
            // "The family will find a way, adds Roe."
            if (source is not { IsDescribed: false } && i > start && stream.Stop(i - 1) == ',' && IsName(i + length, end))
                source = SubjectFinder.PhraseStartingAt(stream, mentions, i + length, end);
        }
        var speaks = source is not null;
        source ??= ClauseFinder.MainSubject(stream, mentions, start, end);
        if (source is not { } subject) return;
        if (!speaks && subject.IsDescribed && !SubjectFinder.IsPersonal(stream, subject) && discourse.Subject >= 0) discourse.Speaks(discourse.Subject);
        // "His doctor gave him a new diagnosis" is still about him.
        if (!speaks && subject.IsDescribed && stream[subject.First].Is(WordClass.Pronoun)) return;
        if (subject.IsDescribed && !SubjectFinder.IsPersonal(stream, subject)) return;
        if (!subject.IsDescribed && mentions[subject.Mention].Entity is var e && (e == Discourse.None || e >= 0 && table.Entities[e].Type is EntityType.Place or EntityType.Thing)) return;
        var (speaker, entity) = Speak(subject);
        // Of a pair, neither is the one that the next sentence is about.
        var isPair = !speaks && subject is { IsDescribed: false } && mentions[subject.Mention].End is var after && after + 1 < end && stream.IsWord(after, "and") && stream[after + 1].Index >= 0;
        if (speaker is not null) Remember(isPair ? null : speaker, entity);
    }

    /// <summary>Inside a sentence that has words before it and no colon: its speaker, if any, is that sentence’s affair.</summary>
    private bool IsEmbedded(int part) => !stream[part].StartsSentence && stream[part - 1].Kind == TokenKind.Word;

    /// <summary>A few words of somebody’s inside a sentence that names no speaker: “in an advanced stage of decline”.</summary>
    private bool IsFragment(int part) => !stream[part].StartsSentence && char.IsLower(stream.Text[stream[part].Start]);

    /// <summary>Whether the part calls the entity by its surname: nobody speaks so of themselves.</summary>
    private bool Names(int part, int entity)
    {
        if (entity < 0 || table.Entities[entity].Type != EntityType.Person) return false;
        var name = table.Entities[entity].NameIn(stream.Text);
        return stream.Text.AsSpan(stream[part].Start, stream[part].End - stream[part].Start).Contains(name.AsSpan(name.LastIndexOf(' ') + 1), StringComparison.Ordinal);
    }

    private bool IsName(int token, int end) => token < end && stream[token].Index is >= 0 and var mention && !mentions[mention].IsPronoun;

    private void Remember(Speaker? speaker, int entity)
    {
        last = speaker;
        lastEntity = entity;
        lastParagraph = paragraph;
        lastSentence = discourse.Sentence;
        if (speaker is null) discourse.Speaks(Discourse.None);
        else if (entity != Discourse.Described || !isPlural) discourse.Speaks(entity);
    }

    private (Speaker? Speaker, int Entity) Speak(Source source)
    {
        candidates.Clear();
        var span = stream.Span(source.First, source.End);
        if (source.IsDescribed)
        {
            var meant = Nominals.Resolve(stream, mentions, discourse, source);
            if (meant >= 0) return (Named(meant, span), meant);
            isPlural = Nominals.IsPlural(stream, source);
            return (Described(span), Discourse.Described);
        }
        isPlural = false;
        var mention = mentions[source.Mention];
        span = stream.Span(mention.First, mention.End);
        if (mention.Entity >= 0 && Joint(mention) is { } joint) return (joint, mention.Entity);
        if (mention.Entity >= 0) return (Named(mention.Entity, span), mention.Entity);
        if (mention.Entity == Discourse.Described && (describedSubject ?? last) is { Name: null, Description: not null } described)
            return (described with { AsWritten = SharedWords.Slice(stream.Text, span), Span = span }, Discourse.Described);
        if (!mention.IsPronoun)
        {
            table.Resolve(mention, candidates);
            if (candidates.Count == 0) return (Described(span), Discourse.Described);
        }
        else if (mention.Gender != Gender.Unknown) discourse.ResolvePerson(mention.Gender, isObject: false, candidates);
        return (null, Discourse.None);
    }

    /// <summary>"Jane Doe and Jim Poe said": both.</summary>
    private Speaker? Joint(in Mention second)
    {
        var and = second.First - 1;
        if (second.IsPronoun || and < 1 || stream[and].StartsSentence || stream[second.First].StartsSentence || !stream.IsWord(and, "and") || stream[and - 1].Index is not (>= 0 and var first)) return null;
        ref var other = ref mentions[first];
        if (other.IsPronoun || other.Entity == second.Entity) return null;
        if (other.First > 0 && stream[other.First - 1].Is(WordClass.Preposition) && !stream[other.First].StartsSentence) return null;
        if (!IsPerson(second) || (other.Entity >= 0 ? !IsPerson(other) && NameLength(other) > 1 : other.Type is not EntityType.Person)) return null;
        var span = stream.Span(other.First, second.End);
        var words = span.Slice(stream.Text);
        return new Speaker(words, words, span, null);
    }

    private static int NameLength(in Mention mention) => mention.End - mention.Name;

    private bool IsPerson(in Mention mention) => table.Entities[mention.Entity] is { Type: EntityType.Person } or { Type: EntityType.Unknown, Words: > 1 };

    private Speaker Named(int index, TextSpan span)
    {
        var entity = table.Entities[index];
        return new Speaker(entity.NameIn(stream.Text), SharedWords.Slice(stream.Text, span, entity.NameIn(stream.Text)), span, entity.DescriptionIn(stream.Text));
    }

    private Speaker Described(TextSpan span)
    {
        var words = span.Slice(stream.Text);
        return new Speaker(null, words, span, words);
    }

    private Speaker[] Candidates()
    {
        var speakers = new Speaker[candidates.Count];
        for (var i = 0; i < speakers.Length; i++) speakers[i] = Named(candidates[i], table.Entities[candidates[i]].Name);
        return speakers;
    }
}
