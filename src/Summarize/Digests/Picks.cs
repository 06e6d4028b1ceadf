using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace Summarize.Digests;

/// <summary>What the model answers in style verbatim: ids alone. Untrusted.</summary>
/// <param name="Sentences">Ids of sentences.</param>
/// <param name="Quotes">The chosen quotations, the most telling first.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record Picks(
    [property: JsonRequired] IReadOnlyList<int> Sentences,
    [property: JsonRequired] IReadOnlyList<ReplyQuote> Quotes
)
{
    /// <summary>The strict schema that a reply must keep.</summary>
    public static ChatResponseFormatJson Format { get; } =
        ChatResponseFormat.ForJsonSchema(
            JsonElement.Parse(
                """
                {"type":"object","additionalProperties":false,"required":["sentences","quotes"],"properties":{
                "sentences":{"type":"array","items":{"type":"integer"}},
                "quotes":{"type":"array","items":{"type":"object","additionalProperties":false,
                "required":["id","speaker"],"properties":{
                "id":{"type":"integer"},"speaker":{"type":["string","null"]}}}}}}
                """
            ),
            "picks"
        );

    /// <summary>Reads an answer: the sentences that were picked, as slices, in the order of the article.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="offered">The sentences, each at its id less one.</param>
    /// <param name="text">The article's text.</param>
    /// <exception cref="ArticleFailedException">As <see cref="Reply.Read"/>.</exception>
    public static Reply Read(Answer answer, IReadOnlyList<OfferedSentence> offered, string text)
    {
        var picks = Reply.Parse<Picks>(answer, picks => picks is { Sentences: not null, Quotes: not null });
        int[] ids = [.. picks.Sentences.Distinct().Order()];
        return new Reply(
            [.. ids.Where(IsOffered).Select(id => offered[id - 1].In(text))],
            [.. picks.Quotes.Where(quote => quote is not null)]
        )
        {
            Unknown = [.. ids.Where(id => !IsOffered(id))],
        };

        bool IsOffered(int id) => id >= 1 && id <= offered.Count;
    }
}
