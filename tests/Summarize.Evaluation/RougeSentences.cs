using System.Text.RegularExpressions;

namespace Summarize.Evaluation;

/// <summary>Sentences as rouge.py cuts them: not the product's splitter, so that figures stay comparable.</summary>
internal static partial class RougeSentences
{
    private const int Timeout = 10_000;

    public static IReadOnlyList<string> Split(string text)
    {
        var sentences = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var start = 0;
            // A stable sort: where both end at one place, the first pattern's match comes first.
            foreach (
                var match in Cut()
                    .Matches(paragraph)
                    .Select(match => (Match: match, IsCut: true))
                    .Concat(TokenisedCut().Matches(paragraph).Select(match => (Match: match, IsCut: false)))
                    .OrderBy(found => found.Match.Index + found.Match.Length)
            )
            {
                var stop = match.Match.Groups["stop"];
                var end = stop.Index + stop.Length;
                if (end <= start)
                    continue;
                if (match.IsCut && stop.Value == "." && Abbreviation().IsMatch(paragraph[start..end]))
                    continue;
                sentences.Add(paragraph[start..end]);
                start = match.Match.Index + match.Match.Length;
            }
            sentences.Add(paragraph[start..]);
        }
        return [.. sentences.Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0)];
    }

    [GeneratedRegex(
        """(?<stop>[.!?]+["”’'\)\]]*)(\s+)(?=["“‘'\(\[]?[A-Z0-9£$€])""",
        RegexOptions.ExplicitCapture,
        Timeout
    )]
    private static partial Regex Cut();

    [GeneratedRegex("""(?<=\s)(?<stop>[.!?]+(?:\s(?:''|['"”’])(?=\s))?)(\s+)""", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex TokenisedCut();

    [GeneratedRegex(
        @"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|Hon|St|Jr|Sr|vs|etc|Inc|Corp|Co|Ltd|No|Jan|Feb"
            + @"|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K|U\.N|a\.m|p\.m|i\.e|e\.g|Ph\.D|D\.C|[A-Z]))\.$",
        RegexOptions.ExplicitCapture,
        Timeout
    )]
    private static partial Regex Abbreviation();
}
