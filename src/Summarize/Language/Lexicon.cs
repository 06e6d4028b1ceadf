using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Summarize.Language;

/// <summary>What each word of a language can be: its data files, and the regular inflections of English.</summary>
public sealed class Lexicon
{
    private const int LongestWord = 24;

    // So that "Weltmann" is no man.
    private const int ShortestPart = 5;

    /// <summary>Of words looked up; then all are forgotten. Some 20 MB.</summary>
    internal const int MostRemembered = 100_000;

    // Of English: what stands at the end, what the dictionary has in its place, and what that makes of the word.
    private static readonly (string Ending, string[] Stems, Inflection Inflection)[] Endings =
    [
        ("men", ["man"], Inflection.Third),
        ("ies", ["y"], Inflection.Third),
        ("es", ["e", ""], Inflection.Third),
        ("s", [""], Inflection.Third),
        ("ied", ["y"], Inflection.Past),
        ("ed", ["", "e"], Inflection.Past),
        ("ing", ["", "e"], Inflection.Gerund),
    ];

    // Files that say something else than classes of words.
    private static readonly string[] OfOthers =
    [
        "abbreviations",
        "apostrophes",
        "both",
        "sentences",
        "checks",
        "contrasts",
        "leaning",
        "exclusives",
        "grave",
        "headings",
        "nations",
        "numbers",
        "opposites",
        "opposites-more",
        "shortenings",
        "units",
        "vague",
    ];

    // Names are of all languages.
    private const string Forenames = "en/forenames";

    private static readonly ConcurrentDictionary<string, Lazy<Lexicon>> Loaded = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<string, (string Lemma, Inflection Inflection)>.AlternateLookup<
        ReadOnlySpan<char>
    > irregular;

    // The first words of those of several words.
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> firsts;

    // What was looked up: most words of a text are a few, and an inflected one takes several looks.
    private readonly ConcurrentDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> remembered =
        new ConcurrentDictionary<string, Word>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private int looks;

