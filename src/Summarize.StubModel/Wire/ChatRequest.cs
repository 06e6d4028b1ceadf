using System.Text.Json;

namespace Summarize.StubModel.Wire;

/// <summary>The parts of a chat completions request that the stub heeds.</summary>
/// <param name="Messages">In order; content in parts is joined.</param>
/// <param name="MaxTokens"><c>max_completion_tokens</c>, else <c>max_tokens</c>.</param>
/// <param name="OldMaxTokens">Whether the limit was asked by the old name, which reasoning models refuse.</param>
/// <param name="Stream">Whether the reply shall come in chunks.</param>
/// <param name="IncludeUsage">Whether a last chunk shall hold the usage.</param>
/// <param name="Temperature">Null where the request leaves it open.</param>
/// <param name="Schema">The raw <c>response_format.json_schema</c>, or null.</param>
internal sealed record ChatRequest(
    IReadOnlyList<Message> Messages,
    int? MaxTokens,
    bool OldMaxTokens,
    bool Stream,
    bool IncludeUsage,
    double? Temperature,
    JsonElement? Schema
)
{
    /// <exception cref="JsonException">The body is no JSON, or not of a request's shape.</exception>
    public static ChatRequest Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            var messages = root.GetProperty("messages").EnumerateArray().Select(Message.Parse).ToList();
            if (messages.Count == 0)
                throw new JsonException("[] is too short - 'messages'");
            var limit = Member(root, "max_completion_tokens")?.GetInt32();
            var oldLimit = Member(root, "max_tokens")?.GetInt32();
            if (limit < 1 || oldLimit < 1)
                throw new JsonException("Invalid 'max_completion_tokens': it must be at least 1.");
            return new ChatRequest(
                messages,
                limit ?? oldLimit,
                oldLimit is not null,
                Member(root, "stream")?.GetBoolean() ?? false,
                Member(root, "stream_options") is { } options
                    && (Member(options, "include_usage")?.GetBoolean() ?? false),
                Member(root, "temperature")?.GetDouble(),
                Member(root, "response_format") is { } format ? Member(format, "json_schema")?.Clone() : null
            );
        }
        catch (Exception fault) when (fault is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    internal static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value)
        && value.ValueKind != JsonValueKind.Null
            ? value
            : null;
}

/// <summary>One message of a conversation.</summary>
internal sealed record Message(string Role, string Content)
{
    public static Message Parse(JsonElement element)
    {
        var content = ChatRequest.Member(element, "content") switch
        {
            null => "",
            { ValueKind: JsonValueKind.String } text => text.GetString()!,
            { } parts => string.Concat(
                parts.EnumerateArray().Select(part => ChatRequest.Member(part, "text")?.GetString())
            ),
        };
        return new Message(element.GetProperty("role").GetString()!, content);
    }
}
