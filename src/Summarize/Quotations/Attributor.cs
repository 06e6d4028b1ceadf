using System.Runtime.InteropServices;
using Summarize.Quotations.Names;
using Summarize.Quotations.Speech;
using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations;

/// <summary>
/// One walk over the sentences of an article: resolves its mentions and gives its quotations their speakers.
/// </summary>
internal sealed class Attributor
{
    private readonly TokenStream stream;
    private readonly PooledList<Mention> mentions;
    private readonly EntityTable table;
    private readonly List<int> owners;
    private readonly Quotation[] quotations;

    /// <summary>
    /// Whether a clause or a line of its own says who speaks the quotation: no later sieve may differ.
    /// </summary>
    private readonly bool[] isFramed;

    private readonly Discourse discourse;
    private readonly MentionResolver resolver;
    private readonly Speakers speakers;
    private readonly SpeakerThread thread;

    /// <summary>The sieves, the surest first; the first that settles a part ends the search.</summary>
    private readonly Func<PartContext, bool>[] sieves;

    /// <param name="stream">The narrative.</param>
    /// <param name="mentions">Its names and pronouns.</param>
    /// <param name="table">Their entities.</param>
    /// <param name="found">The quotations.</param>
    /// <param name="owners">For each part the index of its quotation.</param>
    public Attributor(
        TokenStream stream,
        PooledList<Mention> mentions,
        EntityTable table,
        IReadOnlyList<Quotation> found,
        List<int> owners
    )
    {
        (this.stream, this.mentions, this.table, this.owners) = (stream, mentions, table, owners);
        quotations = [.. found];
        isFramed = new bool[found.Count];
        discourse = new Discourse(table.Entities);
        resolver = new MentionResolver(stream, mentions, table, discourse);
        speakers = new Speakers(stream, mentions, table, discourse);
        thread = new SpeakerThread(discourse);
        sieves = [IsAlreadyFramed, IsFramedByItsClause, IsFramedWithTheOneBefore, IsNoSpeech, GoesOnFromBefore];
    }

    public IReadOnlyList<Quotation> Run()
    {
        for (var start = 0; start < stream.Count; )
        {
            var end = start + 1;
            while (end < stream.Count && !stream[end].StartsParagraph)
                end++;
            Paragraph(start, end);
            start = end;
        }
        return quotations;
    }

    private void Paragraph(int start, int end)
    {
        if (IsPullQuoteLine(start, end))
            return;
        var isThread = !Furniture.Is(stream, start, end);
        if (isThread)
            thread.Paragraph++;
        for (var sentence = start; sentence < end; )
        {
            var stop = sentence;
            while (!stream[stop].EndsSentence)
                stop++;
            stop++;
            var isStory = isThread && !stream[sentence].IsAside;
            if (isStory)
                discourse.NextSentence();
            resolver.Resolve(sentence, stop, isStory);
            Sentence(sentence, stop, isThread, isStory);
            sentence = stop;
        }
    }

    private void Sentence(int start, int end, bool isThread, bool isStory)
    {
        var isSettled = false;
        var framedBefore = -1;
        for (var i = start; i < end; i++)
        {
            if (stream[i].Kind != TokenKind.Part)
                continue;
            var context = new PartContext(i, start, end, isThread, isStory, owners[stream[i].Part], framedBefore);
            isSettled |= Settle(context);
            framedBefore = isFramed[context.Owner] ? context.Owner : -1;
        }
        if (!isSettled && isStory)
            Narrate(start, end);
    }

    private bool Settle(PartContext part)
    {
        foreach (var sieve in sieves)
            if (sieve(part))
                return true;
        return false;
    }

    /// <summary>An earlier part settled it: one quotation has one speaker.</summary>
    private bool IsAlreadyFramed(PartContext part)
    {
        if (isFramed[part.Owner])
            thread.Hold();
        return isFramed[part.Owner];
    }

