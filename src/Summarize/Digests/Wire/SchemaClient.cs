using Microsoft.Extensions.AI;

namespace Summarize.Digests.Wire;

/// <summary>
/// Sends a schema strict, and as it is written: the library would write it with indents, which are paid for and as long
/// as the schema.
/// </summary>
public sealed class SchemaClient(IChatClient inner) : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    ) => base.GetResponseAsync(messages, Compact(options), cancellationToken);

    private static ChatOptions? Compact(ChatOptions? options)
    {
        if (options?.ResponseFormat is not ChatResponseFormatJson { Schema: { } schema } format)
            return options;
        var compact = options.Clone();
        compact.RawRepresentationFactory = _ => new OpenAI.Chat.ChatCompletionOptions
        {
            ResponseFormat = OpenAI.Chat.ChatResponseFormat.CreateJsonSchemaFormat(
                format.SchemaName,
                BinaryData.FromString(schema.GetRawText()),
                jsonSchemaIsStrict: true
            ),
        };
        return compact;
    }
}
