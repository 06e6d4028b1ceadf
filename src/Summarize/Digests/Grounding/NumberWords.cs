using System.Collections.Frozen;

namespace Summarize.Digests.Grounding;

/// <summary>
/// Words for numbers, magnitudes and units: English, and what other languages write that means nothing else in English.
/// </summary>
internal static class NumberWords
{
    private const string Money = """
        dollar dollars USD
        pound pounds GBP
        euro euros EUR
        yen JPY 円
        yuan renminbi RMB 元
        rouble roubles ruble rubles
        rupee rupees
        franc francs
        krone kroner krona kronor
        """;

    private const string Measures = """
        year years yr yrs
        month months
        week weeks
        day days
        hour hours hr hrs
        minute minutes min mins
        second seconds sec secs
        mile miles
        kilometre kilometres kilometer kilometers km kms
        metre metres meter meters
        centimetre centimetres centimeter centimeters cm
        millimetre millimetres millimeter millimeters mm
        foot feet ft
        inch inches
        yard yards
        acre acres
        hectare hectares
        ton tons tonne tonnes
        kilogram kilograms kilogramme kilogrammes kilo kilos kg
        gram grams gramme grammes
        lb lbs
        ounce ounces oz
        stone
        litre litres liter liters
        gallon gallons
        pint pints
        mph
        kph
        degree degrees
        point points
        am
        pm
        """;

    /// <summary>The unit of a share; a "percentage point" is a point.</summary>
    public const string Percent = "percent";

    /// <summary>The unit of a place in a row: the third is not three.</summary>
    public const string Rank = "rank";

