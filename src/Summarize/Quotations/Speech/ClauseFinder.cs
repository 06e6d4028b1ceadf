using Summarize.Quotations.Names;
using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Speech;

/// <summary>Finds the clause that says who speaks a quoted part, within its sentence.</summary>
internal static class ClauseFinder
{
    /// <summary>
    /// The clause that frames the part at token <paramref name="part"/> of the sentence [start, end), or null.
    /// </summary>
    public static SpeechClause? Find(TokenStream stream, PooledList<Mention> mentions, int part, int start, int end)
    {
        var previous = part - 1;
        while (previous >= start && stream[previous].Kind != TokenKind.Part)
            previous--;
        var next = part + 1;
        while (next < end && stream[next].Kind != TokenKind.Part)
            next++;
        var leadsOn = LeadsOn(stream, part);
        var before = Before(stream, mentions, part, start, previous + 1);
        if (before is { } clause && (!leadsOn || LeadsIn(stream, clause, part)))
            return before;
        var after = After(stream, mentions, part, next, leadsOn);
        // “So,” it was said: nobody is named, whatever stands before a colon.
        if (
            after is null
            && before is { } label
            && stream.Stop(label.CueFirst) == ':'
            && IsPassive(stream, part + 1, next)
        )
            return null;
        if (
            before is { } governing
            && after is { } other
            && Governs(stream, governing, part)
            && (IsRelay(stream, other) || Reports(stream, other, next, end))
        )
            return before;
        return after ?? before ?? Trailing(stream, mentions, part, end);
    }

    /// <summary>"said last night", "said this week".</summary>
    private static bool IsTime(ReadOnlySpan<char> word) =>
        word is "last" or "this" or "late" or "early" or "earlier" || word.EndsWith("ly");

    private static bool IsPassive(TokenStream stream, int first, int end)
    {
        while (first < end && stream.Stop(first) is ',')
            first++;
        return first + 2 < end && stream.IsWord(first, "it") && stream[first + 1].Is(WordClass.Auxiliary);
    }

    /// <summary>
    /// Whether nothing but words stands between the cue and the part: Roe wrote that the dam was “wet”.
    /// </summary>
    private static bool Governs(TokenStream stream, SpeechClause clause, int part)
    {
        for (var i = clause.CueEnd; i < part; i++)
            if (stream[i].Kind == TokenKind.Stop)
                return false;
        return true;
    }

    /// <summary>"according to the Dunmore Gazette": who passes on what somebody else has said.</summary>
    private static bool IsRelay(TokenStream stream, SpeechClause clause) => stream.IsWord(clause.CueFirst, "according");

    /// <summary>
    /// Whether the clause reports words of its own: When Poe called it “wet”, Roe said the dam would hold.
    /// </summary>
    private static bool Reports(TokenStream stream, SpeechClause clause, int next, int end)
    {
        if (clause.Source is { } source && source.First >= clause.CueEnd)
            return false;
        var i = clause.CueEnd;
        if (i < end && (i == next || stream.Stop(i) == ':' || stream.Stop(i) == ',' && i + 1 == next))
            return next < end;
        return i < end
            && stream[i].Kind == TokenKind.Word
            && !CueFinder.HasHearer(stream, clause.CueFirst)
            && (
                stream.IsWord(i, "that")
                || !stream[i]
                    .Is(
                        WordClass.Calendar
                            | WordClass.Preposition
                            | WordClass.Adverb
                            | WordClass.Conjunction
                            | WordClass.Relative
                    ) && !IsTime(stream.Word(i))
            );
    }

    /// <summary>Whether the part ends in a mark that leads on to its cue: “so,” she said; “why?” he asked.</summary>
    private static bool LeadsOn(TokenStream stream, int part)
    {
        var at = stream[part].End - 1;
        while (at > stream[part].Start && stream.Text[at] is ' ' or '\u00A0' or '\'' or '"' or '’' or '”' or '»')
            at--;
        var last = stream.Text[at];
        return last is ',' or '?' or '!' or '—' or '–' or '-' or '…' or '.'
            || stream.Stop(part + 1) is ',' or '—' or '–' or '-';
    }