    /// <summary>
    /// "“So,” Roe said", "According to Roe, “so”": the cue and its subject (O'Keefe et al. 2012; Pareti 2015).
    /// </summary>
    private bool IsFramedByItsClause(PartContext part)
    {
        ref var quotation = ref quotations[part.Owner];
        if (!part.IsThread || quotation.Kind == QuotationKind.Title)
            return false;
        if (ClauseFinder.Find(stream, mentions, part.Token, part.Start, part.End) is not { Source: { } source } clause)
            return false;
        isFramed[part.Owner] = true;
        var utterance = speakers.Of(source, resolver.DescribedSubject, thread.Last.Speaker);
        if (utterance.Entity >= 0 && !IsIndirect(source))
            discourse.Leads(utterance.Entity);
        if (
            IsIndirect(source) && Names(part.Token, utterance.Entity)
            || IsNoPerson(utterance.Entity) && IsInFirstPerson(part.Token)
            || IsAnimal(utterance.Entity)
        )
            utterance = Utterance.Open;
        var cue = stream.Span(clause.CueFirst, clause.CueEnd);
        quotation = quotation with
        {
            Kind = QuotationKind.Direct,
            Cue = new Cue(SharedWords.Slice(stream.Text, cue), cue),
            Speaker = utterance.Speaker,
            Candidates = utterance.Speaker is null ? speakers.Candidates() : [],
        };
        if (part.IsStory)
            thread.Take(utterance);
        return true;
    }

    /// <summary>Roe said it was “a” and “b”: one cue frames both.</summary>
    private bool IsFramedWithTheOneBefore(PartContext part)
    {
        if (part.FramedBefore < 0 || quotations[part.Owner].Kind == QuotationKind.Title)
            return false;
        isFramed[part.Owner] = true;
        quotations[part.Owner] = quotations[part.FramedBefore] with
        {
            Kind = QuotationKind.Direct,
            Parts = quotations[part.Owner].Parts,
        };
        return true;
    }

    /// <summary>
    /// Words in a heading, and a few words inside a sentence that names no speaker, are held at arm's length.
    /// </summary>
    private bool IsNoSpeech(PartContext part)
    {
        ref var quotation = ref quotations[part.Owner];
        if (quotation.Kind != QuotationKind.Direct || quotation.Speaker is not null)
            return false;
        var isFragment = !stream[part.Token].StartsSentence && char.IsLower(stream.Text[stream[part.Token].Start]);
        if (part.IsThread && !isFragment)
            return false;
        quotation = quotation with { Kind = QuotationKind.Scare };
        return false;
    }

    /// <summary>
    /// No clause at all: it is whoever spoke or acted just before (the conversational and the paragraph sieves of Muzny
    /// et al. 2017), unless the words call them by their name, as nobody does of themselves.
    /// </summary>
    private bool GoesOnFromBefore(PartContext part)
    {
        ref var quotation = ref quotations[part.Owner];
        if (quotation.Kind != QuotationKind.Direct || quotation.Speaker is not null || !thread.Reaches)
            return false;
        // Inside a sentence with words right before it: its speaker, if it has one, is that sentence's affair.
        if (!stream[part.Token].StartsSentence && stream[part.Token - 1].Kind == TokenKind.Word)
            return false;
        // “So it goes”: Roe at the dam. A caption's words are whose the caption says, not who spoke before the picture.
        if (stream.Stop(part.Token + 1) == ':' || Names(part.Token, thread.Last.Entity))
            return false;
        if (IsOfItsSentence(part))
            return false;
        if (
            thread.TakesTurns
            && FirstPerson.Addresses(stream.Text.AsSpan(stream[part.Token].Start..stream[part.Token].End))
        )
        {
            // Two who talk to each other: it may be the other's turn.
            quotation = quotation with
            {
                Candidates = [thread.Previous.Speaker!, thread.Last.Speaker!],
            };
            thread.Take(Utterance.Open);
            return true;
        }
        if (IsNoPerson(thread.Last.Entity) && IsInFirstPerson(part.Token))
            return false;
        quotation = quotation with { Speaker = thread.Last.Speaker };
        thread.Take(thread.Last);
        return true;
    }

    /// <summary>
    /// A colon before it, or beyond it more words that a comma or "was" leads on to: the sentence itself says who
    /// speaks, even
    /// where that cannot be made out.
    /// </summary>
    private bool IsOfItsSentence(PartContext part)
    {
        if (part.Token > part.Start && stream.Stop(part.Token - 1) == ':')
            return true;
        if (part.Token + 1 >= part.End)
            return false;
        var leadsOn =
            stream.Text[stream[part.Token].End - 1] == ','
            || stream.Stop(part.Token + 1) == ','
            || stream[part.Token + 1].Is(WordClass.Auxiliary);
        return leadsOn && stream[part.End - 1].Kind != TokenKind.Part;
    }

