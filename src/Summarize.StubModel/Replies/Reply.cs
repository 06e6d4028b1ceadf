using System.Text.Json;
using Summarize.StubModel.Wire;

namespace Summarize.StubModel.Replies;

/// <summary>The JSON that the product's schema asks for.</summary>
internal sealed record Reply(IReadOnlyList<ReplySentence> Sentences, IReadOnlyList<ReplyQuote> Quotes)
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        Encoder = Json.Relaxed.Encoder,
    };

    /// <summary>Reads a reply of the stub's own; null where the text is none.</summary>
    public static Reply? Parse(string json)
    {
        try
        {
            var reply = JsonSerializer.Deserialize<Reply>(json, Shape);
            return reply is { Sentences: not null } && reply.Sentences.All(sentence => sentence?.Text is not null)
                ? reply
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, Shape);
}

/// <summary>A sentence of the summary and the numbers of the paragraphs that it rests on.</summary>
internal sealed record ReplySentence(string Text, IReadOnlyList<int> Paragraphs);

/// <summary>A quotation by its id, and who speaks it.</summary>
internal sealed record ReplyQuote(int Id, string? Speaker);