    /// <summary>Whether the clause runs right up to the part: she said “so”; she said, “so”; she said: “so”.</summary>
    private static bool LeadsIn(TokenStream stream, SpeechClause clause, int part) =>
        stream.Stop(clause.CueFirst) != ':'
        && (clause.CueEnd == part || stream.Stop(part - 1) is ',' or ':' || stream.IsWord(part - 1, "that"));

    /// <summary>A clause at the sentence's end: Roe “felt a duty” to act, Poe said.</summary>
    private static SpeechClause? Trailing(TokenStream stream, PooledList<Mention> mentions, int part, int end)
    {
        for (var comma = end - 1; comma > part; comma--)
        {
            if (stream[comma].Kind == TokenKind.Part)
                return null;
            if (stream.Stop(comma) != ',')
                continue;
            for (var i = comma + 1; i < end - 1; i++)
            {
                if (
                    CueFinder.LengthAt(stream, i, end, weak: false) is not (> 0 and var length)
                    || stream[i].Is(WordClass.CueParticiple)
                )
                    continue;
                if (i == comma + 1 && stream.Word(i) is "told" or "tells")
                    return null;
                if (i == comma + 1)
                    return SubjectFinder.PhraseStartingAt(stream, mentions, i + length, end) is { } inverted
                        ? new SpeechClause(i, i + length, inverted)
                        : null;
                return SubjectFinder.Before(stream, mentions, i, comma + 1) is { } subject && subject.First <= comma + 2
                    ? new SpeechClause(i, i + length, subject)
                    : null;
            }
        }
        return null;
    }

    private static SpeechClause? After(
        TokenStream stream,
        PooledList<Mention> mentions,
        int part,
        int end,
        bool leadsOn
    )
    {
        var first = part + 1;
        while (first < end && stream.Stop(first) is ',' or '—' or '–' or '-')
            first++;
        if (first >= end)
            return null;
        if (stream.IsWord(first, "according") && stream.IsWord(first + 1, "to"))
            return new SpeechClause(first, first + 2, SubjectFinder.PhraseStartingAt(stream, mentions, first + 2, end));
        if (stream.IsWord(first, "as") && CueIn(stream, mentions, first + 1, end) is { } put)
            return put;
        var verb = first;
        while (verb < end && stream[verb].Is(WordClass.Adverb) && stream[verb].Index < 0)
            verb++;
        if (
            !leadsOn
            && stream[first].Index < 0
            && !stream[first].Is(WordClass.Determiner)
            && !(verb + 1 < end && stream[verb].Is(WordClass.Cue) && stream[verb + 1].Index >= 0)
        )
            return null;
        if (
            verb < end
            && !stream[verb].Is(WordClass.CueParticiple)
            && CueFinder.LengthAt(stream, verb, end, weak: false) is > 0 and var length
            && SubjectFinder.PhraseStartingAt(stream, mentions, verb + length, end) is { } inverted
        )
            return new SpeechClause(verb, verb + length, inverted);
        return
            stream[first].Is(WordClass.Conjunction | WordClass.Preposition | WordClass.Relative)
            && stream[first].Index < 0
            ? null
            : CueIn(stream, mentions, first, end);
    }

    /// <summary>The first cue whose subject begins where the clause begins.</summary>
    private static SpeechClause? CueIn(TokenStream stream, PooledList<Mention> mentions, int first, int end)
    {
        for (var i = first + 1; i < end && i < first + 60; i++)
        {
            if (stream.Stop(i) is ';' or ':')
                return null;
            if (stream[i].Is(WordClass.CueParticiple))
                continue;
            if (CueFinder.LengthAt(stream, i, end, weak: false) is not (> 0 and var length))
                continue;
            if (
                SubjectFinder.Before(stream, mentions, i, first) is { } subject
                && (
                    subject.First <= first + 4
                    || IsUnbroken(
                        stream,
                        first,
                        stream.Stop(subject.First - 1) == ',' ? subject.First - 1 : subject.First
                    )
                )
            )
                return new SpeechClause(i, i + length, subject);
        }
        return null;
    }

    /// <summary>Nothing but nouns and adjectives before a name: "city council media coordinator Jane Doe".</summary>
    private static bool IsUnbroken(TokenStream stream, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (
                stream[i].Kind is TokenKind.Stop or TokenKind.Part
                || stream[i].Index < 0 && stream[i].Is(WordClass.Auxiliary | WordClass.Conjunction | WordClass.Cue)
            )
                return false;
        return true;
    }

