using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace Summarize.Digests;

/// <summary>What the model answered, in the schema it was asked for. Untrusted: nothing in it is checked yet.</summary>
/// <param name="Sentences">The summary's sentences.</param>
/// <param name="Quotes">The chosen quotations, the most telling first.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Reply(
    [property: JsonRequired] IReadOnlyList<SummarySentence> Sentences,
    [property: JsonRequired] IReadOnlyList<ReplyQuote> Quotes
)
{
    /// <summary>Ids of sentences that were not offered; only in style verbatim.</summary>
    [JsonIgnore]
    internal IReadOnlyList<int> Unknown { get; init; } = [];

    /// <summary>The strict schema that a reply must keep.</summary>
    public static ChatResponseFormatJson Format { get; } =
        ChatResponseFormat.ForJsonSchema(
            JsonElement.Parse(
                """
                {"type":"object","additionalProperties":false,"required":["sentences","quotes"],"properties":{
                "sentences":{"type":"array","items":{"type":"object","additionalProperties":false,
                "required":["text","paragraphs"],"properties":{
                "text":{"type":"string"},"paragraphs":{"type":"array","items":{"type":"integer"}}}}},
                "quotes":{"type":"array","items":{"type":"object","additionalProperties":false,
                "required":["id","speaker"],"properties":{
                "id":{"type":"integer"},"speaker":{"type":["string","null"]}}}}}}
                """
            ),
            "digest"
        );

    /// <summary>Reads an answer. One that breaks the schema is refused, not patched.</summary>
    /// <exception cref="ArticleFailedException"><see cref="FailureReason.TruncatedReply"/> or
    /// <see cref="FailureReason.InvalidReply"/>.</exception>
    public static Reply Read(Answer answer) =>
        Parse<Reply>(
            answer,
            reply =>
                reply is { Sentences: not null, Quotes: not null }
                && reply.Sentences.All(sentence => sentence is { Text: not null, Paragraphs: not null })
                && reply.Quotes.All(quote => quote is not null)
        );

    /// <summary>Reads an answer of any schema.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="isWhole">Whether nothing is missing that the schema requires.</param>
    /// <exception cref="ArticleFailedException">As <see cref="Read"/>.</exception>
    internal static T Parse<T>(Answer answer, Predicate<T> isWhole)
        where T : class
    {
        if (answer.CutOff)
            throw new ArticleFailedException(
                FailureReason.TruncatedReply,
                "The model's reply was cut off at its token limit. Raise AzureOpenAI__MaxOutputTokens, then "
                    + "retry it."
            );
        if (string.IsNullOrWhiteSpace(answer.Text))
            throw Invalid("is empty");
        T? reply;
        try
        {
            reply = JsonSerializer.Deserialize<T>(answer.Text, Json.Options);
        }
        catch (JsonException)
        {
            throw Invalid("is not JSON of the schema that was asked for");
        }
        return reply is not null && isWhole(reply) ? reply : throw Invalid("leaves out what the schema requires");
    }

    private static ArticleFailedException Invalid(string fault) =>
        new(FailureReason.InvalidReply, $"The model's reply {fault}. Try another deployment, or retry it.");
}

/// <summary>A chosen quotation.</summary>
/// <param name="Id">Its id in the prompt.</param>
/// <param name="Speaker">Whom the model reads as the speaker; never served as one.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReplyQuote([property: JsonRequired] int Id, string? Speaker);
