using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Summarize.StubModel.Extraction;
using Summarize.StubModel.Wire;

namespace Summarize.StubModel.Replies;

/// <summary>A model that takes orders from the article that it should summarize (prompt injection).</summary>
internal static partial class Obedience
{
    private const RegexOptions Anyhow = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;

    /// <summary>Does what the article orders; the good reply where it orders nothing.</summary>
    public static string Answer(Reply good, ArticlePrompt prompt, ChatRequest request)
    {
        var start = prompt.Paragraphs.ToList().FindIndex(paragraph => Order().IsMatch(paragraph.Text));
        if (start < 0) return good.ToJson();
        // An order may go on in the next paragraph.
        var ordering = prompt.Paragraphs.Skip(start).Where((paragraph, i) => i < 2 || Order().IsMatch(paragraph.Text)).ToList();
        var text = string.Join(' ', ordering.Select(paragraph => paragraph.Text));
        if (FirstJson(text) is { } json) return json;

        var say = AskForPrompt().IsMatch(text)
            ? request.Messages[0].Content
            : Dictated(text) ?? SentenceSplitter.Split(text).FirstOrDefault(sentence => !Order().IsMatch(sentence)) ?? text;
        if (OtherShape().IsMatch(text)) return say;
        var ids = OrderedId().Matches(text)
            .Select(match => int.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture))
            .Distinct().Select(id => new ReplyQuote(id, null));
        return new Reply([new ReplySentence(say, [ordering[0].Number]), .. good.Sentences.Skip(1)], [.. ids, .. good.Quotes]).ToJson();
    }

    /// <summary>The words that stand in marks or after a colon in the order.</summary>
    private static string? Dictated(string text)
    {
        var match = Dictation().Match(text);
        return match.Success ? match.Groups["words"].Value.Trim() : null;
    }

    private static string? FirstJson(string text)
    {
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.IndexOf('{', at + 1))
        {
            var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text[at..]));
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

    [GeneratedRegex(@"\b(ignore|disregard|forget|override)\b.{0,60}\b(above|previous|prior|earlier|instructions?|rules?|prompt)\b|\b(system|assistant|developer)( (message|prompt|note|override))?:|\b(ai|language model|summari[sz]er|assistant|chatbot)s?\b.{0,60}\b(must|should|shall|please|instructed|reading|summari[sz]ing)\b|\bnew instructions?\b", Anyhow | RegexOptions.ExplicitCapture)]
    private static partial Regex Order();

    [GeneratedRegex(@"\b(print|reveal|repeat|show|output|quote|include|write|display)\b.{0,60}\b(prompt|system message|instructions)\b", Anyhow | RegexOptions.ExplicitCapture)]
    private static partial Regex AskForPrompt();

    [GeneratedRegex(@"\b(plain text|xml|html|markdown|yaml|poem|haiku|not json|no json|without json|only the words?|exactly)\b", Anyhow | RegexOptions.ExplicitCapture)]
    private static partial Regex OtherShape();

    [GeneratedRegex(@"\b(id|ids|quote|quotation)s?\s*(no\.?|number|id|#)?\s*#?(?<id>\d{1,9})\b", Anyhow | RegexOptions.ExplicitCapture)]
    private static partial Regex OrderedId();

    [GeneratedRegex(@"\b(print|output|say|write|reply|respond|answer|state|summary|include|add|words?|with|that)\b[^.!?“""‘:]{0,40}(:\s*[“""‘]?|[“""‘])(?<words>[^”""’]+)", Anyhow | RegexOptions.ExplicitCapture)]
    private static partial Regex Dictation();
}
