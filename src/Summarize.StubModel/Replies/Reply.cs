using System.Text.Json;
using System.Text.Json.Serialization;
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

    /// <summary>Where sentences are to be picked, not written: their ids; else null.</summary>
    [JsonIgnore]
    public IReadOnlyList<int>? Picks { get; init; }

    public string ToJson() =>
        Picks is { } picks
            ? JsonSerializer.Serialize(new { Sentences = picks, Quotes }, Shape)
            : JsonSerializer.Serialize(this, Shape);
}

/// <summary>A sentence of the summary and the numbers of the paragraphs that it rests on.</summary>
internal sealed record ReplySentence(string Text, IReadOnlyList<int> Paragraphs);

/// <summary>A quotation by its id, and who speaks it.</summary>
internal sealed record ReplyQuote(int Id, string? Speaker);