    /// <summary>The nearest cue on the left.</summary>
    private static SpeechClause? Before(TokenStream stream, PooledList<Mention> mentions, int part, int start, int from)
    {
        for (var i = part - 1; i >= from && i > part - 60; i--)
        {
            if (stream.IsWord(i, "according") && stream.IsWord(i + 1, "to"))
                return new SpeechClause(i, i + 2, SubjectFinder.PhraseStartingAt(stream, mentions, i + 2, part));
            if (NounCue(stream, mentions, i, part) is { } noun)
                return noun;
            if (CueFinder.LengthAt(stream, i, part, weak: true) is not (> 0 and var length))
                continue;
            if (
                stream.Stop(part - 1) == ':'
                && i + length < part - 6
                && SubjectFinder.HasVerb(stream, i + length, part - 1)
                && Announced(stream, mentions, part, start) is { } announced
            )
                return announced;
            var isWeak = !stream[i].Is(WordClass.Cue | WordClass.CueParticiple) && length == 1;
            if (isWeak && i < part - 12)
                continue;
            var subject =
                stream.IsWord(i - 1, "to")
                && i - 2 > start
                && SubjectFinder.Before(stream, mentions, i - 2, start) is { IsDescribed: false } governing
                    ? governing
                : stream[i].Is(WordClass.CueParticiple) || stream.IsWord(i - 1, "to")
                    ? SubjectOfParticiple(stream, mentions, start, i)
                : SubjectOf(stream, mentions, i, length, start, part);
            if (subject is not { } source)
                continue;
            if (isWeak && source.IsDescribed && !SubjectFinder.IsPersonal(stream, source))
                continue;
            return new SpeechClause(i, i + length, source);
        }
        return Announced(stream, mentions, part, start);
    }

    /// <summary>
    /// Whoever is said to speak before it in the sentence: "…, Roe said, adding “so”"; else the main subject.
    /// </summary>
    private static Source? SubjectOfParticiple(
        TokenStream stream,
        PooledList<Mention> mentions,
        int start,
        int participle
    )
    {
        // "with Roe asking", "footage of Roe saying"; but "Roe was joined by Poe and said"
        var name = participle - 1;
        while (
            name > start
            && stream[name].Kind == TokenKind.Word
            && stream[name].Is(WordClass.Adverb)
            && stream[name].Index < 0
        )
            name--;
        if (
            name >= start
            && stream[participle].Is(WordClass.CueParticiple)
            && stream[name].Index is >= 0 and var own
            && !mentions[own].IsPronoun
            && mentions[own].Type is EntityType.Person or EntityType.Unknown
        )
            return new Source(mentions[own].First, mentions[own].End, own);
        // "the caller can be heard saying"
        if (
            participle - 2 > start
            && stream.Word(participle - 1) is "heard" or "seen" or "recorded" or "quoted" or "filmed" or "overheard"
            && (stream[participle - 2].Is(WordClass.Auxiliary) || stream.IsWord(participle - 2, "be"))
            && SubjectFinder.Before(stream, mentions, participle - 1, start) is { } heard
        )
            return heard;
        for (var i = participle - 1; i > start; i--)
        {
            if (
                stream[i].Is(WordClass.CueParticiple)
                || CueFinder.LengthAt(stream, i, participle, weak: false) is not (> 0 and var length)
            )
                continue;
            if (SubjectFinder.Before(stream, mentions, i, start) is { } subject)
                return subject;
            if (stream[i - 1].Kind == TokenKind.Part || stream.Stop(i - 1) == ',')
                return SubjectFinder.PhraseStartingAt(stream, mentions, i + length, participle);
        }
        return MainSubject(stream, mentions, start, participle);
    }

    /// <summary>Who speaks in what a sentence that ends in a colon announces.</summary>
    public static Source? Announcer(TokenStream stream, PooledList<Mention> mentions, int start, int end) =>
        Before(stream, mentions, end, start, start)?.Source;

