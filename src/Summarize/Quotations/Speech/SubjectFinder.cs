using Summarize.Quotations.Names;
using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Speech;

/// <summary>Finds who does what a verb says, by the order of the words round it.</summary>
internal static class SubjectFinder
{
    private const WordClass Closed =
        WordClass.Preposition | WordClass.Conjunction | WordClass.Relative | WordClass.Auxiliary;

    /// <summary>
    /// The subject that stands before the verb at <paramref name="verb"/>, not before <paramref name="from"/>.
    /// </summary>
    public static Source? Before(TokenStream stream, PooledList<Mention> mentions, int verb, int from)
    {
        var i = verb - 1;
        while (i >= from && IsSkipped(stream, i))
            i--;
        if (i < from)
            return null;
        if (stream.Stop(i) is ')' or ']')
            i = SkipParenthesis(stream, i, from);
        if (i < from)
            return null;
        // "officials who called it": the relative's antecedent stands right before it.
        if (
            stream[i].Is(WordClass.Relative)
            && i > from
            && PhraseEndingAt(stream, mentions, stream.Stop(i - 1) == ',' ? i - 2 : i - 1, from) is { } antecedent
            && (!antecedent.IsDescribed || IsPersonal(stream, antecedent))
        )
            return AppositionHost(stream, mentions, antecedent, from) ?? antecedent;
        if (stream.Stop(i) is ',' or '—' or '–' or '-' || stream[i].Is(WordClass.Relative) || stream.IsWord(i, "that"))
            return BeforeModifiers(stream, mentions, i, from);
        if (stream[i].Kind is TokenKind.Stop or TokenKind.Part)
            return null;
        // "Smith on Monday said", "Smith in a statement said".
        // "Roe, who took part in the talks said": the comma is missing, the relative clause is not.
        for (var j = i; j > from && j > i - 12 && stream[j].Kind is not (TokenKind.Stop or TokenKind.Part); j--)
            if (
                stream[j].Is(WordClass.Relative)
                && stream.Stop(j - 1) == ','
                && stream[j + 1].Index < 0
                && HasVerb(stream, j + 1, i)
            )
                return BeforeModifiers(stream, mentions, j, from);
        return PhraseEndingAt(stream, mentions, i, from) is { } nearest
            ? OpenAppositionHost(stream, mentions, nearest, from) ?? nearest
            : null;
    }

    public static bool HasVerb(TokenStream stream, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (
                stream[i].Kind == TokenKind.Word
                && stream[i].Index < 0
                && stream[i]
                    .Is(
                        WordClass.Auxiliary
                            | WordClass.Verb
                            | WordClass.Cue
                            | WordClass.WeakCue
                            | WordClass.CueParticiple
                    )
            )
                return true;
        return false;
    }

    /// <summary>
    /// "Roe, a former mayor and head of the River Trust said": the comma that closes the apposition is missing.
    /// </summary>
    private static Source? OpenAppositionHost(
        TokenStream stream,
        PooledList<Mention> mentions,
        Source nearest,
        int from
    )
    {
        if (!nearest.IsDescribed && mentions[nearest.Mention] is { IsPronoun: true } or { Type: EntityType.Person })
            return null;
        var hasRole = false;
        for (var i = nearest.First - 1; i > from && i > nearest.First - 16; i--)
        {
            if (stream.Stop(i) == ',')
                return
                    hasRole
                    && stream[i - 1].Index is >= 0 and var name
                    && mentions[name] is { IsPronoun: false, Type: EntityType.Person or EntityType.Unknown } host
                    && host.End - host.Name > 1
                    && BeginsSegment(stream, host.First, from)
                    ? new Source(host.First, host.End, name)
                    : null;
            if (stream[i].Kind != TokenKind.Word || stream[i].EndsSentence)
                return null;
            if (stream[i].Index >= 0)
                continue;
            if (
                stream[i]
                    .Is(
                        WordClass.Cue
                            | WordClass.Auxiliary
                            | WordClass.Verb
                            | WordClass.WeakCue
                            | WordClass.Pronoun
                            | WordClass.Relative
                    ) && !stream[i].Is(WordClass.Role)
            )
                return null;
            hasRole |= stream[i].Is(WordClass.Role);
        }
        return null;
    }

