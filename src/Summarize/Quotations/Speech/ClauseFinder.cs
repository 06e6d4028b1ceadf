using Summarize.Quotations.Names;
using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Speech;

/// <summary>Finds the clause that says who speaks a quoted part, within its sentence.</summary>
internal static class ClauseFinder
{
    /// <summary>The clause that frames the part at token <paramref name="part"/> of the sentence [start, end), or null.</summary>
    public static SpeechClause? Find(TokenStream stream, List<Mention> mentions, int part, int start, int end)
    {
        var previous = part - 1;
        while (previous >= start && stream[previous].Kind != TokenKind.Part) previous--;
        var next = part + 1;
        while (next < end && stream[next].Kind != TokenKind.Part) next++;
        var leadsOn = LeadsOn(stream, part);
        var before = Before(stream, mentions, part, start, previous + 1);
        if (before is { } clause && (clause.CueEnd == part - 1 || clause.CueEnd == part && stream.Stop(clause.CueFirst) != ':' || stream.Stop(part - 1) == ':' && clause.CueEnd < part || !leadsOn)) return before;
        var after = leadsOn || before is null ? After(stream, mentions, part, next, leadsOn) : null;
        return after ?? before;
    }

    /// <summary>Whether the part ends in a mark that leads on to its cue: “so,” she said; “why?” he asked.</summary>
    private static bool LeadsOn(TokenStream stream, int part)
    {
        var last = stream.Text[stream[part].End - 1];
        return last is ',' or '?' or '!' or '—' or '–' or '-' or '…' or '.' || stream.Stop(part + 1) is ',' or '—' or '–' or '-';
    }

    private static SpeechClause? After(TokenStream stream, List<Mention> mentions, int part, int end, bool leadsOn)
    {
        var first = part + 1;
        while (first < end && stream.Stop(first) is ',' or '—' or '–' or '-') first++;
        if (first >= end) return null;
        if (stream.IsWord(first, "according") && stream.IsWord(first + 1, "to"))
            return new SpeechClause(first, first + 2, SubjectFinder.PhraseStartingAt(stream, mentions, first + 2, end));
        if (stream.IsWord(first, "as") && CueIn(stream, mentions, first + 1, end) is { } put) return put;
        var verb = first;
        while (verb < end && stream[verb].Is(WordClass.Adverb) && stream[verb].Index < 0) verb++;
        if (!leadsOn && stream[first].Index < 0 && !stream[first].Is(WordClass.Determiner)) return null;
        if (verb < end && !stream[verb].Is(WordClass.CueParticiple) && CueFinder.LengthAt(stream, verb, end, weak: false) is > 0 and var length
            && SubjectFinder.PhraseStartingAt(stream, mentions, verb + length, end) is { } inverted)
            return new SpeechClause(verb, verb + length, inverted);
        return stream[first].Is(WordClass.Conjunction | WordClass.Preposition | WordClass.Relative) && stream[first].Index < 0 ? null : CueIn(stream, mentions, first, end);
    }

    /// <summary>The first cue whose subject begins where the clause begins.</summary>
    private static SpeechClause? CueIn(TokenStream stream, List<Mention> mentions, int first, int end)
    {
        for (var i = first + 1; i < end && i < first + 60; i++)
        {
            if (stream.Stop(i) is ';' or ':') return null;
            if (stream[i].Is(WordClass.CueParticiple)) continue;
            if (CueFinder.LengthAt(stream, i, end, weak: false) is not (> 0 and var length)) continue;
            if (SubjectFinder.Before(stream, mentions, i, first) is { } subject && (subject.First <= first + 4 || IsUnbroken(stream, first, subject.First))) return new SpeechClause(i, i + length, subject);
        }
        return null;
    }

    /// <summary>Nothing but nouns and adjectives before a name: "city council media coordinator Jane Doe".</summary>
    private static bool IsUnbroken(TokenStream stream, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (stream[i].Kind is TokenKind.Stop or TokenKind.Part || stream[i].Index < 0 && stream[i].Is(WordClass.Auxiliary | WordClass.Conjunction | WordClass.Cue)) return false;
        return true;
    }

