namespace Summarize.Evaluation;

/// <summary>
/// ROUGE-N, -L and -Lsum (Lin, ROUGE: A Package for Automatic Evaluation of Summaries, 2004), as rouge.py has them.
/// Tokens are runs of a-z and 0-9 in lower case; those longer than three letters are stemmed.
/// </summary>
internal static class Rouge
{
    public static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        text = text.ToLowerInvariant();
        for (var i = 0; i < text.Length; )
        {
            var start = i;
            while (i < text.Length && char.IsAsciiLetterOrDigit(text[i]))
                i++;
            if (i == start)
                i++;
            else
                tokens.Add(i - start > 3 ? PorterStemmer.Stem(text[start..i]) : text[start..i]);
        }
        return tokens;
    }

    public static Score N(IReadOnlyList<string> summary, IReadOnlyList<string> reference, int n)
    {
        var (ours, theirs) = (Count(Grams(summary, n)), Count(Grams(reference, n)));
        return Score.Of(
            ours.Sum(gram => Math.Min(gram.Value, theirs.GetValueOrDefault(gram.Key))),
            ours.Values.Sum(),
            theirs.Values.Sum()
        );
    }

    public static Score L(IReadOnlyList<string> summary, IReadOnlyList<string> reference) =>
        Score.Of(Table(reference, summary)[reference.Count, summary.Count], summary.Count, reference.Count);

    /// <summary>
    /// Over sentences: for each of the reference the union of its longest common subsequences with the summary's.
    /// </summary>
    public static Score LSum(IReadOnlyList<List<string>> summary, IReadOnlyList<List<string>> reference)
    {
        var (ours, theirs) = (
            Count(summary.SelectMany(sentence => sentence)),
            Count(reference.SelectMany(sentence => sentence))
        );
        var hits = 0;
        foreach (var sentence in reference)
        {
            foreach (var i in summary.SelectMany(other => CommonIndexes(sentence, other)).Distinct().Order())
            {
                var token = sentence[i];
                if (ours.GetValueOrDefault(token) == 0 || theirs.GetValueOrDefault(token) == 0)
                    continue;
                hits++;
                ours[token]--;
                theirs[token]--;
            }
        }
        return Score.Of(hits, summary.Sum(sentence => sentence.Count), reference.Sum(sentence => sentence.Count));
    }

    private static IEnumerable<string> Grams(IReadOnlyList<string> tokens, int n) =>
        Enumerable.Range(0, Math.Max(0, tokens.Count - n + 1)).Select(i => string.Join(' ', tokens.Skip(i).Take(n)));

    private static Dictionary<string, int> Count(IEnumerable<string> items) =>
        items.CountBy(item => item, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private static int[,] Table(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var table = new int[one.Count + 1, other.Count + 1];
        for (var i = 0; i < one.Count; i++)
        for (var j = 0; j < other.Count; j++)
            table[i + 1, j + 1] = one[i] == other[j] ? table[i, j] + 1 : Math.Max(table[i + 1, j], table[i, j + 1]);
        return table;
    }

    private static IEnumerable<int> CommonIndexes(List<string> reference, List<string> summary)
    {
        var table = Table(reference, summary);
        for (var (i, j) = (reference.Count, summary.Count); i > 0 && j > 0; )
        {
            if (reference[i - 1] == summary[j - 1])
            {
                yield return i - 1;
                (i, j) = (i - 1, j - 1);
            }
            else if (table[i, j - 1] > table[i - 1, j])
                j--;
            else
                i--;
        }
    }
}

/// <summary>Shares from 0 to 1.</summary>
internal readonly record struct Score(double Precision, double Recall, double F1)
{
    public static Score Of(int hits, int ours, int theirs)
    {
        var precision = ours > 0 ? (double)hits / ours : 0;
        var recall = theirs > 0 ? (double)hits / theirs : 0;
        return new Score(precision, recall, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0);
    }
}