    /// <summary>
    /// Words for whole numbers, and "twice" and "thrice"; of other languages only those that are no word or name in
    /// English.
    /// </summary>
    public static FrozenDictionary<string, decimal> Cardinals { get; } =
        new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase)
        {
            ["zero"] = 0,
            ["one"] = 1,
            ["two"] = 2,
            ["three"] = 3,
            ["four"] = 4,
            ["five"] = 5,
            ["six"] = 6,
            ["seven"] = 7,
            ["eight"] = 8,
            ["nine"] = 9,
            ["ten"] = 10,
            ["eleven"] = 11,
            ["twelve"] = 12,
            ["thirteen"] = 13,
            ["fourteen"] = 14,
            ["fifteen"] = 15,
            ["sixteen"] = 16,
            ["seventeen"] = 17,
            ["eighteen"] = 18,
            ["nineteen"] = 19,
            ["twenty"] = 20,
            ["thirty"] = 30,
            ["forty"] = 40,
            ["fifty"] = 50,
            ["sixty"] = 60,
            ["seventy"] = 70,
            ["eighty"] = 80,
            ["ninety"] = 90,
            ["twice"] = 2,
            ["thrice"] = 3,
            ["zwei"] = 2,
            ["drei"] = 3,
            ["vier"] = 4,
            ["fünf"] = 5,
            ["sechs"] = 6,
            ["sieben"] = 7,
            ["acht"] = 8,
            ["neun"] = 9,
            ["zehn"] = 10,
            ["zwölf"] = 12,
            ["zwanzig"] = 20,
            ["dreißig"] = 30,
            ["vierzig"] = 40,
            ["fünfzig"] = 50,
            ["deux"] = 2,
            ["trois"] = 3,
            ["quatre"] = 4,
            ["cinq"] = 5,
            ["huit"] = 8,
            ["onze"] = 11,
            ["douze"] = 12,
            ["quinze"] = 15,
            ["vingt"] = 20,
            ["trente"] = 30,
            ["quarante"] = 40,
            ["cinquante"] = 50,
            ["cuatro"] = 4,
            ["cinco"] = 5,
            ["siete"] = 7,
            ["ocho"] = 8,
            ["nueve"] = 9,
            ["diez"] = 10,
            ["veinte"] = 20,
            ["quattro"] = 4,
            ["cinque"] = 5,
            ["sette"] = 7,
            ["dieci"] = 10,
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words for places in a row; from the third on also for parts of a whole: "a fifth".</summary>
    public static FrozenDictionary<string, decimal> Ordinals { get; } =
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            .Split(' ')
            .Index()
            .ToFrozenDictionary(entry => entry.Item, entry => entry.Index + 1m, StringComparer.OrdinalIgnoreCase);

    /// <summary>Words for parts of a whole alone, by what they divide it into.</summary>
    public static FrozenDictionary<string, decimal> Parts { get; } =
        "half halves quarter quarters thirds fourths fifths sixths sevenths eighths ninths tenths"
            .Split(' ')
            .Zip([2m, 2, 4, 4, 3, 4, 5, 6, 7, 8, 9, 10])
            .ToFrozenDictionary(entry => entry.First, entry => entry.Second, StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that multiply what stands before them.</summary>
    public static FrozenDictionary<string, decimal> Magnitudes { get; } =
        new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase)
        {
            ["dozen"] = 12,
            ["hundred"] = 100,
            ["thousand"] = 1_000,
            ["million"] = 1_000_000,
            ["millions"] = 1_000_000,
            ["billion"] = 1_000_000_000,
            ["billions"] = 1_000_000_000,
            ["trillion"] = 1_000_000_000_000,
            ["lakh"] = 100_000,
            ["crore"] = 10_000_000,
            ["bn"] = 1_000_000_000,
            ["mn"] = 1_000_000,
            ["tn"] = 1_000_000_000_000,
            ["hundert"] = 100,
            ["tausend"] = 1_000,
            ["Millionen"] = 1_000_000,
            ["Mio"] = 1_000_000,
            ["Milliarde"] = 1_000_000_000,
            ["Milliarden"] = 1_000_000_000,
            ["Mrd"] = 1_000_000_000,
            ["mille"] = 1_000,
            ["milliard"] = 1_000_000_000,
            ["milliards"] = 1_000_000_000,
            ["mil"] = 1_000,
            ["millón"] = 1_000_000,
            ["millones"] = 1_000_000,
            ["mila"] = 1_000,
            ["milione"] = 1_000_000,
            ["milioni"] = 1_000_000,
            ["miliardo"] = 1_000_000_000,
            ["miliardi"] = 1_000_000_000,
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What a word multiplies the number before it by, or null: "mil" is a thousand, but "$5 mil" are millions.
    /// </summary>
    public static decimal? FactorOf(string word, bool afterSign) =>
        afterSign && word.Equals("mil", StringComparison.OrdinalIgnoreCase) ? Magnitudes["million"]
        : Magnitudes.TryGetValue(word, out var factor) ? factor
        : null;

    /// <summary>Letters that multiply the digits they are joined to: "£3.4m".</summary>
    public static FrozenDictionary<string, decimal> JoinedMagnitudes { get; } =
        Magnitudes
            .Concat(
                new Dictionary<string, decimal>
                {
                    ["k"] = 1_000,
                    ["m"] = 1_000_000,
                    ["b"] = 1_000_000_000,
                }
            )
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a word after a number says it is a number of, by one word for all its forms.</summary>
    public static FrozenDictionary<string, string> Units { get; } =
        Words
            .Rows(Money)
            .Concat(Words.Rows(Measures))
            .Concat("percent percentage pc Prozent".Split(' ').Select(word => (word, Percent)))
            .ToFrozenDictionary(entry => entry.Item1, entry => entry.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> MeasureNames = Words
        .Rows(Measures)
        .Select(entry => entry.Head)
        .ToFrozenSet(StringComparer.Ordinal);

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
    public static string? OfSign(char sign) =>
        sign switch
        {
            '%' or '٪' => Percent,
            '$' => "dollar",
            '£' => "pound",
            '€' => "euro",
            '¥' or '円' => "yen",
            '元' => "yuan",
            '₽' => "rouble",
            '₹' => "rupee",
            _ => null,
        };
}
