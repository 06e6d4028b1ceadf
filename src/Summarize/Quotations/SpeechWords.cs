using System.Buffers;
using Summarize.Language;

namespace Summarize.Quotations;

/// <summary>
/// Looks for verbs of speech in a stretch of text, without tokens: enough to tell speech from a scare quote.
/// </summary>
internal static class SpeechWords
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".,;:!?");

    // Read once: each word before a quotation is looked up in all of them.
    private static readonly Lexicon English = Lexicon.English;
    private static readonly Lexicon[] Others = [.. new[] { "de", "fr", "es", "it" }.Select(Lexicon.In)];

    /// <summary>Whether any word of <paramref name="text"/> is a cue.</summary>
    public static bool HasCue(ReadOnlySpan<char> text) => Cues(text) > 0;

    /// <summary>Number of words that are cues; participles do not count beside a verb.</summary>
    public static int Cues(ReadOnlySpan<char> text)
    {
        var (verbs, participles) = (0, 0);
        for (var (at, end) = WordFrom(text, 0); at < end; (at, end) = WordFrom(text, end))
            if (IsCue(text[at..end]))
            {
                if (English.Of(text[at..end]).Inflection == Inflection.Gerund)
                    participles++;
                else
                    verbs++;
            }
        return verbs > 0 ? verbs : participles;
    }

    /// <summary>Whether somebody passes on the words of another: "quoting Doe".</summary>
    public static bool HasRelay(ReadOnlySpan<char> text)
    {
        for (var (at, end) = WordFrom(text, 0); at < end; (at, end) = WordFrom(text, end))
            if (English.Of(text[at..end]).Is(WordClass.Relay))
                return true;
        return false;
    }

    // The next run of letters; empty where there is none.
    private static (int At, int End) WordFrom(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && !char.IsLetter(text[at]))
            at++;
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return (at, end);
    }

    /// <summary>Whether the word is a form of a verb of speech, in any language that has data.</summary>
    public static bool IsCue(ReadOnlySpan<char> word) =>
        English.Of(word) is var known && known.Is(WordClass.Cue) && known.Inflection != Inflection.Base
        || IsCueElsewhere(word);

    private static bool IsCueElsewhere(ReadOnlySpan<char> word)
    {
        foreach (var lexicon in Others)
            if (lexicon.Of(word).Is(WordClass.Cue))
                return true;
        return false;
    }

    /// <summary>
    /// Whether the clause that follows a quotation is a cue’s: "said Roe", "Roe said", "she told us".
    /// </summary>
    public static bool BeginsWithCue(ReadOnlySpan<char> after)
    {
        var stop = after.IndexOfAny(Stops);
        return HasCue(
            stop > 0 ? after[..stop]
            : stop == 0 ? []
            : after
        );
    }
}
