using System.Buffers;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Summarize.Language;

/// <summary>How one name is spelled by different houses: José and Jose; Müller, Mueller and Muller.</summary>
internal sealed class Spelling : IEqualityComparer<string>
{
    // Written out, since the product runs without a culture's data, and string.Normalize decomposes nothing then.
    private static readonly FrozenDictionary<char, char> Unaccented = (
        "aàáâãäåāăą cçćĉċč dďđ eèéêëēĕėęě gĝğġģ hĥħ iìíîïĩīĭį jĵ kķ lĺļľł nñńņň oòóôõöøōŏő rŕŗř sśŝşšș tţťț "
        + "uùúûüũūŭůűų wŵ yýÿŷ zźżž"
    )
        .Split(' ')
        .SelectMany(row => row[1..].Select(c => (Accented: c, Plain: row[0])))
        .SelectMany(pair =>
            new[] { pair, (Accented: char.ToUpperInvariant(pair.Accented), Plain: char.ToUpperInvariant(pair.Plain)) }
        )
        .ToFrozenDictionary(pair => pair.Accented, pair => pair.Plain);

    private static readonly Regex Digraph = new(
        "(?<=[aou])e(?=[b-df-hj-np-tv-xz])",
        RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        Regex.InfiniteMatchTimeout
    );

    private static readonly SearchValues<string> Digraphs = SearchValues.Create(
        ["ae", "oe", "ue"],
        StringComparison.OrdinalIgnoreCase
    );

    private Spelling() { }

    /// <summary>Takes spellings of one name for the same.</summary>
    public static Spelling Comparer { get; } = new();

    /// <summary>A word without its accents.</summary>
    public static string WithoutAccents(string word) =>
        string.Concat(
            word.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                .Select(c => Unaccented.GetValueOrDefault(c, c))
        );

    /// <inheritdoc/>
    public bool Equals(string? x, string? y) =>
        string.Equals(x, y, StringComparison.OrdinalIgnoreCase)
        || x is not null && y is not null && string.Equals(Fold(x), Fold(y), StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public int GetHashCode([DisallowNull] string obj) => StringComparer.OrdinalIgnoreCase.GetHashCode(Fold(obj));

    // "ue" is what a house without "ü" prints; before a vowel and at the end of a name it stands for itself: Doe.
    private static string Fold(string word)
    {
        var plain = Ascii.IsValid(word) ? word : WithoutAccents(word).Replace("ß", "ss", StringComparison.Ordinal);
        // Every name is looked up by this, and few have one.
        return plain.AsSpan().ContainsAny(Digraphs) ? Digraph.Replace(plain, "") : plain;
    }
}
