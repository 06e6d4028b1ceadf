using System.ClientModel;
using System.ClientModel.Primitives;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace Summarize.Tests.Digests.Wire;

/// <summary>A model whose answers the test gives; what it was asked stands in <see cref="Asked"/>.</summary>
internal sealed class FakeChat(Func<int, ChatResponse> answer) : IChatClient
{
    public List<ChatOptions?> Asked { get; } = [];

    public static ChatResponse Good(string text = "{}", long input = 100, long output = 20, long reasoning = 0) =>
        new(new ChatMessage(ChatRole.Assistant, text))
        {
            FinishReason = ChatFinishReason.Stop,
            Usage = new()
            {
                InputTokenCount = input,
                OutputTokenCount = output,
                ReasoningTokenCount = reasoning,
            },
        };

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        Asked.Add(options);
        return Task.FromResult(answer(Asked.Count));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() { }
}

/// <summary>An HTTP answer as the SDK hands it on.</summary>
internal sealed class FakeResponse(int status, string body = "", params (string Name, string Value)[] headers)
    : PipelineResponse
{
    public override int Status => status;

    public override string ReasonPhrase => "";

    public override Stream? ContentStream { get; set; }

    public override BinaryData Content => BinaryData.FromString(body);

    protected override PipelineResponseHeaders HeadersCore => new FakeHeaders(headers);

    public static ClientResultException Fault(int status, string body = "", params (string, string)[] headers) =>
        new(new FakeResponse(status, body, headers));

    public override BinaryData BufferContent(CancellationToken cancellationToken = default) => Content;

    public override ValueTask<BinaryData> BufferContentAsync(CancellationToken cancellationToken = default) =>
        new(Content);

    public override void Dispose() { }

    private sealed class FakeHeaders((string Name, string Value)[] headers) : PipelineResponseHeaders
    {
        public override IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
            headers.Select(h => KeyValuePair.Create(h.Name, h.Value)).GetEnumerator();

        public override bool TryGetValue(string name, [NotNullWhen(true)] out string? value)
        {
            value = headers
                .FirstOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))
                .Value;
            return value is not null;
        }

        public override bool TryGetValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = TryGetValue(name, out var value) ? [value] : null;
            return values is not null;
        }
    }
}