    /// <summary>The name that a description stands in apposition to: "Roe, an expert who writes …".</summary>
    private static Source? AppositionHost(
        TokenStream stream,
        PooledList<Mention> mentions,
        Source description,
        int from
    ) =>
        description.IsDescribed
        && description.First - 2 >= from
        && stream.Stop(description.First - 1) == ','
        && stream[description.First - 2].Index is >= 0 and var name
        && mentions[name] is { IsPronoun: false, Type: EntityType.Person or EntityType.Unknown } host
        && host.First >= from
            ? new Source(host.First, host.End, name)
            : null;

    /// <summary>
    /// "John Roe, a lawyer from Springfield, said": over the commas to the name that the modifiers belong to.
    /// </summary>
    private static Source? BeforeModifiers(TokenStream stream, PooledList<Mention> mentions, int comma, int from)
    {
        if (stream.Stop(comma) == ',' && LeadingName(stream, mentions, comma, from) is { } leading)
            return leading;
        Source? described = null;
        Source? inner = null;
        for (var i = comma; i > from; i--)
        {
            var stop = stream.Stop(i);
            if (
                stop is ';' or ':' or '.' or '?' or '!'
                || stream[i].Kind == TokenKind.Part && stream[i].End - stream[i].Start > 30
            )
                break;
            var boundary = stop is ',' or '—' or '–' or '-' or ')' or '(' || stream[i].Is(WordClass.Relative);
            if (!boundary)
                continue;
            var end = stop is ')' ? SkipParenthesis(stream, i, from) : i - 1;
            while (end >= from && stream[end].Kind == TokenKind.Stop && stream.Stop(end) is ',')
                end--;
            if (end < from || PhraseEndingAt(stream, mentions, end, from) is not { } source)
                continue;
            if (source.IsDescribed)
            {
                if (IsPersonal(stream, source))
                    described = source;
                continue;
            }
            if (mentions[source.Mention].Type is EntityType.Place or EntityType.Thing)
                continue;
            // A name that ends a modifier ("a lawyer who once met Jim Poe, said") is not the subject where one stands
            // before it.
            if (BeginsSegment(stream, source.First, from))
                return source;
            inner ??= source;
        }
        return described is { } d && (inner is null || d.First < inner.Value.First)
            ? described
            : inner ?? PhraseStartingAt(stream, mentions, from, comma);
    }

    /// <summary>
    /// "Roe, 43, of Springfield, Dunmore, and his son Jim, 12, said": the person with whom the clause begins, where
    /// nothing
    /// but modifiers stands between them and the comma before the verb.
    /// </summary>
    private static Source? LeadingName(TokenStream stream, PooledList<Mention> mentions, int comma, int from)
    {
        var i = from;
        while (
            i < comma
            && stream[i].Kind == TokenKind.Word
            && stream[i].Index < 0
            && (
                stream[i].Is(WordClass.Adverb | WordClass.Calendar)
                || stream.IsWord(i, "and")
                || stream.IsWord(i, "but")
            )
        )
            i++;
        for (; i < comma; i++)
        {
            ref var token = ref stream[i];
            if (token.Kind is TokenKind.Stop or TokenKind.Part)
                return null;
            if (
                token.Index >= 0
                && mentions[token.Index] is { IsPronoun: false } mention
                && mention.End < stream.Count
                && stream[mention.End].Kind != TokenKind.Possessive
            )
            {
                if (mention.Type is EntityType.Person && stream.Stop(mention.End) is ',')
                    return IsModified(stream, mentions, mention.End, comma)
                        ? new Source(mention.First, mention.End, token.Index)
                        : null;
                if (mention.Type is EntityType.Person)
                    return null;
                i = mention.End - 1;
            }
            else if (
                token.Index < 0
                && token.Is(
                    Closed
                        | WordClass.Cue
                        | WordClass.CueParticiple
                        | WordClass.Verb
                        | WordClass.WeakCue
                        | WordClass.Pronoun
                )
                && !token.Is(WordClass.Role | WordClass.Determiner)
            )
                return null;
        }
        return null;
    }

