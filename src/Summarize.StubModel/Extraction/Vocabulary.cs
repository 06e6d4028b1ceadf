namespace Summarize.StubModel.Extraction;

/// <summary>
/// Words as the measures see them: lower case, without endings, without the words that all texts share.
/// </summary>
internal static class Vocabulary
{
    private static readonly HashSet<string> StopWords = new(
        (
            "a about above after again against all also am an and any are as at be because been before being below "
            + "between both but by can could did do does doing "
            + "down during each few for from further had has have having he her here hers him his how i if in into is "
            + "it its itself just like may me might more most "
            + "must my no nor not now of off on once one only or other our out over own said say says she should so "
            + "some such than that the their them then there these "
            + "they this those through to told too two under until up upon us very was we were what when where which "
            + "while who whom why will with would you your new "
            + "year years cnn mr mrs ms dr s t d ll re ve m n"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Words between spaces; in Chinese and Japanese, which have none, two characters count as one.</summary>
    public static int CountWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit))
        + (text.Count(c => c is >= '\u3040' and <= '\u9FFF') / 2);

    public static IReadOnlyList<string> ContentWords(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length; )
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                i++;
            if (i == start)
            {
                i++;
                continue;
            }
            var word = text[start..i].ToLowerInvariant();
            if (!StopWords.Contains(word))
                words.Add(Stem(word));
        }
        return words;
    }

    /// <summary>A vector of tf-idf for each sentence, of length 1, with the sentences as the documents.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, double>> Vectors(
        IReadOnlyList<IReadOnlyList<string>> sentences
    )
    {
        var spread = Count(sentences.SelectMany(words => words.Distinct(StringComparer.Ordinal)));
        return
        [
            .. sentences.Select(words =>
            {
                var vector = Count(words)
                    .ToDictionary(
                        word => word.Key,
                        word => word.Value * Math.Log(1 + ((double)sentences.Count / spread[word.Key])),
                        StringComparer.Ordinal
                    );
                var norm = Math.Sqrt(vector.Values.Sum(weight => weight * weight));
                return vector.ToDictionary(entry => entry.Key, entry => entry.Value / norm, StringComparer.Ordinal);
            }),
        ];
    }

    /// <summary>
    /// How often, on average, the text says a sentence's words: SumBasic (Nenkova and Vanderwende 2005). The highest is
    /// 1.
    /// </summary>
    public static double[] Frequencies(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        var counts = Count(sentences.SelectMany(words => words));
        var means = sentences.Select(words => words.Count == 0 ? 0 : words.Average(word => counts[word])).ToArray();
        var top = Math.Max(1, means.DefaultIfEmpty(1).Max());
        return [.. means.Select(mean => mean / top)];
    }

    public static double Cosine(IReadOnlyDictionary<string, double> one, IReadOnlyDictionary<string, double> other)
    {
        var sum = 0.0;
        foreach (var (word, weight) in one)
            if (other.TryGetValue(word, out var otherWeight))
                sum += weight * otherWeight;
        return sum;
    }

    private static Dictionary<string, int> Count(IEnumerable<string> words) =>
        words.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    /// <summary>Takes the commonest endings off: enough to bring "bridge" and "bridges" together.</summary>
    private static string Stem(string word) =>
        word switch
        {
            { Length: > 5 } when word.EndsWith("ing", StringComparison.Ordinal) => word[..^3],
            { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
            { Length: > 4 }
                when word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("es", StringComparison.Ordinal) =>
                word[..^2],
            { Length: > 3 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
            { Length: > 4 } when word.EndsWith('e') => word[..^1],
            _ => word,
        };
}
