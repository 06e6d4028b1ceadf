using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>Words for what somebody is, with a capital before a name or without: Mayor, the senator.</summary>
internal static class Offices
{
    /// <summary>
    /// Words between the name of an office's holder and the office: "Ada Quill, who is now the mayor".
    /// </summary>
    private const int Nearby = 6;

    private static readonly FrozenSet<string> Being = CheckWords.Of("en", "being");

    // Our own list: the dictionary's words for persons are many that are names as well.
    private static readonly FrozenSet<string> Known = WordData
        .Rows("en/people")
        .Where(row => row[1].Split(' ') is var kinds && (kinds.Contains("title") || kinds.Contains("person")))
        .Select(row => row[0])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word is one.</summary>
    public static bool Has(string word) => Known.Contains(word);

    /// <summary>
    /// Whether the text gives somebody an office: "Mayor Mike Tanner", "Mike Tanner, the mayor", "Tanner is the mayor",
    /// "the mayor,
    /// Mike Tanner,"; not where the two only stand near each other, as in "Tanner attacked the mayor".
    /// </summary>
    public static bool Gives(IReadOnlyList<Word> words, string office, string holder)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (
                Words.IsSame(words[at].Text, office)
                && !words[at].Owns
                && (StandsBeforeName(words, at, holder) || IsExplainedBy(words, at, holder))
            )
                return true;
            if (Words.IsSame(words[at].Text, holder) && IsSaidToBe(words, at, office))
                return true;
        }
        return false;
    }

    /// <summary>Whether a text gives an office to somebody whose name stands near it and is not this one.</summary>
    public static bool GivesAnother(IReadOnlyList<Word> words, string office, string holder)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!Words.IsSame(words[at].Text, office))
                continue;
            for (var near = Math.Max(0, at - Nearby); near <= Math.Min(words.Count - 1, at + Nearby); near++)
                if (
                    near != at
                    && words[near].HasCapital
                    && !words[near].Opens
                    && !Words.IsSame(words[near].Text, holder)
                    && Gives(words, office, words[near].Text)
                )
                    return true;
        }
        return false;
    }

    // "Mayor Mike Tanner", "Senators Ada Quill and Mike Tanner".
    private static bool StandsBeforeName(IReadOnlyList<Word> words, int at, string holder)
    {
        var several = Words.Singular(words[at].Text) != words[at].Text;
        for (var next = at + 1; next < words.Count && !words[next].Opens; next++)
        {
            var continues =
                words[next].Joined && words[next].IsPartOfName
                || (several && (words[next].HasCapital || words[next].Text is "and"));
            if (!continues)
                return false;
            if (Words.IsSame(words[next].Text, holder))
                return true;
        }
        return false;
    }

    // "the mayor of Norrvik, Mike Tanner, spoke": a comma before the name and after it.
    private static bool IsExplainedBy(IReadOnlyList<Word> words, int at, string holder)
    {
        var next = at + 1;
        while (
            next < words.Count
            && words[next].Joined
            && (words[next].HasCapital || words[next].Text is "of" or "for" or "to" or "in" or "at" or "the")
        )
            next++;
        var isNamed = false;
        for (
            var first = next;
            next < words.Count && !words[next].Opens && words[next].HasCapital && words[next].Joined != (next == first);
            next++
        )
            isNamed |= Words.IsSame(words[next].Text, holder);
        return isNamed && (next == words.Count || !words[next].Joined);
    }

    // "Mike Tanner, 54, who is now the mayor", "Tanner was elected mayor": nothing done to the mayor, and nobody
    // else's.
    private static bool IsSaidToBe(IReadOnlyList<Word> words, int at, string office)
    {
        var next = at + 1;
        if (next >= words.Count || words[at].Owns || (words[next].Joined && !Being.Contains(words[next].Text)))
            return false;
        for (; next < words.Count && next <= at + Nearby + 1 && !words[next].Opens; next++)
        {
            var (word, known) = (words[next], Lexicon.English.Of(words[next].Text));
            if (Words.IsSame(word.Text, office))
                return !word.Owns;
            if (Being.Contains(word.Text) || word.Owns)
                continue;
            if (
                known.Is(WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator)
                || IsVerb(known)
                || word.Text.EndsWith("ed", StringComparison.Ordinal)
            )
                return false;
        }
        return false;
    }

    // "meets" and "talks" may as well be nouns.
    private static bool IsVerb(Language.Word word) =>
        word.Is(WordClass.Verb | WordClass.Cue | WordClass.Weak)
        && word.Inflection != Inflection.Base
        && (word.Inflection == Inflection.Past || !word.Is(WordClass.Noun));
}
