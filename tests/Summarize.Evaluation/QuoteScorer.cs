namespace Summarize.Evaluation;

/// <summary>Compares quotations with annotated ones: spans and speakers.</summary>
/// <remarks>
/// Matching is one to one, best overlap first. Exact: the same trimmed span; overlap: shared length over the longer
/// span at least 0.8. A prediction inside an annotated indirect or mixed passage is neutral. Speakers count where the
/// span matched by overlap and the annotated speaker is a name.
/// </remarks>
internal sealed class QuoteScorer(int minWords)
{
    private const double Overlapping = 0.8;

    public int Documents { get; private set; }
    public int Missing { get; private set; }
    public int BadOffsets { get; private set; }
    public int TextDiffers { get; private set; }
    public int Gold { get; private set; }
    public int Predicted { get; private set; }
    public int Neutral { get; private set; }
    public int Exact { get; private set; }
    public int Overlap { get; private set; }
    public int Named { get; private set; }
    public int Given { get; private set; }
    public int Right { get; private set; }

    /// <summary>Quotations whose annotated speaker is a name: that name's last word, and what was found.</summary>
    public List<(string Gold, QuoteEntry Found)> Pairs { get; } = [];

    public void Add(GoldArticle gold, IReadOnlyList<QuoteEntry>? found)
    {
        Documents++;
        if (found is null)
            Missing++;
        var text = new CodePoints(gold.Text);
        var annotated = new List<(TextSpan Span, string? Speaker)>();
        var passages = gold
            .Other.Select(other => new TextSpan(text.At(other.Start)!.Value, text.At(other.End)!.Value))
            .ToList();
        foreach (var quote in gold.Quotes)
        foreach (var piece in SpanPieces.Of(text, new TextSpan(text.At(quote.Start)!.Value, text.At(quote.End)!.Value)))
            if (SpanPieces.Words(text, piece) >= minWords)
                annotated.Add((piece, quote.Speaker));
            else
                passages.Add(piece);
        var predicted = Predictions(text, found ?? []);
        var (wanted, got) = (annotated.ConvertAll(a => a.Span), predicted.ConvertAll(p => p.Span));
        var exact = Match(wanted, got, (a, b) => a == b ? 1 : 0, 1);
        var overlap = Match(wanted, got, Share, Overlapping);
        Gold += annotated.Count;
        Predicted += predicted.Count;
        Exact += exact.Count;
        Overlap += overlap.Count;
        var matched = overlap.Values.ToHashSet();
        Neutral += predicted
            .Where(
                (p, i) =>
                    !matched.Contains(i)
                    && passages.Exists(passage =>
                        Math.Min(p.Span.End, passage.End) - Math.Max(p.Span.Start, passage.Start)
                        >= Overlapping * p.Span.Length
                    )
            )
            .Count();
        foreach (var (g, p) in overlap)
        {
            if (LastName.Of(annotated[g].Speaker) is not { } name)
                continue;
            Named++;
            Pairs.Add((name, predicted[p].Entry));
            if (!string.IsNullOrEmpty(predicted[p].Entry.Speaker))
                Given++;
            if (LastName.Of(predicted[p].Entry.Speaker) == name)
                Right++;
        }
    }

    private List<(TextSpan Span, QuoteEntry Entry)> Predictions(CodePoints text, IReadOnlyList<QuoteEntry> found)
    {
        var predicted = new List<(TextSpan Span, QuoteEntry Entry)>();
        var seen = new HashSet<TextSpan>();
        foreach (var entry in found)
        {
            if (text.At(entry.Start) is not { } start || text.At(entry.End) is not { } end || start >= end)
            {
                BadOffsets++;
                continue;
            }
            if (entry.Text is not null && entry.Text != text.Text[entry.Start..entry.End])
                TextDiffers++;
            foreach (var piece in SpanPieces.Of(text, new TextSpan(start, end)))
                if (SpanPieces.Words(text, piece) >= minWords && seen.Add(piece))
                    predicted.Add((piece, entry));
        }
        return predicted;
    }

    private static double Share(TextSpan a, TextSpan b)
    {
        var shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return shared > 0 ? (double)shared / Math.Max(a.Length, b.Length) : 0;
    }

    private static Dictionary<int, int> Match(
        List<TextSpan> gold,
        List<TextSpan> predicted,
        Func<TextSpan, TextSpan, double> score,
        double least
    )
    {
        var pairs = new List<(double Score, int Gold, int Predicted)>();
        for (var g = 0; g < gold.Count; g++)
        for (var p = 0; p < predicted.Count; p++)
            if (score(gold[g], predicted[p]) is var s && s >= least)
                pairs.Add((s, g, p));
        var matches = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (
            var (_, g, p) in pairs
                .OrderByDescending(pair => pair.Score)
                .ThenBy(pair => pair.Gold)
                .ThenBy(pair => pair.Predicted)
        )
            if (!matches.ContainsKey(g) && taken.Add(p))
                matches[g] = p;
        return matches;
    }
}
