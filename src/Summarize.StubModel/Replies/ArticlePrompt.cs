using System.Globalization;
using System.Text.RegularExpressions;
using Summarize.StubModel.Wire;

namespace Summarize.StubModel.Replies;

/// <summary>What the product's prompt asks for.</summary>
/// <param name="Paragraphs">The lines between <c>&lt;article&gt;</c> and the last <c>&lt;/article&gt;</c>.</param>
/// <param name="Sentences">How many sentences the summary shall have.</param>
/// <param name="MinWords">Fewest words of the summary.</param>
/// <param name="MaxWords">Most words of the summary.</param>
/// <param name="MinQuotes">Fewest quotations, where the article has as many.</param>
/// <param name="MaxQuotes">Most quotations.</param>
/// <param name="Faulty">The sentences of an earlier reply in which the user found a fault; empty on a first
/// call.</param>
internal sealed partial record ArticlePrompt(
    IReadOnlyList<PromptParagraph> Paragraphs,
    int Sentences,
    int MinWords,
    int MaxWords,
    int MinQuotes,
    int MaxQuotes,
    IReadOnlySet<string> Faulty
)
{
    private const RegexOptions Line = RegexOptions.Multiline | RegexOptions.NonBacktracking;

    /// <summary>Reads the prompt; null where no message of the user holds an article.</summary>
    public static ArticlePrompt? Parse(ChatRequest request)
    {
        var index = request
            .Messages.ToList()
            .FindIndex(message =>
                message.Role == "user" && message.Content.Contains("<article>", StringComparison.Ordinal)
            );
        if (index < 0)
            return null;
        var text = request.Messages[index].Content;
        var start = text.IndexOf("<article>", StringComparison.Ordinal);
        var end = text.LastIndexOf("</article>", StringComparison.Ordinal);
        var head = text[..start];
        var (words, quotes) = (Range(WordsLine(), head, 40, 120), Range(QuotationsLine(), head, 3, 10));
        return new ArticlePrompt(
            ReadParagraphs(text[(start + "<article>".Length)..(end < start ? text.Length : end)]),
            Range(SentencesLine(), head, 3, 3).Low,
            words.Low,
            words.High,
            quotes.Low,
            quotes.High,
            FindFaulty([.. request.Messages.Skip(index + 1)])
        );
    }

    /// <summary>A list of faults says "Sentence 2: …", counted from 1.</summary>
    private static HashSet<string> FindFaulty(List<Message> later)
    {
        var reply = later.FindLast(message => message.Role == "assistant");
        if (reply is null || Reply.Parse(reply.Content) is not { } earlier)
            return [];
        return
        [
            .. FaultLine()
                .Matches(later[^1].Content)
                .Select(match => int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture))
                .Where(number => number >= 1 && number <= earlier.Sentences.Count)
                .Select(number => earlier.Sentences[number - 1].Text),
        ];
    }

    private static List<PromptParagraph> ReadParagraphs(string article)
    {
        var paragraphs = new List<PromptParagraph>();
        foreach (
            var line in article.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            var match = ParagraphLine().Match(line);
            if (match.Success)
            {
                var number = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
                paragraphs.Add(new PromptParagraph(number, match.Groups["role"].Value, match.Groups["text"].Value));
            }
            else if (paragraphs.Count > 0)
            {
                paragraphs[^1] = paragraphs[^1] with { MarkedText = $"{paragraphs[^1].MarkedText} {line}" };
            }
        }
        return paragraphs;
    }

    private static (int Low, int High) Range(Regex line, string head, int low, int high)
    {
        var match = line.Match(head);
        if (!match.Success)
            return (low, high);
        low = int.Parse(match.Groups["low"].ValueSpan, CultureInfo.InvariantCulture);
        return (
            low,
            match.Groups["high"].Success ? int.Parse(match.Groups["high"].ValueSpan, CultureInfo.InvariantCulture) : low
        );
    }

    [GeneratedRegex(@"^Sentences:\s*(?<low>\d{1,4})(?:\s*[-–]\s*(?<high>\d{1,4}))?", Line)]
    private static partial Regex SentencesLine();

    [GeneratedRegex(@"^Words:\s*(?<low>\d{1,6})(?:\s*[-–]\s*(?<high>\d{1,6}))?", Line)]
    private static partial Regex WordsLine();

    [GeneratedRegex(@"^Quotations:\s*(?<low>\d{1,6})(?:\s*[-–]\s*(?<high>\d{1,6}))?", Line)]
    private static partial Regex QuotationsLine();

    [GeneratedRegex(@"\bSentence (?<n>\d{1,4})\b", RegexOptions.NonBacktracking)]
    private static partial Regex FaultLine();

    [GeneratedRegex(@"^(?<n>\d{1,9})(?::| \((?<role>[a-z]+)\):)? (?<text>.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex ParagraphLine();
}

/// <summary>A numbered line of the prompt's article.</summary>
/// <param name="Number">The number to cite it by.</param>
/// <param name="Role">Empty for body text.</param>
/// <param name="MarkedText">Its text, with <c>^id</c> before each part of a quotation.</param>
internal sealed partial record PromptParagraph(int Number, string Role, string MarkedText)
{
    public bool IsBody => Role.Length == 0;

    /// <summary>The text as the article has it.</summary>
    public string Text => Unmark(MarkedText);

    /// <summary>The quotations that have a part here, in the order of the text.</summary>
    public IEnumerable<int> QuoteIds =>
        Marker()
            .Matches(MarkedText)
            .Select(match => int.Parse(match.ValueSpan[1..], CultureInfo.InvariantCulture))
            .Distinct();

    /// <summary>
    /// The sentences that may be picked, each up to the mark of the next: what is not offered may come along.
    /// </summary>
    public IEnumerable<(int Id, string Text)> Offered
    {
        get
        {
            var marks = SentenceMarker().Matches(MarkedText);
            for (var i = 0; i < marks.Count; i++)
            {
                var start = marks[i].Index + marks[i].Length;
                var end = i + 1 < marks.Count ? marks[i + 1].Index : MarkedText.Length;
                yield return (
                    int.Parse(marks[i].Groups["id"].ValueSpan, CultureInfo.InvariantCulture),
                    Unmark(MarkedText[start..end]).Trim()
                );
            }
        }
    }

    public static string Unmark(string text) => Marker().Replace(SentenceMarker().Replace(text, ""), "");

    [GeneratedRegex(@"\^\d{1,9}", RegexOptions.NonBacktracking)]
    public static partial Regex Marker();

    [GeneratedRegex(@"\^s(?<id>\d{1,9}) ", RegexOptions.NonBacktracking)]
    private static partial Regex SentenceMarker();
}
