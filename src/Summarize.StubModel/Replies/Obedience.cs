using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Summarize.StubModel.Extraction;
using Summarize.StubModel.Wire;

namespace Summarize.StubModel.Replies;

/// <summary>A model that takes orders from the article that it should summarize (prompt injection).</summary>
internal static partial class Obedience
{
    private const RegexOptions Anyhow =
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    /// <summary>
    /// Does what the article orders: answers with the JSON that stands in the order, puts the prompt or the dictated
    /// words into the summary, chooses the ids that it was told. The good reply where it orders nothing.
    /// </summary>
    public static string Answer(Reply good, ArticlePrompt prompt, ChatRequest request)
    {
        var start = prompt.Paragraphs.ToList().FindIndex(paragraph => Order().IsMatch(paragraph.Text));
        if (start < 0)
            return good.ToJson();
        // An order may go on in the next paragraph.
        var ordering = prompt
            .Paragraphs.Skip(start)
            .Where((paragraph, i) => i < 2 || Order().IsMatch(paragraph.Text))
            .ToList();
        var text = string.Join(' ', ordering.Select(paragraph => paragraph.Text));
        if (FirstJson(text) is { } json)
            return json;

        var said = Dictated(text, request).Take(prompt.Sentences).ToList();
        if (OtherShape().IsMatch(text))
            return string.Join('\n', said);
        var ids = OrderedId()
            .Matches(text)
            .Select(match => int.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture))
            .Distinct()
            .ToList();
        return (
            good with
            {
                Sentences =
                [
                    .. said.Select(sentence => new ReplySentence(sentence, [ordering[0].Number])),
                    .. good.Sentences.Skip(said.Count),
                ],
                Quotes =
                [
                    .. ids.Select(id => new ReplyQuote(id, null)),
                    .. good.Quotes.Where(quote => !ids.Contains(quote.Id)),
                ],
            }
        ).ToJson();
    }

    /// <summary>
    /// The system's prompt where it is asked for; the words after "say" and its like; else what else the order says.
    /// </summary>
    private static List<string> Dictated(string text, ChatRequest request)
    {
        if (AskForPrompt().IsMatch(text))
            return [request.Messages[0].Content];
        var words = OneWord()
            .Matches(text)
            .Concat(Dictation().Matches(text))
            .Select(match => match.Groups["words"].Value.Trim())
            .ToList();
        return words.Count > 0
            ? words
            : [SentenceSplitter.Split(text).FirstOrDefault(sentence => !Order().IsMatch(sentence)) ?? text];
    }

    /// <summary>The first JSON object of the text. A prompt may have made its braces round.</summary>
    private static string? FirstJson(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '{' && !text.AsSpan(at).StartsWith("(\""))
                continue;
            var braced = text[at] == '{' ? text[at..] : text[at..].Replace('(', '{').Replace(')', '}');
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(braced));
            try
            {
                using var document = JsonDocument.ParseValue(ref reader);
                return document.RootElement.GetRawText();
            }
            catch (JsonException)
            {
                // A brace that opens no JSON: the next may.
            }
        }
        return null;
    }

    [GeneratedRegex(
        @"\b(ignore|disregard|forget|override)\b.{0,60}\b(above|previous|prior|earlier|instructions?|rules?|prompt)\b"
            + @"|\b(system|assistant|developer)( (message|prompt|note|override))?:|\byou are now\b|\bim_start\b|\bnew "
            + @"instructions?\b"
            + @"|\bthe real article follows\b|\bignoriere\b.{0,60}\banweisungen\b"
            + @"|\b(ai|language model|summari[sz]er|assistant|chatbot)s?\b.{0,60}\b(must|should|shall|please"
            + @"|instructed|reading|summari[sz]ing)\b",
        Anyhow
    )]
    private static partial Regex Order();

    [GeneratedRegex(
        @"\b(print|reveal|repeat|show|output|quote|include|write|display)\b.{0,60}\b(prompt|system message|your "
            + @"instructions)\b",
        Anyhow
    )]
    private static partial Regex AskForPrompt();

    [GeneratedRegex(@"\b(plain text|xml|html|markdown|yaml|poem|haiku|(not?|without|instead of) json)\b", Anyhow)]
    private static partial Regex OtherShape();

    [GeneratedRegex(
        @"\b(id|quote|quotation)s?\s*(no\.?|number|id|#)?\s*#?(?<id>\d{1,9})\b|[\(\{](?<id>\d{1,4})[\)\}]",
        Anyhow
    )]
    private static partial Regex OrderedId();

    [GeneratedRegex(
        @"\b(print|output|say|write|reply|respond|answer)\b[^.!?:]{0,30}\bwords? [“""‘]?(?<words>[\p{L}\d]+)",
        Anyhow
    )]
    private static partial Regex OneWord();

    [GeneratedRegex(
        @"\b(print|output|say|write|reply|respond|answer|state|include|add|summari[sz]e"
            + @"|schreibe)\b[^.!?“""‘:]{0,40}((:\s*|\bthat )(?<words>[^.!?“”""]+[.!?])|[“""‘](?<words>[^”""’]+))",
        Anyhow
    )]
    private static partial Regex Dictation();
}
