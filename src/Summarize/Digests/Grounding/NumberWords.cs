using System.Collections.Frozen;
using System.Globalization;

namespace Summarize.Digests.Grounding;

/// <summary>
/// Words for numbers, magnitudes and units: English, and what other languages write that means nothing else in English.
/// The data files <c>numbers</c> and <c>units</c>.
/// </summary>
internal static class NumberWords
{
    /// <summary>The unit of a share; a "percentage point" is a point.</summary>
    public const string Percent = "percent";

    /// <summary>The unit of a place in a row: the third is not three.</summary>
    public const string Rank = "rank";

    /// <summary>Words for whole numbers, and "twice" and "thrice".</summary>
    public static FrozenDictionary<string, decimal> Cardinals { get; } = Numbers("cardinal");

    /// <summary>Words for places in a row; from the third on also for parts of a whole: "a fifth".</summary>
    public static FrozenDictionary<string, decimal> Ordinals { get; } = Numbers("ordinal");

    /// <summary>Words for parts of a whole alone, by what they divide it into.</summary>
    public static FrozenDictionary<string, decimal> Parts { get; } = Numbers("part");

    /// <summary>Words that multiply what stands before them.</summary>
    public static FrozenDictionary<string, decimal> Magnitudes { get; } = Numbers("magnitude");

    /// <summary>Letters that multiply the digits they are joined to: "£3.4m".</summary>
    public static FrozenDictionary<string, decimal> JoinedMagnitudes { get; } = Numbers("magnitude", "joined");

    /// <summary>What a word after a number says it is a number of, by one word for all its forms.</summary>
    public static FrozenDictionary<string, string> Units { get; } = UnitsOf("money", "measure", "share");

    private static readonly FrozenDictionary<string, string> Signs = UnitsOf("sign");

    private static readonly FrozenSet<string> MeasureNames = UnitsOf("measure")
        .Values.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// What a word multiplies the number before it by, or null: "mil" is a thousand, but "$5 mil" are millions.
    /// </summary>
    public static decimal? FactorOf(string word, bool afterSign) =>
        afterSign && word.Equals("mil", StringComparison.OrdinalIgnoreCase) ? Magnitudes["million"]
        : Magnitudes.TryGetValue(word, out var factor) ? factor
        : null;

    /// <summary>
    /// Whether a unit often goes without saying: "a boy, 5" is five years old; but 5 is not 5% nor £5.
    /// </summary>
    public static bool MayGoUnsaid(string unit) => MeasureNames.Contains(unit);

    /// <summary>Whether a word is a number by itself.</summary>
    public static bool Has(string word) =>
        Cardinals.ContainsKey(word)
        || Ordinals.ContainsKey(word)
        || Parts.ContainsKey(word)
        || Magnitudes.ContainsKey(word);

    /// <summary>A sign right before or after the digits.</summary>
    public static string? OfSign(char sign) => Signs.GetValueOrDefault(sign.ToString());

    private static FrozenDictionary<string, decimal> Numbers(params string[] kinds) =>
        CheckWords
            .RowsOf("numbers")
            .Where(row => kinds.Contains(row[1], StringComparer.Ordinal))
            .ToFrozenDictionary(
                row => row[0],
                row => decimal.Parse(row[2], CultureInfo.InvariantCulture),
                StringComparer.OrdinalIgnoreCase
            );

    private static FrozenDictionary<string, string> UnitsOf(params string[] kinds) =>
        CheckWords
            .RowsOf("units")
            .Where(row => kinds.Contains(row[2], StringComparer.Ordinal))
            .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);
}