    /// <summary>"a claim from Roe that “so”", "Roe’s claim that “so”".</summary>
    private static SpeechClause? NounCue(TokenStream stream, PooledList<Mention> mentions, int i, int part)
    {
        if (stream[i] is not { Kind: TokenKind.Word, Capital: false, Index: < 0 })
            return null;
        if (
            stream.Word(i)
            is not (
                "claim"
                or "statement"
                or "assertion"
                or "suggestion"
                or "accusation"
                or "allegation"
                or "warning"
                or "promise"
                or "admission"
                or "argument"
                or "complaint"
                or "belief"
                or "remark"
                or "comment"
                or "insistence"
                or "contention"
                or "boast"
                or "assurance"
                or "prediction"
                or "denial"
                or "vow"
                or "pledge"
            )
        )
            return null;
        if (stream.IsWord(i + 1, "from") || stream.IsWord(i + 1, "by"))
            return SubjectFinder.PhraseStartingAt(stream, mentions, i + 2, part) is { } author
                ? new SpeechClause(i, i + 1, author)
                : null;
        if (!stream.IsWord(i + 1, "that") && i + 1 < part && stream.Stop(i + 1) != ':')
            return null;
        if (i > 1 && stream[i - 1].Kind == TokenKind.Possessive && stream[i - 2].Index is >= 0 and var owner)
            return new SpeechClause(i, i + 1, new Source(mentions[owner].First, mentions[owner].End, owner));
        return null;
    }

    private static Source? SubjectOf(
        TokenStream stream,
        PooledList<Mention> mentions,
        int verb,
        int length,
        int start,
        int part
    )
    {
        if (CueFinder.HasAgent(stream, verb, part))
            return SubjectFinder.PhraseStartingAt(stream, mentions, verb + 2, part);
        // "There was no time, explained Roe, “so …”"
        if (
            !CueFinder.HasHearer(stream, verb)
            && verb > start
            && stream.Stop(verb - 1) == ','
            && verb + length < part
            && stream[verb + length].Index is >= 0 and var named
            && !mentions[named].IsPronoun
            && stream.Stop(mentions[named].End) is ',' or ':'
        )
            return new Source(mentions[named].First, mentions[named].End, named);
        if (SubjectFinder.Before(stream, mentions, verb, start) is { } subject)
            return subject;
        if (verb == start)
            return SubjectFinder.PhraseStartingAt(stream, mentions, verb + length, part);
        // "Roe smiled and said", "Roe laughed, then added".
        var before = verb - 1;
        while (before > start && stream[before].Is(WordClass.Adverb))
            before--;
        return
            before > start
            && (
                stream[before].Is(WordClass.Conjunction)
                || stream[before].Kind == TokenKind.Part
                || stream.Stop(before) == ','
            )
            ? SubjectOfParticiple(stream, mentions, start, before)
            : null;
    }

    /// <summary>Roe: “So.” and what is announced by a colon without a verb of speech.</summary>
    private static SpeechClause? Announced(TokenStream stream, PooledList<Mention> mentions, int part, int start)
    {
        if (stream.Stop(part - 1) != ':' || part - 1 <= start)
            return null;
        var colon = part - 1;
        var name =
            stream[colon - 1].Kind == TokenKind.Word
                ? SubjectFinder.PhraseEndingAt(stream, mentions, colon - 1, start)
                : null;
        var source =
            name is { IsDescribed: false } && name.Value.First <= start + 2
                ? name
                : MainSubject(stream, mentions, start, colon);
        if (
            stream[colon - 1].Index is >= 0 and var last
            && !mentions[last].IsPronoun
            && mentions[last].First > start
            && (stream.IsWord(mentions[last].First - 1, "from") || stream.IsWord(mentions[last].First - 1, "by"))
        )
            source = new Source(mentions[last].First, colon, last);
        // "Talk was on display when Roe took to the wires with this: …"
        if (source is null || source is { IsDescribed: true } thing && !SubjectFinder.IsPersonal(stream, thing))
            source = LastActor(stream, mentions, start, colon) ?? source;
        return source is null ? null : new SpeechClause(colon, part, source);
    }

