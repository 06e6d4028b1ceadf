namespace Summarize.StubModel.Extraction;

/// <summary>A sentence that may be chosen, and its traits; those in numbers from 0 to 1.</summary>
internal sealed record Candidate(Extract Extract, int Index, int Words, IReadOnlyDictionary<string, double> Vector)
{
    /// <summary>Words as a word counter counts them: a dash between spaces is one.</summary>
    public int Counted { get; } =
        Math.Max(Words, Extract.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    /// <summary>See <see cref="Extraction.Centrality"/>.</summary>
    public double Centrality { get; init; }

    /// <summary>See <see cref="Vocabulary.Frequencies"/>.</summary>
    public double Frequency { get; init; }

    /// <summary>See <see cref="Scraps.Leans"/>.</summary>
    public bool Leans { get; init; }

    /// <summary>
    /// Holds half of a quotation, stands in the midst of one, or see <see cref="Scraps.QuotesOrAsks"/>.
    /// </summary>
    public bool Torn { get; init; }
}

/// <summary>Cuts paragraphs into sentences, leaves out scraps, and measures the rest.</summary>
internal static class Candidates
{
    public static IReadOnlyList<Candidate> Find(IReadOnlyList<string> paragraphs)
    {
        var split = paragraphs.SelectMany(Sentences).ToList();
        var tokenised = split.Count(sentence => Scraps.EndsApart(sentence.Extract.Text)) * 2 > split.Count;
        var kept = split.Where(sentence => !Scraps.IsScrap(sentence.Extract.Text, tokenised)).ToList();
        // A text of nothing but scraps is summarized by scraps.
        if (kept.Count == 0)
            kept = split;

        var words = kept.Select(sentence => Vocabulary.ContentWords(sentence.Extract.Text)).ToList();
        var vectors = Vocabulary.Vectors(words);
        var centrality = Centrality.Rank(vectors);
        var frequency = Vocabulary.Frequencies(words);
        return
        [
            .. kept.Select(
                (sentence, i) =>
                    new Candidate(sentence.Extract, i, Vocabulary.CountWords(sentence.Extract.Text), vectors[i])
                    {
                        Centrality = centrality[i],
                        Frequency = frequency[i],
                        Leans = Scraps.Leans(sentence.Extract.Text),
                        Torn = sentence.Torn,
                    }
            ),
        ];
    }

    private static IEnumerable<(Extract Extract, bool Torn)> Sentences(string paragraph, int number)
    {
        var low = paragraph.Contains('„', StringComparison.Ordinal);
        var before = default(OpenMarks);
        foreach (var split in SentenceSplitter.Split(paragraph))
        {
            var sentence = Scraps.WithoutDateline(split);
            var after = before + OpenMarks.In(sentence, low);
            yield return (new Extract(sentence, number), !before.None || !after.None || Scraps.QuotesOrAsks(sentence));
            before = after;
        }
    }
}
