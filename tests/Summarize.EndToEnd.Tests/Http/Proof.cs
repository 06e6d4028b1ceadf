using System.Text.Json;
using System.Text.RegularExpressions;
using Summarize.Articles;
using Summarize.Tests.Seeds;

namespace Summarize.EndToEnd.Tests.Http;

/// <summary>
/// That a served digest says nothing of its own, by means that share nothing with the product's checks: plain slices,
/// plain words, and what a careful reader noted down.
/// </summary>
internal static partial class Proof
{
    /// <summary>
    /// A digest is ready, has a summary, and each number, name and quoted word of it stands in the paragraphs cited.
    /// </summary>
    public static void OfSummary(JsonElement digest, Article article, string where)
    {
        Assert.True(digest.GetProperty("state").GetString() == "ready", where);
        var sentences = digest.GetProperty("sentences").EnumerateArray().ToArray();
        Assert.True(sentences.Length > 0, $"{where}no summary");
        Assert.Equal(
            string.Join(' ', sentences.Select(sentence => sentence.GetProperty("text").GetString())),
            digest.GetProperty("summary").GetString()
        );
        foreach (var sentence in sentences)
        {
            var text = sentence.GetProperty("text").GetString()!;
            Assert.False(string.IsNullOrWhiteSpace(text), $"{where}an empty sentence");
            var paragraphs = sentence
                .GetProperty("paragraphs")
                .EnumerateArray()
                .Select(number => article.Paragraphs[number.GetInt32()])
                .ToArray();
            Assert.NotEmpty(paragraphs);
            Assert.DoesNotContain(paragraphs, paragraph => paragraph.Role == ParagraphRole.Boilerplate);
            var cited = Visible(string.Join('\n', paragraphs.Select(paragraph => paragraph.Span.Slice(article.Text))));
            foreach (var number in Digits().Matches(text).Select(match => match.Value))
                Assert.True(
                    Regex.IsMatch(cited, $@"(?<!\d){Regex.Escape(number)}(?!\d)"),
                    $"{where}'{number}' of «{text}» is not the article's"
                );
            foreach (Match word in Words().Matches(text))
            {
                // A capital at the head of a sentence says nothing; then it is enough that the article knows the word.
                var known = word.Index == 0 ? Visible(article.Text) : cited;
                Assert.True(
                    Regex.IsMatch(
                        known,
                        $@"(?<!\p{{L}}){Regex.Escape(word.Value)}(?!\p{{L}})",
                        RegexOptions.IgnoreCase
                    ),
                    $"{where}'{word}' of «{text}» is not the article's"
                );
            }
            foreach (
                var quoted in Quoted().Matches(text).Select(match => match.Groups["words"].Value.TrimEnd(',', '.'))
            )
                Assert.True(
                    cited.Contains(quoted, StringComparison.Ordinal),
                    $"{where}“{quoted}” is not the article's"
                );
        }
    }

    /// <summary>
    /// Each quote is slices of the article, and so is each name by it; as a careful reader has it, where one noted it
    /// down.
    /// </summary>
    public static void OfQuotes(JsonElement digest, Article article, SeedFacts facts, string where)
    {
        foreach (var (index, quote) in digest.GetProperty("quotes").EnumerateArray().Index())
        {
            Assert.Equal(index + 1, quote.GetProperty("rank").GetInt32());
            var parts = quote.GetProperty("parts").EnumerateArray().Select(part => Slice(part, article)).ToArray();
            Assert.Equal(string.Join(' ', parts), quote.GetProperty("text").GetString());
            QuotationFact[] said =
            [
                .. facts.Quotations.Where(fact => parts.Select(Plain).All(fact.Parts.Select(Plain).Contains)),
            ];
            Assert.True(said.Length > 0, $"{where}«{parts[0]}» is no quotation of the article");
            if (quote.GetProperty("cue") is { ValueKind: JsonValueKind.Object } cue)
                Assert.Equal(cue.GetProperty("text").GetString(), Slice(cue, article));
            foreach (var candidate in quote.GetProperty("candidates").EnumerateArray())
                OfSpeaker(candidate, article, where);
            if (quote.GetProperty("speaker") is not { ValueKind: JsonValueKind.Object } speaker)
                continue;
            OfSpeaker(speaker, article, where);
            if (speaker.GetProperty("name").GetString() is { } name)
                Assert.True(said.Any(fact => fact.Speaker == name), $"{where}«{parts[0]}» is not said by {name}");
        }
    }

    private static void OfSpeaker(JsonElement speaker, Article article, string where)
    {
        Assert.Equal(Slice(speaker, article), speaker.GetProperty("asWritten").GetString());
        if (speaker.GetProperty("name").GetString() is { } name)
            Assert.True(
                Plain(article.Text).Contains(name, StringComparison.Ordinal),
                $"{where}{name} does not stand in the article"
            );
    }

    private static string Slice(JsonElement span, Article article) =>
        article.Text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()];

    // Formats wrap lines where they like.
    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // The model is shown no invisible characters.
    private static string Visible(string text) => Plain(Invisible().Replace(text, ""));

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Digits();

    // Whatever may be a name or count something.
    [GeneratedRegex(
        @"(?<!\p{L})(?:\p{Lu}[\p{L}\p{M}]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred"
            + @"|thousand|million|billion)(?!\p{L})"
    )]
    private static partial Regex Words();

    [GeneratedRegex(@"[“""„](?<words>[^”""“]+)[”""“]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\p{Cf}|\uDB40[\uDC00-\uDFFF]")]
    private static partial Regex Invisible();
}
