namespace Summarize.StubModel.Extraction;

/// <summary>A sentence that may be chosen, and its traits; each from 0 to 1.</summary>
internal sealed record Candidate(Extract Extract, int Index, int Words, IReadOnlyDictionary<string, double> Vector)
{
    public double Centrality { get; init; }

    public double Frequency { get; init; }

    /// <summary>See <see cref="Scraps.Leans"/>.</summary>
    public bool Leans { get; init; }

    /// <summary>See <see cref="Scraps.IsTornQuote"/>.</summary>
    public bool TornQuote { get; init; }
}

/// <summary>Cuts paragraphs into sentences, leaves out scraps, and measures the rest.</summary>
internal static class Candidates
{
    public static IReadOnlyList<Candidate> Find(IReadOnlyList<string> paragraphs)
    {
        var split = paragraphs.SelectMany((paragraph, i) => SentenceSplitter.Split(paragraph).Select(text => new Extract(Scraps.WithoutDateline(text), i))).ToList();
        var apart = split.Count(sentence => Scraps.EndsApart(sentence.Text));
        var tokenised = apart * 2 > split.Count;
        var sentences = split.Where(sentence => !Scraps.IsScrap(sentence.Text, tokenised)).ToList();
        // A text of nothing but scraps is summarized by scraps.
        if (sentences.Count == 0) sentences = split;

        var words = sentences.Select(sentence => Vocabulary.ContentWords(sentence.Text)).ToList();
        var vectors = Vocabulary.Vectors(words);
        var centrality = Extraction.Centrality.Rank(vectors);
        var frequency = Vocabulary.Frequencies(words);
        return [.. sentences.Select((sentence, i) => new Candidate(sentence, i, Vocabulary.CountWords(sentence.Text), vectors[i])
        {
            Centrality = centrality[i],
            Frequency = frequency[i],
            Leans = Scraps.Leans(sentence.Text),
            TornQuote = Scraps.IsTornQuote(sentence.Text),
        })];
    }
}