    /// <summary>
    /// Whether the words between two commas, and all further ones up to <paramref name="end"/>, only modify the name
    /// before them.
    /// </summary>
    private static bool IsModified(TokenStream stream, PooledList<Mention> mentions, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (
                stream[i].Kind == TokenKind.Part && stream[i].End - stream[i].Start > 30
                || stream.Stop(i) is ';' or ':' or '.' or '?' or '!'
            )
                return false;
            if (stream.Stop(i) is not ',' || i + 1 >= end)
                continue;
            ref var next = ref stream[i + 1];
            if (next.Kind != TokenKind.Word)
                continue;
            if (
                next.Index >= 0
                && (
                    mentions[next.Index].IsPronoun
                        ? !next.Is(WordClass.Determiner)
                        : i > first
                            && mentions[next.Index].Type == EntityType.Person
                            && !stream[i - 1].Is(WordClass.Role)
                )
            )
                return false;
            if (next.Index >= 0)
                continue;
            if (
                stream.IsWord(i + 1, "and")
                && (
                    stream[i + 2].Index < 0
                    || stream[i + 2].Is(WordClass.Determiner)
                    || stream.Stop(i + 3) == ',' && stream[i + 4].Kind == TokenKind.Number
                )
            )
                continue;
            if (next.Is(WordClass.Conjunction) && !next.Is(WordClass.Preposition) || stream.IsWord(i + 1, "as"))
                return false;
            if (
                next.Is(
                    WordClass.Auxiliary | WordClass.Verb | WordClass.Cue | WordClass.WeakCue | WordClass.CueParticiple
                ) && !next.Is(WordClass.Role | WordClass.Preposition)
            )
                return false;
        }
        return true;
    }

    private static bool BeginsSegment(TokenStream stream, int first, int from)
    {
        while (
            first > from
            && stream[first - 1] is { Kind: TokenKind.Word, Index: < 0 }
            && stream[first - 1].Is(WordClass.Role | WordClass.Demonym | WordClass.Adverb)
        )
            first--;
        if (first <= from)
            return true;
        ref var before = ref stream[first - 1];
        return before.Kind == TokenKind.Stop
            || before.Kind == TokenKind.Part
            || before.Kind == TokenKind.Number
            || stream.IsWord(first - 1, "that")
            || stream.IsWord(first - 1, "but")
            || stream.IsWord(first - 1, "while")
            || stream.IsWord(first - 1, "when")
            || first - 1 == from && before.Is(WordClass.Conjunction | WordClass.Determiner);
    }

    /// <summary>
    /// The noun phrase whose last word is <paramref name="last"/>, prepositional phrases within it climbed.
    /// </summary>
    public static Source? PhraseEndingAt(TokenStream stream, PooledList<Mention> mentions, int last, int from)
    {
        Source? found = null;
        for (var tries = 0; tries < 4 && last >= from; tries++)
        {
            if (SimplePhrase(stream, mentions, last, from) is not { } phrase)
                return found;
            // "dismissed over his tweets, which …": what is somebody's begins a noun phrase of its own.
            if (
                found is null
                && phrase.IsDescribed
                && stream[phrase.First].Index >= 0
                && stream[phrase.First].Is(WordClass.Pronoun)
                && stream[last].Is(WordClass.Message)
            )
                return phrase;
            found = found is { } inner && phrase.IsDescribed ? phrase with { End = inner.End } : phrase;
            var before = phrase.First - 1;
            if (found is { IsDescribed: false } && Spokesman(stream, mentions, before, from) is { } spokesman)
                return spokesman with { End = found.Value.End };
            // A spokesman for X; X of Y: the head is on the left of the preposition. A time or a place is passed over.
            if (before < from || !stream[before].Is(WordClass.Preposition) || stream[before].Index >= 0)
                return found;
            // "as Roe said", "after Roe had said": a clause, no prepositional phrase.
            if (stream[before].Is(WordClass.Conjunction) || stream.IsWord(before - 1, "according"))
                return found;
            // "announced by the Dunmore Board, which said": who did it begins a noun phrase of its own.
            if (
                stream.IsWord(before, "by")
                && before > from
                && (stream.Word(before - 1).EndsWith("ed") || stream[before - 1].Is(WordClass.Cue | WordClass.Verb))
                && stream[before - 1].Index < 0
            )
                return found;
            if (before - 1 < from || stream[before - 1].Kind is TokenKind.Stop or TokenKind.Part)
                return null;
            last = before - 1;
            while (last >= from && stream[last].Is(WordClass.Preposition))
                last--;
        }
        return found;
    }

    /// <summary>"a spokesman for Roe and Poe": one speaks for two.</summary>
    private static Source? Spokesman(TokenStream stream, PooledList<Mention> mentions, int and, int from)
    {
        if (
            and - 3 < from
            || !stream.IsWord(and, "and")
            || stream[and - 1].Index is not (>= 0 and var first)
            || mentions[first].IsPronoun
        )
            return null;
        var preposition = mentions[first].First - 1;
        if (
            preposition - 1 < from
            || !(stream.IsWord(preposition, "for") || stream.IsWord(preposition, "of"))
            || stream[preposition - 1].Index >= 0
        )
            return null;
        return stream[preposition - 1].Is(WordClass.Role) && !stream[preposition - 1].Is(WordClass.Plural)
            ? NounPhrase(stream, preposition - 1, from)
            : null;
    }

    private static Source? SimplePhrase(TokenStream stream, PooledList<Mention> mentions, int last, int from)
    {
        ref var token = ref stream[last];
        if (token.Kind == TokenKind.Number)
            return NounPhrase(stream, last, from);
        if (token.Kind != TokenKind.Word)
            return null;
        if (token.Index >= 0)
        {
            var mention = mentions[token.Index];
            if (mention.First < from)
                return null;
            if (mention is { IsWeak: true, Entity: < 0 })
                return NounPhrase(stream, last, from);
            var first = mention.First;
            // "the senior Dem": one of many, as no person and no body is.
            if (
                mention.Type == EntityType.Unknown
                && first - 2 >= from
                && stream[first - 1] is { Kind: TokenKind.Word, Capital: false, Index: < 0, Class: WordClass.None }
                && stream[first - 2].Is(WordClass.Determiner)
            )
                return NounPhrase(stream, last, from);
            // "Roe of the charity Harbour Lights": the common noun belongs to the name.
            if (
                first - 1 >= from
                && stream[first - 1] is { Kind: TokenKind.Word, Capital: false, Index: < 0 }
                && stream[first - 1].Is(WordClass.Body)
            )
                first--;
            if (first - 1 >= from && stream[first - 1].Is(WordClass.Determiner) && stream[first - 1].Index < 0)
                first--;
            return new Source(first, last + 1, token.Index);
        }
        if (token.Is(Closed) && !token.Is(WordClass.Role) && !token.Capital)
            return null;
        if (token.Is(WordClass.Pronoun) && token.Is(WordClass.Determiner))
            return null;
        return NounPhrase(stream, last, from);
    }

    /// <summary>
    /// "a senior official", "Roe’s lawyer", "officials": back to the determiner, over adjectives and names.
    /// </summary>
    private static Source? NounPhrase(TokenStream stream, int last, int from)
    {
        var first = last;
        for (var i = last; i >= from && i > last - 10; i--)
        {
            ref var token = ref stream[i];
            // "the lanky, bespectacled professor"
            if (
                stream.Stop(i) == ','
                && i - 2 >= from
                && stream[i - 1] is { Kind: TokenKind.Word, Capital: false }
                && stream[i - 2].Is(WordClass.Determiner)
            )
                continue;
            if (token.Kind is TokenKind.Stop or TokenKind.Part || token.EndsSentence && i < last)
                break;
            if (token.Kind == TokenKind.Word && token.Is(WordClass.Determiner))
            {
                first = i;
                break;
            }
            if (i < last && token.Kind == TokenKind.Word && token.Is(Closed) && token.Index < 0)
                break;
            if (
                i < last
                && token.Kind == TokenKind.Word
                && token.Index < 0
                && (
                    token.Is(WordClass.Pronoun | WordClass.Cue | WordClass.Verb | WordClass.WeakCue)
                    || IsPastAfterName(stream, i)
                )
                && !token.Is(WordClass.Role | WordClass.Message)
            )
                break;
            first = i;
        }
        while (first < last && (stream[first].Kind == TokenKind.Possessive || stream[first].Is(WordClass.Adverb)))
            first++;
        return new Source(first, last + 1, -1);
    }

    /// <summary>"Roe attacked the mayor": a verb that the lexicon lacks.</summary>
    private static bool IsPastAfterName(TokenStream stream, int i) =>
        i > 0 && stream[i - 1].Index >= 0 && !stream[i].Capital && stream.Word(i).EndsWith("ed");

    /// <summary>
    /// The noun phrase that begins at <paramref name="first"/>, as after an inverted verb: said Jane Doe; said a
    /// spokesman.
    /// </summary>
    public static Source? PhraseStartingAt(TokenStream stream, PooledList<Mention> mentions, int first, int end)
    {
        while (
            first < end
            && (stream[first].Is(WordClass.Adverb) || stream[first].Is(WordClass.Conjunction))
            && stream[first].Index < 0
            && !stream[first].Is(WordClass.Role)
        )
            first++;
        if (first >= end)
            return null;
        ref var token = ref stream[first];
        if (token.Kind is TokenKind.Stop or TokenKind.Part)
            return null;
        if (token.Index >= 0 && mentions[token.Index].IsPronoun && !token.Is(WordClass.Determiner))
            return new Source(first, first + 1, token.Index);
        if (token.Is(Closed) && token.Index < 0)
            return null;
        if (token.Is(WordClass.Pronoun) && token.Index < 0 && !token.Is(WordClass.Determiner))
            return null;
        var i = first;
        var name = -1;
        while (i < end && i < first + 14)
        {
            ref var next = ref stream[i];
            if (next.Kind is TokenKind.Stop or TokenKind.Part)
                break;
            if (next.Index >= 0 && mentions[next.Index] is { IsPronoun: false } and not { IsWeak: true, Entity: < 0 })
            {
                name = next.Index;
                i = mentions[name].End;
                // A name ends the phrase, unless a possessive or a lower-case noun takes it on: "Roe’s lawyer", "Roe
                // spokesman Jim Poe".
                if (i < end && stream[i].Kind == TokenKind.Possessive)
                {
                    name = -1;
                    i++;
                    continue;
                }
                if (i < end && TakesOn(stream, i, end))
                {
                    name = -1;
                    continue;
                }
                // "one Twitter user", "the 31-year-old Togo international": somebody described, whatever the noun.
                if (
                    i < end
                    && stream[i] is { Kind: TokenKind.Word, Capital: false, Index: < 0, Class: WordClass.None }
                    && mentions[name].Type != EntityType.Person
                    && (
                        IsIndefinite(stream, first)
                        || !IsInflected(stream.Word(i)) && Ages.IsYearOld(stream, mentions[name].First - 1)
                    )
                )
                {
                    name = -1;
                    continue;
                }
                break;
            }
            // "singer and guitarist Jane Doe"
            if (
                i > first
                && i + 1 < end
                && stream.IsWord(i, "and")
                && stream[i - 1].Is(WordClass.Role)
                && stream[i + 1].Is(WordClass.Role)
            )
            {
                i++;
                continue;
            }
            if (
                next.Kind == TokenKind.Word
                && i > first
                && next.Index < 0
                && next.Is(Closed | WordClass.Cue | WordClass.CueParticiple | WordClass.Calendar)
                && !next.Is(WordClass.Role)
            )
                break;
            if (
                next.Kind == TokenKind.Word
                && i > first
                && next.Is(WordClass.Determiner | WordClass.Adverb)
                && next.Index < 0
            )
                break;
            // "The 46-year-old left …": an age is a head by itself where a verb follows.
            if (
                next.Kind == TokenKind.Word
                && i > first
                && next.Index < 0
                && Ages.IsYearOld(stream, i - 1)
                && (next.Is(WordClass.Verb | WordClass.WeakCue | WordClass.Auxiliary) || stream.Word(i).EndsWith("ed"))
            )
                break;
            // "The nominee caused …": after the head noun a verb follows.
            if (
                next.Kind == TokenKind.Word
                && i > first
                && next.Index < 0
                && stream[i - 1].Is(WordClass.Role | WordClass.Body | WordClass.Message)
                && !next.Is(WordClass.Role | WordClass.Body | WordClass.Message)
                && (next.Is(WordClass.Verb | WordClass.WeakCue) || stream.Word(i).EndsWith("ed"))
            )
                break;
            i++;
        }
        if (i == first)
            return null;
        // German: "sagte der Fährmann, Jörg Roe".
        if (
            name >= 0
            && stream.IsWord(first, "der")
            && stream.Stop(i) == ','
            && i + 1 < end
            && stream[i + 1].Index is >= 0 and var bearer
            && mentions[bearer].Type == EntityType.Person
        )
            return new Source(mentions[bearer].First, mentions[bearer].End, bearer);
        if (name >= 0)
            return new Source(first, mentions[name].End, name);
        // "a spokesman for the council, Jane Doe": the name in apposition.
        var head = new Source(first, i, -1);
        if (i < end && stream[i].Is(WordClass.Preposition))
        {
            var j = i + 1;
            while (
                j < end
                && j < i + 10
                && stream[j].Kind is not (TokenKind.Stop or TokenKind.Part)
                && (!stream[j].Is(WordClass.Cue | WordClass.Auxiliary) || stream[j].Index >= 0)
            )
                j++;
            head = head with
            {
                End =
                    stream[i].Is(WordClass.Preposition)
                    && (
                        stream.IsWord(i, "of")
                        || stream.IsWord(i, "for")
                        || stream.IsWord(i, "at")
                        || stream.IsWord(i, "with")
                        || stream.IsWord(i, "from")
                    )
                        ? TrimTime(stream, i, j)
                        : i,
            };
            i = j;
        }
        if (
            IsPersonal(stream, head)
            && stream.Stop(i) == ','
            && i + 1 < end
            && stream[i + 1].Index is >= 0 and var apposed
            && mentions[apposed] is { IsPronoun: false } m
            && m.Type is EntityType.Person or EntityType.Unknown
            && m.First == i + 1
            && m.End - m.Name >= 2
        )
            return new Source(m.First, m.End, apposed);
        return head;
    }

    /// <summary>
    /// Whether lower-case nouns lead from one name to another: "Roe constituent Jim Poe", or a role follows: "Roe
    /// spokesman".
    /// </summary>
    private static bool TakesOn(TokenStream stream, int i, int end)
    {
        for (var j = i; j < end && j < i + 4; j++)
        {
            ref var token = ref stream[j];
            if (token.Kind == TokenKind.Number)
                continue;
            if (token.Kind != TokenKind.Word)
                return false;
            if (token.Index >= 0)
                return j > i && !(stream.Word(j - 1).EndsWith("s") && !stream.Word(j - 1).EndsWith("ss"));
            if (
                token.Is(
                    Closed
                        | WordClass.Cue
                        | WordClass.CueParticiple
                        | WordClass.WeakCue
                        | WordClass.Calendar
                        | WordClass.Determiner
                        | WordClass.Adverb
                        | WordClass.Pronoun
                        | WordClass.Verb
                ) && !token.Is(WordClass.Role | WordClass.Message)
                || stream.Word(j).EndsWith("ed")
            )
                return false;
            if (token.Is(WordClass.Role | WordClass.Message | WordClass.Body))
                return true;
        }
        return false;
    }

    private static bool IsInflected(ReadOnlySpan<char> word) =>
        word.EndsWith("s") || word.EndsWith("ed") || word.EndsWith("ing");

    private static bool IsIndefinite(TokenStream stream, int i) =>
        stream.Word(i) is "a" or "an" or "one" or "another" or "some" or "A" or "An" or "One" or "Another" or "Some";

    private static int TrimTime(TokenStream stream, int preposition, int end)
    {
        for (var i = preposition + 1; i < end; i++)
            if (
                stream[i].Is(WordClass.Calendar)
                || (stream[i].Is(WordClass.Preposition) && !stream.IsWord(i, "of") && !stream.IsWord(i, "for"))
            )
                return i;
        return end;
    }

    public static bool IsPersonal(TokenStream stream, Source source)
    {
        for (var i = source.First; i < source.End; i++)
            if (
                stream[i].Kind == TokenKind.Word
                    && stream[i].Is(WordClass.Role | WordClass.Body | WordClass.Message | WordClass.Title)
                || Ages.IsYearOld(stream, i)
            )
                return true;
        return false;
    }

    private static bool IsSkipped(TokenStream stream, int i)
    {
        ref var token = ref stream[i];
        if (token.Kind == TokenKind.Number)
            return i > 0 && stream[i - 1].Is(WordClass.Calendar);
        if (token.Kind != TokenKind.Word || token.Index >= 0)
            return false;
        if (token.Is(WordClass.Calendar))
            return true;
        if (token.Is(WordClass.Preposition))
            return i + 1 < stream.Count && stream[i + 1].Is(WordClass.Calendar);
        return token.Is(WordClass.Auxiliary | WordClass.Adverb)
            || (!token.Capital && stream.Word(i).EndsWith("ly"))
            || stream.IsWord(i, "all")
            || stream.IsWord(i, "to") && false;
    }

    /// <summary>From a closing parenthesis to the token before the opening one.</summary>
    private static int SkipParenthesis(TokenStream stream, int i, int from)
    {
        for (var j = i - 1; j >= from && j > i - 24; j--)
            if (stream.Stop(j) is '(' or '[')
                return j - 1;
        return i - 1;
    }
}