    /// <summary>The last person before <paramref name="end"/> that a verb follows.</summary>
    private static Source? LastActor(TokenStream stream, PooledList<Mention> mentions, int start, int end)
    {
        for (var i = end - 2; i >= start; i--)
        {
            if (
                stream[i].Index is not (>= 0 and var name)
                || mentions[name] is not { IsPronoun: false, Type: EntityType.Person or EntityType.Unknown } actor
                || actor.End != i + 1
            )
                continue;
            if (
                actor.First > start
                && stream[actor.First - 1].Is(WordClass.Preposition)
                && !stream[actor.First - 1].Is(WordClass.Conjunction)
            )
                continue;
            var verb = i + 1;
            while (verb < end && stream[verb].Is(WordClass.Adverb))
                verb++;
            if (
                verb < end
                && stream[verb].Index < 0
                && stream[verb].Is(WordClass.Verb | WordClass.Auxiliary | WordClass.Cue | WordClass.WeakCue)
            )
                return new Source(actor.First, actor.End, name);
        }
        return null;
    }

    /// <summary>The subject of the sentence's main clause: the first noun phrase that no preposition governs.</summary>
    public static Source? MainSubject(TokenStream stream, PooledList<Mention> mentions, int start, int end)
    {
        var i = AfterLabel(stream, start, end);
        while (i < end)
        {
            ref var token = ref stream[i];
            if (token.Kind is TokenKind.Stop or TokenKind.Part)
            {
                i++;
                continue;
            }
            if (
                token.Kind == TokenKind.Word
                && token.Index < 0
                && (token.Is(WordClass.Preposition | WordClass.CueParticiple) || IsParticiple(stream, i))
            )
            {
                // "In Springfield on Monday, Roe …", "Speaking to reporters, Roe …": over the comma.
                while (i < end && stream.Stop(i) != ',' && stream[i].Kind != TokenKind.Part)
                    i++;
                continue;
            }
            if (
                i == start
                && token.Kind == TokenKind.Word
                && token.Is(WordClass.Conjunction)
                && !IsCoordinating(stream, i)
                && NextComma(stream, i, end) is { } comma
            )
            {
                i = comma;
                continue;
            }
            if (
                token.Kind == TokenKind.Word
                && token.Index < 0
                && token.Is(WordClass.Conjunction | WordClass.Adverb | WordClass.Common | WordClass.Calendar)
            )
            {
                i++;
                continue;
            }
            return SubjectFinder.PhraseStartingAt(stream, mentions, IsCleft(stream, i, end) ? i + 2 : i, end);
        }
        return null;
    }

    /// <summary>"It was Roe who …": who acts is Roe.</summary>
    private static bool IsCleft(TokenStream stream, int i, int end)
    {
        if (
            !stream.IsWord(i, "it")
            || i + 3 >= end
            || !(stream.IsWord(i + 1, "was") || stream.IsWord(i + 1, "is"))
            || stream[i + 2].Index < 0
        )
            return false;
        for (var who = i + 3; who < end && who < i + 8; who++)
            if (stream[who].Index < 0)
                return stream.IsWord(who, "who");
        return false;
    }

    /// <summary>"The final: In Dunmore, Roe …" begins after its label.</summary>
    private static int AfterLabel(TokenStream stream, int start, int end)
    {
        for (var i = start + 1; i < end - 4 && i < start + 6; i++)
            if (stream.Stop(i) == ':')
                return i + 1;
        return start;
    }

    private static bool IsCoordinating(TokenStream stream, int i) =>
        stream.IsWord(i, "and")
        || stream.IsWord(i, "but")
        || stream.IsWord(i, "or")
        || stream.IsWord(i, "so")
        || stream.IsWord(i, "yet")
        || stream.IsWord(i, "nor");

    private static int? NextComma(TokenStream stream, int i, int end)
    {
        for (; i < end; i++)
            if (stream.Stop(i) == ',')
                return i;
        return null;
    }

    private static bool IsParticiple(TokenStream stream, int i)
    {
        if (stream[i].Index >= 0)
            return false;
        var word = stream.Word(i);
        return stream[i].StartsSentence
            && (
                word.EndsWith("ing")
                || word.EndsWith("ed")
                || word
                    is "Given"
                        or "Born"
                        or "Told"
                        or "Seen"
                        or "Known"
                        or "Written"
                        or "Shown"
                        or "Despite"
                        or "Having"
            );
    }
}