    /// <summary>
    /// "“So it goes.”" and, on the next line, "— Jane Doe, mayor": a line that is nothing but a name and what they are
    /// says who spoke the line before, whatever <see cref="GoesOnFromBefore"/> made of it.
    /// </summary>
    private bool IsPullQuoteLine(int start, int end)
    {
        var quoted = start - 1;
        if (quoted < 0 || stream[quoted].Kind != TokenKind.Part || !stream[quoted].StartsSentence)
            return false;
        var owner = owners[stream[quoted].Part];
        if (isFramed[owner] || Furniture.AttributedName(stream, mentions, start, end) is not { } name)
            return false;
        resolver.Resolve(start, end, isThread: false);
        var utterance = speakers.Of(name, subject: null, last: null);
        if (utterance.Entity < 0)
            return false;
        isFramed[owner] = true;
        quotations[owner] = quotations[owner] with { Kind = QuotationKind.Direct, Speaker = utterance.Speaker };
        return true;
    }

    /// <summary>
    /// A sentence without a quotation: whoever speaks or acts in it is who a quotation after it belongs to.
    /// </summary>
    private void Narrate(int start, int end)
    {
        var cued = NarrativeSubject.OfCue(stream, mentions, start, end);
        if ((cued ?? ClauseFinder.MainSubject(stream, mentions, start, end)) is not { } source)
            return;
        var acts = cued is null;
        if (source.IsDescribed && !SubjectFinder.IsPersonal(stream, source))
        {
            // "The final began when Roe …" is about Roe; "His name was Roe" is still about him.
            if (acts && discourse.Subject >= 0 && !stream[source.First].Is(WordClass.Pronoun))
                discourse.Speaks(discourse.Subject);
            return;
        }
        // "His doctor gave him a new diagnosis" is still about him.
        if (acts && source.IsDescribed && stream[source.First].Is(WordClass.Pronoun))
            return;
        if (!source.IsDescribed && !CanSpeak(mentions[source.Mention].Entity))
            return;
        // What an organisation does introduces nobody's words: "The club stand top of the table" leaves the thread to
        // its people.
        if (acts && !source.IsDescribed && IsOrganisation(mentions[source.Mention].Entity))
        {
            discourse.Speaks(mentions[source.Mention].Entity);
            return;
        }
        var utterance = speakers.Of(source, resolver.DescribedSubject, thread.Last.Speaker);
        if (utterance.Speaker is null)
            return;
        if (utterance.Entity >= 0 && !IsIndirect(source))
            discourse.Leads(utterance.Entity);
        thread.Take(
            acts && NarrativeSubject.IsPair(stream, mentions, source, end)
                ? utterance with
                {
                    Speaker = null,
                }
                : utterance
        );
    }

    private bool IsNoPerson(int entity) =>
        IsOrganisation(entity)
        || entity >= 0 && table.Entities[entity] is { Type: EntityType.Unknown, Words: 1, IsAgent: false };

    private bool IsInFirstPerson(int part) =>
        FirstPerson.IsIn(stream.Text.AsSpan(stream[part].Start..stream[part].End));

    private bool IsAnimal(int entity) => entity >= 0 && table.Entities[entity].IsAnimal;

    private bool CanSpeak(int entity) =>
        entity != Discourse.None
        && (entity < 0 || table.Entities[entity].Type is not (EntityType.Place or EntityType.Thing));

    private bool IsOrganisation(int entity) => entity >= 0 && table.Entities[entity].Type == EntityType.Organisation;

    /// <summary>Whether the source is a pronoun or a description, which only a guess turns into a name.</summary>
    private bool IsIndirect(Source source) => source.IsDescribed || mentions[source.Mention].IsPronoun;

    /// <summary>Whether the part calls the person by their surname.</summary>
    private bool Names(int part, int entity)
    {
        if (entity < 0 || table.Entities[entity].Type is not (EntityType.Person or EntityType.Unknown))
            return false;
        var name = table.Entities[entity].NameIn(stream.Text);
        var surname = name.AsSpan(name.LastIndexOf(' ') + 1);
        var words = stream.Text.AsSpan(stream[part].Start, stream[part].End - stream[part].Start);
        // What stands in brackets is the reporter's.
        return words.IndexOf(surname, StringComparison.Ordinal) is >= 0 and var at
            && words[..at].LastIndexOfAny("[(") <= words[..at].LastIndexOfAny("])");
    }

    /// <summary>
    /// A part, its sentence [Start, End), its quotation, and the framed quotation before it in the sentence, or -1.
    /// </summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct PartContext(
        int Token,
        int Start,
        int End,
        bool IsThread,
        bool IsStory,
        int Owner,
        int FramedBefore
    );
}
