using Summarize.Quotations.Names;
using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Speech;

/// <summary>Who speaks or acts in a sentence without a quotation.</summary>
internal static class NarrativeSubject
{
    /// <summary>
    /// The subject of the sentence's first cue, or null: indirect speech, or the announcement before a colon.
    /// </summary>
    public static Source? OfCue(TokenStream stream, PooledList<Mention> mentions, int start, int end)
    {
        var source = stream.Stop(end - 1) == ':' ? ClauseFinder.Announcer(stream, mentions, start, end) : null;
        for (var i = start; i < end && source is null; i++)
        {
            if (
                stream[i].Is(WordClass.CueParticiple)
                || CueFinder.LengthAt(stream, i, end, weak: false) is not (> 0 and var length)
            )
                continue;
            // A relative clause is background: "Roe works for a board, which offers …" goes on about Roe.
            if (InRelativeClause(stream, i, start))
                continue;
            var after = i + length;
            var followsComma = i > start && stream.Stop(i - 1) == ',';
            // "…, says the council’s report.", "…, said editor Jane Roe." end with the source; "Roe, a lawyer, says the
            // council …" goes on.
            if (
                followsComma
                && !CueFinder.HasHearer(stream, i)
                && i > start + 6
                && end - after is > 1 and < 10
                && SubjectFinder.PhraseStartingAt(stream, mentions, after, end) is { } inverted
                && inverted.End >= end - 1
                && (!inverted.IsDescribed || stream[after].Is(WordClass.Determiner))
            )
                return inverted;
            source = SubjectFinder.Before(stream, mentions, i, start);
            // "The family will find a way, adds Roe."
            if (
                source is not { IsDescribed: false }
                && followsComma
                && !CueFinder.HasHearer(stream, i)
                && after < end
                && stream[after].Index is >= 0 and var name
                && !mentions[name].IsPronoun
            )
                source = SubjectFinder.PhraseStartingAt(stream, mentions, after, end);
        }
        return source;
    }

    private static bool InRelativeClause(TokenStream stream, int verb, int start)
    {
        var i = verb - 1;
        while (
            i > start
            && stream[i].Kind == TokenKind.Word
            && stream[i].Index < 0
            && stream[i].Is(WordClass.Adverb | WordClass.Auxiliary)
        )
            i--;
        return i > start && stream.IsWord(i, "which");
    }

    /// <summary>
    /// Whether the source is the first of a pair: then neither is the one that the next sentence is about.
    /// </summary>
    public static bool IsPair(TokenStream stream, PooledList<Mention> mentions, Source source, int end) =>
        !source.IsDescribed
        && mentions[source.Mention].End is var and
        && and + 1 < end
        && stream.IsWord(and, "and")
        && stream[and + 1].Index >= 0;
}
