using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>What a text's language is told by.</summary>
/// <param name="Script">The block that most of its letters are of; null where it has none.</param>
/// <param name="Counts">For each language that is known, how many of its commonest words the text has.</param>
internal sealed record Tongue(char? Script, IReadOnlyList<(string Language, int Words)> Counts)
{
    private static readonly (string Language, FrozenSet<string> Words)[] Languages =
    [
        ("de", Common("de", "common", "opener")),
        ("fr", Common("fr", "opener")),
        ("es", Common("es", "opener")),
        ("it", Common("it", "opener")),
    ];

    /// <summary>Reads a text.</summary>
    public static Tongue Of(string text) => new(ScriptOf(text), Counted(text));

    private static (string Language, int Words)[] Counted(string text)
    {
        string[] words = [.. Words.In(text).Select(word => word.Text.ToLowerInvariant())];
        return
        [
            ("en", words.Count(word => Known.Of(word).HasAny(WordClass.Function))),
            .. Languages.Select(entry => (entry.Language, words.Count(entry.Words.Contains))),
        ];
    }

    // The block that most letters are of, roughly; Latin with all its accents is one, and so are Han and kana.
    private static char? ScriptOf(string text) =>
        text.Where(char.IsLetter)
            .GroupBy(c =>
                c switch
                {
                    < '\u0370' => 'L',
                    < '\u0400' => 'G',
                    < '\u0530' => 'C',
                    >= '\u1E00' and < '\u1F00' => 'L',
                    >= '\u2E80' and < '\uAC00' => 'H',
                    _ => (char)(c >> 8),
                }
            )
            .MaxBy(script => script.Count())
            ?.Key;

    private static FrozenSet<string> Common(string language, params string[] kinds) =>
        kinds.SelectMany(kind => CheckWords.Of(language, kind)).ToFrozenSet(StringComparer.Ordinal);
}
