using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>A word of a text without a possessive ending.</summary>
/// <param name="Text">The word: "Pompeo" of "Pompeo’s", "U.S." with its full stops, "Drury-Mensah" whole.</param>
/// <param name="Opens">Whether it opens a sentence or a quotation, where a capital says nothing.</param>
/// <param name="Joined">Whether only a space stands between it and the word before, so that both may be one
/// name.</param>
/// <param name="Owns">Whether it had a possessive ending.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Word(string Text, bool Opens, bool Joined, bool Owns)
{
    /// <summary>Whether it is written as names are: with a capital, or with one inside ("iPhone", "eBay").</summary>
    public bool HasCapital => Text.Any(char.IsUpper);

    /// <summary>Whether it may stand inside a name: "van" too.</summary>
    public bool IsPartOfName => HasCapital || Known.Of(Text).HasAny(WordClass.Particle);
}

/// <summary>Splits a text into words as a check of names needs them.</summary>
internal static class Words
{
    private static readonly FrozenSet<string> Elided = CheckWords.Of("elided");

    /// <summary>All words, in order.</summary>
    public static IReadOnlyList<Word> In(string text)
    {
        var words = new List<Word>();
        var opens = true;
        var last = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                opens |= text[at] is '.' or '!' or '?' or ':' or '“' or '"' or '‘' or '«' or '„' or '「' or '\n';
                continue;
            }
            var end = at + 1;
            if (EndOfElision(text, at) is { } elided)
                end = elided;
            else
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInside(text, end)))
                    end++;
            // A full stop after a single letter belongs to it: "U.S.", "J."
            if (
                end < text.Length
                && text[end] == '.'
                && (end - at == 1 || text[end - 2] == '.')
                && char.IsUpper(text[end - 1])
            )
                end++;
            // What stands after a possessive is another name: "Chelsea’s Costa".
            var joined =
                words.Count > 0
                && text.AsSpan(last, at - last).Trim("\u00A0 ").IsEmpty
                && !IsPossessive(text.AsSpan(0, last));
            words.Add(
                new Word(
                    WithoutPossessive(text[at..end]),
                    opens && !(joined && IsInitial(words[^1].Text)),
                    joined,
                    IsPossessive(text.AsSpan(at, end - at))
                )
            );
            opens = false;
            last = IsTitleStop(text, at, end) ? end + 1 : end;
            at = last - 1;
        }
        return words;
    }

    /// <summary>Whether a word has one of these endings, and at least three letters before it.</summary>
    public static bool EndsWithAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>The parts of a word with hyphens; none of another.</summary>
    public static string[] Parts(string word) =>
        word.Contains('-', StringComparison.Ordinal) ? word.Split('-', StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>Whether two words are one in singular or plural and in any case; also in "Nicholls-trained".</summary>
    public static bool IsSame(string word, string than) =>
        IsForm(word, than) || Array.Exists(Parts(word), part => IsForm(part, than));

    private static bool IsForm(string word, string than) =>
        Singular(Key(word)).Equals(Singular(Key(than)), StringComparison.OrdinalIgnoreCase);

    /// <summary>The word without a plural's ending, so that "Democrats" and "Democrat" are one.</summary>
    public static string Singular(string word) =>
        word switch
        {
            "men" => "man",
            "women" => "woman",
            "people" => "person",
            "children" => "child",
            { Length: < 4 } => word,
            _ when !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal) => word,
            { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
            _ when EndsWithAny(word, "oes", "xes", "ches", "shes", "sses") => word[..^2],
            _ => word[..^1],
        };

    /// <summary>
    /// What two spellings of a name share: no accents, no full stops, and from four letters on no capitals but the
    /// first,
    /// since houses differ: "U.S." and "US", "José" and "Jose", "NATO" and "Nato".
    /// </summary>
    public static string Key(string word)
    {
        if (!Ascii.IsValid(word))
            word = Spelling.WithoutAccents(word);
        if (word.Contains('.', StringComparison.Ordinal))
            word = word.Replace(".", "", StringComparison.Ordinal);
        return word.Length < 4 || !word.AsSpan(1).ContainsAnyInRange('A', 'Z')
            ? word
            : word[0] + word[1..].ToLowerInvariant();
    }

    // French and Italian: "l’Assemblée", "d’Emmanuel", "dell’Italia" are two words each.
    private static int? EndOfElision(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        if (end + 1 >= text.Length || text[end] is not ('’' or '\'') || !char.IsLetter(text[end + 1]))
            return null;
        return Elided.Contains(text[at..end]) ? end : null;
    }

    private static bool IsInside(string text, int at) =>
        text[at] is '-' or '’' or '\'' or '.' or '&' or '‑'
        && at + 1 < text.Length
        && char.IsLetterOrDigit(text[at + 1])
        && (text[at] != '.' || char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1]));

    // "Mr. Tanner": the full stop ends no sentence.
    private static bool IsTitleStop(string text, int at, int end) =>
        end < text.Length && text[end] == '.' && Known.Of(text.AsSpan(at, end + 1 - at)).HasAny(WordClass.Title);

    private static bool IsInitial(string word) => word.Length <= 2 && word.EndsWith('.');

    private static bool IsPossessive(ReadOnlySpan<char> word) => word.EndsWith("’s") || word.EndsWith("'s");

    private static string WithoutPossessive(string word) => IsPossessive(word) ? word[..^2] : word;
}
