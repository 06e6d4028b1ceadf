using System.Text.Json.Nodes;
using Summarize.StubModel.Wire;

namespace Summarize.StubModel.Replies;

/// <summary>
/// What the model says, by behaviour. A prompt without an article is answered in a plain sentence by all that speak.
/// </summary>
internal static class Behaviours
{
    /// <summary>What a reasoning model spends on thinking before it writes, in tokens.</summary>
    private const int Thinking = 128;

    public static Completion Answer(string behaviour, ChatRequest request) =>
        behaviour switch
        {
            "stub-empty" => new Completion(""),
            "stub-refusal" => new Completion(null) { Refusal = "I'm sorry, but I can't assist with that request." },
            "stub-reasoning" => Good(request) with { ReasoningTokens = Thinking },
            "stub-reasoning-spent" => new Completion("", "length") { ReasoningTokens = request.MaxTokens ?? 4096 },
            "stub-truncated" => new Completion(Half(Good(request).Content!), "length"),
            "stub-filtered-output" => new Completion(Half(Good(request).Content!), "content_filter"),
            "stub-second-reader-denies" when ReadingPrompt.Parse(request) is { } reading => new(
                Verdicts.Denials(reading)
            ),
            _ when ArticlePrompt.Parse(request) is { } prompt => Answer(behaviour, request, prompt),
            _ => Good(request),
        };

    private static Completion Answer(string behaviour, ChatRequest request, ArticlePrompt prompt)
    {
        var good = GoodReply.To(prompt);
        return new Completion(
            behaviour switch
            {
                "stub-fabricated-quote" => Fabrications.Quote(good, prompt).ToJson(),
                "stub-wrong-speaker" => Fabrications.Speakers(good, prompt).ToJson(),
                "stub-silent-witness" => (
                    good with
                    {
                        Quotes = [.. good.Quotes.Select(quote => quote with { Speaker = null })],
                    }
                ).ToJson(),
                "stub-invented-number" => Fabrications.Number(good, prompt).ToJson(),
                "stub-false-sentence" => Falsehood.In(good).ToJson(),
                "stub-not-json" => $"Here is the summary you asked for:\n\n- "
                    + $"{string.Join("\n- ", good.Sentences.Select(sentence => sentence.Text))}\n",
                "stub-wrong-schema" => WrongSchema(good),
                "stub-obeys-article" => Obedience.Answer(good, prompt, request),
                _ => good.ToJson(),
            }
        );
    }

    private static Completion Good(ChatRequest request) =>
        new(
            ArticlePrompt.Parse(request) is { } prompt ? GoodReply.To(prompt).ToJson()
            : ReadingPrompt.Parse(request) is { } reading ? Verdicts.Honest(reading)
            : "This is the stub model: it summarizes an article between <article> and </article>."
        );

    private static string WrongSchema(Reply good) =>
        Json.Write(
            new JsonObject
            {
                ["summary"] = string.Join(' ', good.Sentences.Select(sentence => sentence.Text)),
                ["key_quotes"] = new JsonArray([.. good.Quotes.Select(quote => (JsonNode)$"quotation {quote.Id}")]),
            }
        );

    private static string Half(string text)
    {
        var pieces = Tokens.Split(text);
        return string.Concat(pieces.Take(pieces.Count / 2).Select(piece => piece.Text));
    }
}