    private Lexicon(string language)
    {
        Language = language;
        var classes = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        var forms = new Dictionary<string, (string, Inflection)>(StringComparer.OrdinalIgnoreCase);
        foreach (
            var file in WordData
                .Files()
                .Where(file => file.StartsWith($"{language}/", StringComparison.Ordinal))
                .Append(Forenames)
                .Distinct()
        )
        {
            if (OfOthers.Contains(file[(file.IndexOf('/', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal))
                continue;
            if (file.Contains("/irregular", StringComparison.Ordinal))
            {
                foreach (var row in WordData.Rows(file))
                    forms.TryAdd(row[0], (row[1], InflectionOf(row[2])));
                continue;
            }
            foreach (var row in WordData.Rows(file))
            foreach (var name in row[1].Split(' '))
                classes[row[0]] = classes.GetValueOrDefault(row[0]) | Enum.Parse<WordClass>(name, ignoreCase: true);
        }
        words = classes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        firsts = classes
            .Keys.Concat(forms.Keys)
            .Where(key => key.Contains(' ', StringComparison.Ordinal))
            .Select(key => key[..key.IndexOf(' ', StringComparison.Ordinal)])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        irregular = forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>English; loaded when it is first needed.</summary>
    public static Lexicon English => In("en");

    /// <summary>The language's two letters.</summary>
    public string Language { get; }

    /// <summary>How many looked-up words are remembered.</summary>
    internal int Remembered => remembered.Dictionary.Count;

    /// <summary>Whether common nouns have a capital, so that it tells nothing of a name.</summary>
    public bool CapitalizesNouns => Language == "de";

    /// <summary>Whether it knows most words of the language, so that one it does not know is somebody's name.</summary>
    public bool HasDictionary => Language == "en";

    /// <summary>Whether a particle leads a surname alone ("von Roe"), and is not just "of".</summary>
    public bool ParticlesLead => Language is "en" or "de";

    /// <summary>Whether small words lose their vowel and join the next one: l’avocat, dell’Ansa.</summary>
    public bool Elides => Language is "fr" or "it";

    /// <summary>Whether a pronoun behind its verb is joined to it: lance-t-il.</summary>
    public bool JoinsPronouns => Language == "fr";

    /// <summary>A language's; loaded when it is first needed. One without data files knows forenames alone.</summary>
    public static Lexicon In(string language) =>
        Loaded.GetOrAdd(language, key => new Lazy<Lexicon>(() => new Lexicon(key))).Value;

    /// <summary>What a word can be; what only names are counts only where it has a capital.</summary>
    public Word Of(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > LongestWord)
            return Word.Unknown;
        if (remembered.TryGetValue(word, out var known))
            return known;
        if (Interlocked.Increment(ref looks) % MostRemembered == 0)
            remembered.Dictionary.Clear();
        return remembered[word] = LookUp(word);
    }

    /// <summary>What two words can be as one: "go on", "shoot back".</summary>
    public Word Of(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        firsts.Contains(first) ? Of($"{first} {second}") : Word.Unknown;

    private Word LookUp(ReadOnlySpan<char> word)
    {
        if (
            word.EndsWith("n't", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("n’t", StringComparison.OrdinalIgnoreCase)
        )
            return new Word(WordClass.Auxiliary | WordClass.Negation, Inflection.Base, null);
        var (classes, inflection, lemma) = Find(word);
        return new Word(char.IsUpper(word[0]) ? classes : classes & ~WordClass.OfNames, inflection, lemma);
    }

    private Word Find(ReadOnlySpan<char> word)
    {
        var own = words.TryGetValue(word, out var known) ? known : WordClass.None;
        if (irregular.TryGetValue(word, out var form) && words.TryGetValue(form.Lemma, out var ofLemma))
            return new(own | Inflected(ofLemma, form.Inflection), form.Inflection, form.Lemma);
        // "feed" and "seed" are what they are, and no past of "fee" and "see".
        var isWhole =
            (own & WordClass.Verb) != WordClass.None && word.EndsWith("eed", StringComparison.OrdinalIgnoreCase);
        if (Language == "en" && !isWhole && Regular(word) is { } regular)
            return regular with { Classes = own | regular.Classes };
        if (own == WordClass.None && CapitalizesNouns)
            own = OfCompound(word);
        return new(own, Inflection.Base, own == WordClass.None ? null : word.ToString());
    }

    // "Burgschauspielerin", "Co-Redaktionsleiter": what the last part is, the whole is.
    private WordClass OfCompound(ReadOnlySpan<char> word)
    {
        for (var at = 1; at <= word.Length - ShortestPart; at++)
            if (
                words.TryGetValue(word[at..], out var last)
                && (last & (WordClass.Person | WordClass.Group)) != WordClass.None
            )
                return last & ~WordClass.OfNames | last & WordClass.Title;
        return WordClass.None;
    }

    private Word? Regular(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[LongestWord + 1];
        foreach (var (ending, stems, inflection) in Endings)
        {
            if (word.Length < ending.Length + 2 || !word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                continue;
            var stem = word[..^ending.Length];
            foreach (var last in stems)
            {
                stem.CopyTo(buffer);
                last.CopyTo(buffer[stem.Length..]);
                if (Inflects(buffer[..(stem.Length + last.Length)], inflection) is { } found)
                    return found;
            }
            // stopped, planning
            if (
                inflection is Inflection.Past or Inflection.Gerund
                && stem.Length > 2
                && stem[^1] == stem[^2]
                && Inflects(stem[..^1], inflection) is { } doubled
            )
                return doubled;
        }
        return null;
    }

    private Word? Inflects(ReadOnlySpan<char> stem, Inflection inflection)
    {
        if (!words.TryGetValue(stem, out var classes))
            return null;
        var needed = inflection == Inflection.Third ? WordClass.Verb | WordClass.Noun : WordClass.Verb;
        return (classes & needed) == WordClass.None
            ? null
            : new Word(Inflected(classes, inflection), inflection, stem.ToString());
    }

    // "reports" is a noun or a verb, "reported" a verb alone, and no inflected form is an adjective or a title.
    private static WordClass Inflected(WordClass classes, Inflection inflection)
    {
        if (inflection != Inflection.Third)
            return classes & WordClass.OfVerbs;
        var kept = classes & (WordClass.OfVerbs | WordClass.OfNouns);
        return (kept & WordClass.OfNouns) != WordClass.None ? kept | WordClass.Plural : kept;
    }

    private static Inflection InflectionOf(string kind) =>
        kind switch
        {
            "plural" => Inflection.Third,
            "gerund" => Inflection.Gerund,
            _ => Inflection.Past,
        };
}
