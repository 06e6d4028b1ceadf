using System.Text.Json;
using Summarize.StubModel.Wire;

namespace Summarize.StubModel.Replies;

/// <summary>The JSON that the product's schema asks for.</summary>
internal sealed record Reply(IReadOnlyList<ReplySentence> Sentences, IReadOnlyList<ReplyQuote> Quotes)
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { Encoder = Json.Relaxed.Encoder };

    public string ToJson() => JsonSerializer.Serialize(this, Shape);
}

/// <summary>A sentence of the summary and the numbers of the paragraphs that it rests on.</summary>
internal sealed record ReplySentence(string Text, IReadOnlyList<int> Paragraphs);

/// <summary>A quotation by its id, and who speaks it.</summary>
internal sealed record ReplyQuote(int Id, string? Speaker);