    /// <summary>The nearest cue on the left.</summary>
    private static SpeechClause? Before(TokenStream stream, List<Mention> mentions, int part, int start, int from)
    {
        for (var i = part - 1; i >= from && i > part - 60; i--)
        {
            if (stream.IsWord(i, "according") && stream.IsWord(i + 1, "to"))
                return new SpeechClause(i, i + 2, SubjectFinder.PhraseStartingAt(stream, mentions, i + 2, part));
            if (CueFinder.LengthAt(stream, i, part, weak: true) is not (> 0 and var length)) continue;
            var isParticiple = stream[i].Is(WordClass.CueParticiple);
            var subject = isParticiple ? MainSubject(stream, mentions, start, i) : SubjectOf(stream, mentions, i, length, start, part);
            if (subject is not { } source) continue;
            if (!stream[i].Is(WordClass.Cue | WordClass.CueParticiple) && length == 1 && source.IsDescribed && !SubjectFinder.IsPersonal(stream, source)) continue;
            return new SpeechClause(i, i + length, source);
        }
        return Announced(stream, mentions, part, start);
    }

    private static Source? SubjectOf(TokenStream stream, List<Mention> mentions, int verb, int length, int start, int part)
    {
        if (SubjectFinder.Before(stream, mentions, verb, start) is { } subject) return subject;
        if (verb == start) return SubjectFinder.PhraseStartingAt(stream, mentions, verb + length, part);
        // "Roe smiled and said", "Roe laughed, then added".
        var before = verb - 1;
        while (before > start && stream[before].Is(WordClass.Adverb)) before--;
        return before > start && (stream[before].Is(WordClass.Conjunction) || stream[before].Kind == TokenKind.Part || stream.Stop(before) == ',') ? MainSubject(stream, mentions, start, before) : null;
    }

    /// <summary>Roe: “So.” and what is announced by a colon without a verb of speech.</summary>
    private static SpeechClause? Announced(TokenStream stream, List<Mention> mentions, int part, int start)
    {
        if (stream.Stop(part - 1) != ':' || part - 1 <= start) return null;
        var colon = part - 1;
        var name = stream[colon - 1].Kind == TokenKind.Word ? SubjectFinder.PhraseEndingAt(stream, mentions, colon - 1, start) : null;
        var source = name is { IsDescribed: false } && name.Value.First <= start + 2 ? name : MainSubject(stream, mentions, start, colon);
        return source is null ? null : new SpeechClause(colon, part, source);
    }

    /// <summary>The subject of the sentence's main clause: the first noun phrase that no preposition governs.</summary>
    public static Source? MainSubject(TokenStream stream, List<Mention> mentions, int start, int end)
    {
        var i = start;
        while (i < end)
        {
            ref var token = ref stream[i];
            if (token.Kind is TokenKind.Stop or TokenKind.Part) { i++; continue; }
            if (token.Kind == TokenKind.Word && token.Index < 0 && (token.Is(WordClass.Preposition | WordClass.CueParticiple) || IsParticiple(stream, i)))
            {
                // "In Springfield on Monday, Roe …", "Speaking to reporters, Roe …": over the comma.
                while (i < end && stream.Stop(i) != ',' && stream[i].Kind != TokenKind.Part) i++;
                continue;
            }
            if (token.Kind == TokenKind.Word && token.Index < 0 && token.Is(WordClass.Conjunction | WordClass.Adverb | WordClass.Common | WordClass.Calendar)) { i++; continue; }
            return SubjectFinder.PhraseStartingAt(stream, mentions, i, end);
        }
        return null;
    }

    private static bool IsParticiple(TokenStream stream, int i)
    {
        if (stream[i].Index >= 0) return false;
        var word = stream.Word(i);
        return stream[i].StartsSentence && (word.EndsWith("ing") || word.EndsWith("ed"));
    }
}
