namespace Summarize.Evaluation;

/// <summary>
/// Porter's stemmer (M. F. Porter, An algorithm for suffix stripping, 1980), step by step as rouge.py has it, so that
/// figures agree to the digit. Words are lower case, a-z and 0-9.
/// </summary>
internal static class PorterStemmer
{
    private static readonly (string Suffix, string By)[] Step2 = Longest(
        ("ational", "ate"),
        ("tional", "tion"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("izer", "ize"),
        ("abli", "able"),
        ("alli", "al"),
        ("entli", "ent"),
        ("eli", "e"),
        ("ousli", "ous"),
        ("ization", "ize"),
        ("ation", "ate"),
        ("ator", "ate"),
        ("alism", "al"),
        ("iveness", "ive"),
        ("fulness", "ful"),
        ("ousness", "ous"),
        ("aliti", "al"),
        ("iviti", "ive"),
        ("biliti", "ble")
    );

    private static readonly (string Suffix, string By)[] Step3 = Longest(
        ("icate", "ic"),
        ("ative", ""),
        ("alize", "al"),
        ("iciti", "ic"),
        ("ical", "ic"),
        ("ful", ""),
        ("ness", "")
    );

    private static readonly (string Suffix, string By)[] Step4 = Longest(
        ("al", ""),
        ("ance", ""),
        ("ence", ""),
        ("er", ""),
        ("ic", ""),
        ("able", ""),
        ("ible", ""),
        ("ant", ""),
        ("ement", ""),
        ("ment", ""),
        ("ent", ""),
        ("ion", ""),
        ("ou", ""),
        ("ism", ""),
        ("ate", ""),
        ("iti", ""),
        ("ous", ""),
        ("ive", ""),
        ("ize", "")
    );

    public static string Stem(string word)
    {
        if (word.Length <= 2)
            return word;
        word = EndOfStep1(PastAndParticiple(Plural(word)));
        word = Replace(Replace(word, Step2), Step3);
        foreach (var (suffix, _) in Step4)
        {
            if (!Ends(word, suffix))
                continue;
            var stem = word[..^suffix.Length];
            if (Measure(stem) > 1 && (suffix != "ion" || (stem.Length > 0 && stem[^1] is 's' or 't')))
                word = stem;
            break;
        }
        if (Ends(word, "e"))
        {
            var stem = word[..^1];
            if (Measure(stem) > 1 || (Measure(stem) == 1 && !EndsShort(stem)))
                word = stem;
        }
        return Ends(word, "ll") && Measure(word) > 1 ? word[..^1] : word;
    }

    private static string Plural(string word) =>
        Ends(word, "sses") || Ends(word, "ies") ? word[..^2]
        : Ends(word, "ss") || !Ends(word, "s") ? word
        : word[..^1];

    private static string PastAndParticiple(string word)
    {
        if (Ends(word, "eed"))
            return Measure(word[..^3]) > 0 ? word[..^1] : word;
        if (Ends(word, "ed") && HasVowel(word[..^2]))
            word = word[..^2];
        else if (Ends(word, "ing") && HasVowel(word[..^3]))
            word = word[..^3];
        else
            return word;
        if (Ends(word, "at") || Ends(word, "bl") || Ends(word, "iz"))
            return word + "e";
        if (EndsDouble(word) && word[^1] is not ('l' or 's' or 'z'))
            return word[..^1];
        return Measure(word) == 1 && EndsShort(word) ? word + "e" : word;
    }

    private static string EndOfStep1(string word) => Ends(word, "y") && HasVowel(word[..^1]) ? word[..^1] + "i" : word;

    private static string Replace(string word, (string Suffix, string By)[] rules)
    {
        foreach (var (suffix, by) in rules)
        {
            if (Ends(word, suffix))
                return Measure(word[..^suffix.Length]) > 0 ? word[..^suffix.Length] + by : word;
        }
        return word;
    }

    /// <summary>The number of vowel-consonant sequences.</summary>
    private static int Measure(string word)
    {
        var count = 0;
        for (var i = 1; i < word.Length; i++)
            if (!IsConsonant(word, i - 1) && IsConsonant(word, i))
                count++;
        return count;
    }

    private static bool HasVowel(string word) => Enumerable.Range(0, word.Length).Any(i => !IsConsonant(word, i));

    private static bool EndsDouble(string word) =>
        word.Length > 1 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    /// <summary>Consonant, vowel, consonant other than w, x or y.</summary>
    private static bool EndsShort(string word) =>
        word.Length > 2
        && IsConsonant(word, word.Length - 3)
        && !IsConsonant(word, word.Length - 2)
        && IsConsonant(word, word.Length - 1)
        && word[^1] is not ('w' or 'x' or 'y');

    private static bool IsConsonant(string word, int i) =>
        word[i] is not ('a' or 'e' or 'i' or 'o' or 'u') && (word[i] != 'y' || i == 0 || !IsConsonant(word, i - 1));

    private static bool Ends(string word, string suffix) => word.EndsWith(suffix, StringComparison.Ordinal);

    private static (string Suffix, string By)[] Longest(params (string Suffix, string By)[] rules) =>
        [.. rules.OrderByDescending(rule => rule.Suffix.Length)];
}
