using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>A summary is in the article's language: its script, and of Latin script its commonest words.</summary>
internal static class LanguageCheck
{
    private const int FewWords = 3;

    private static readonly (string Language, FrozenSet<string> Words)[] Languages =
    [
        ("de", Common("de", "common", "opener")),
        ("fr", Common("fr", "opener")),
        ("es", Common("es", "opener")),
        ("it", Common("it", "opener")),
    ];

    /// <summary>Whether the sentence is in another language, or null.</summary>
    public static string? Fault(Claim claim)
    {
        const string Reason = "it is not in the article's language";
        if (ScriptOf(claim.Text) is { } script && ScriptOf(claim.Source.Text) is { } own && script != own)
            return Reason;
        var counts = Counts(claim.Text);
        var best = counts.MaxBy(count => count.Words);
        if (best.Words < FewWords)
            return null;
        var articles = Counts(claim.Source.Text).MaxBy(count => count.Words).Language;
        var inArticles = counts.First(count => count.Language == articles).Words;
        return best.Words >= FewWords * (inArticles + 1) ? Reason : null;
    }

    private static (string Language, int Words)[] Counts(string text)
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
