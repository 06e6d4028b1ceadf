using System.Text;
using Summarize.Language;

namespace Summarize.Digests;

/// <summary>Splits what is too long for one question into as few parts as fit, of about the same size.</summary>
public static class PromptSplitter
{
    /// <summary>The parts, in order; together they are all of <paramref name="lines"/>.</summary>
    /// <param name="lines">The paragraphs. One that is too long alone is split at its sentences, under one
    /// number.</param>
    /// <param name="most">Most tokens of a part; at least 100.</param>
    public static IReadOnlyList<IReadOnlyList<PromptLine>> Split(IReadOnlyList<PromptLine> lines, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 100);
        // No token is shorter than a byte: most articles fit without a count.
        if (lines.Sum(line => (long)Encoding.UTF8.GetByteCount(line.ToString()) + 1) <= most)
            return [lines];
        var sized = lines.SelectMany(line => Fitting(line, most)).ToArray();
        var parts = Fill(sized, most);
        // The smallest bound that needs no more parts: it evens them out, so that all calls take about as long.
        for (var (low, high) = (sized.Length == 0 ? 0 : sized.Max(line => line.Tokens), most); low < high; )
        {
            var middle = low + ((high - low) / 2);
            var even = Fill(sized, middle);
            if (even.Count <= parts.Count)
                (parts, high) = (even, middle);
            else
                low = middle + 1;
        }
        return parts;
    }

    private static List<IReadOnlyList<PromptLine>> Fill((PromptLine Line, int Tokens)[] lines, int most)
    {
        var parts = new List<IReadOnlyList<PromptLine>>();
        var part = new List<PromptLine>();
        var used = 0;
        foreach (var (line, tokens) in lines)
        {
            if (used + tokens > most && part.Count > 0)
            {
                parts.Add(part);
                (part, used) = ([], 0);
            }
            part.Add(line);
            used += tokens;
        }
        if (part.Count > 0)
            parts.Add(part);
        return parts;
    }

    private static IEnumerable<(PromptLine Line, int Tokens)> Fitting(PromptLine line, int most)
    {
        var tokens = Size(line);
        if (tokens <= most)
            return [(line, tokens)];
        var pieces = SentenceSplitter.Split(line.Text, new TextSpan(0, line.Text.Length));
        return pieces.Count > 1
            ? Fill(
                    [
                        .. pieces
                            .Select(piece => line with { Text = piece.Slice(line.Text) })
                            .Select(piece => (piece, Size(piece))),
                    ],
                    most
                )
                .SelectMany(part => Fitting(Join(part), most))
            : Halves(line).SelectMany(half => Fitting(half, most));
    }

    private static PromptLine Join(IReadOnlyList<PromptLine> pieces) =>
        pieces[0] with
        {
            Text = string.Join(' ', pieces.Select(piece => piece.Text)),
        };

    // A sentence of thousands of words, or no sentence at all: cut at a space near the middle.
    private static IEnumerable<PromptLine> Halves(PromptLine line)
    {
        var middle = line.Text.Length / 2;
        var at = line.Text.IndexOf(' ', middle);
        if (at < 0)
            at = line.Text.LastIndexOf(' ', middle);
        if (at < 0)
            at = char.IsLowSurrogate(line.Text[middle]) ? middle + 1 : middle;
        return [line with { Text = line.Text[..at].Trim() }, line with { Text = line.Text[at..].Trim() }];
    }

    private static int Size(PromptLine line) => Tokens.Count(line.ToString()) + 1;
}
