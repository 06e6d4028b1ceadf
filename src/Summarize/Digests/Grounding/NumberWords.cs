using System.Collections.Frozen;

namespace Summarize.Digests.Grounding;

/// <summary>English words for numbers, magnitudes and units.</summary>
internal static class NumberWords
{
    /// <summary>Words with a value of their own. "one", "first" and "second" are left out: they mostly count nothing.</summary>
    public static FrozenDictionary<string, decimal> Small { get; } = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase)
    {
        ["zero"] = 0, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19,
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
        ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9, ["tenth"] = 10,
        ["eleventh"] = 11, ["twelfth"] = 12, ["half"] = 0.5m, ["thirds"] = 3, ["quarter"] = 0.25m, ["quarters"] = 0.25m,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that multiply what stands before them.</summary>
    public static FrozenDictionary<string, decimal> Magnitudes { get; } = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase)
    {
        ["dozen"] = 12, ["hundred"] = 100, ["thousand"] = 1_000, ["million"] = 1_000_000, ["millions"] = 1_000_000,
        ["billion"] = 1_000_000_000, ["billions"] = 1_000_000_000, ["trillion"] = 1_000_000_000_000,
        ["lakh"] = 100_000, ["crore"] = 10_000_000, ["bn"] = 1_000_000_000, ["mn"] = 1_000_000, ["tn"] = 1_000_000_000_000,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Letters that multiply the digits they are joined to: "£3.4m".</summary>
    public static FrozenDictionary<string, decimal> JoinedMagnitudes { get; } = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase)
    {
        ["k"] = 1_000, ["m"] = 1_000_000, ["mn"] = 1_000_000, ["b"] = 1_000_000_000, ["bn"] = 1_000_000_000, ["tn"] = 1_000_000_000_000,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words after a number that say what it is a number of.</summary>
    public static FrozenDictionary<string, Unit> Units { get; } = new Dictionary<string, Unit>(StringComparer.OrdinalIgnoreCase)
    {
        ["percent"] = Unit.Percent, ["percentage"] = Unit.Percent, ["pc"] = Unit.Percent,
        ["dollar"] = Unit.Dollar, ["dollars"] = Unit.Dollar, ["USD"] = Unit.Dollar, ["pound"] = Unit.Pound, ["pounds"] = Unit.Pound, ["GBP"] = Unit.Pound,
        ["euro"] = Unit.Euro, ["euros"] = Unit.Euro, ["EUR"] = Unit.Euro, ["yen"] = Unit.Yen, ["yuan"] = Unit.Yuan, ["renminbi"] = Unit.Yuan,
        ["rouble"] = Unit.Rouble, ["roubles"] = Unit.Rouble, ["ruble"] = Unit.Rouble, ["rubles"] = Unit.Rouble, ["rupee"] = Unit.Rupee, ["rupees"] = Unit.Rupee,
        ["franc"] = Unit.Franc, ["francs"] = Unit.Franc, ["krone"] = Unit.Krone, ["kroner"] = Unit.Krone, ["krona"] = Unit.Krone, ["kronor"] = Unit.Krone,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>A sign right before or after the digits.</summary>
    public static Unit OfSign(char sign) => sign switch
    {
        '%' or '٪' => Unit.Percent,
        '$' => Unit.Dollar,
        '£' => Unit.Pound,
        '€' => Unit.Euro,
        '¥' => Unit.Yen,
        '₽' => Unit.Rouble,
        '₹' => Unit.Rupee,
        _ => Unit.None,
    };
}
