namespace Summarize.StubModel.Wire;

/// <summary>What the model says, before it is put on the wire.</summary>
/// <param name="Content">The reply's text; null where the model refused.</param>
/// <param name="FinishReason"><c>stop</c>, <c>length</c> or <c>content_filter</c>.</param>
internal sealed record Completion(string? Content, string FinishReason = "stop")
{
    /// <summary>Why the model won't answer, or null.</summary>
    public string? Refusal { get; init; }

    /// <summary>Tokens that the model thought with, part of the completion's tokens.</summary>
    public int ReasoningTokens { get; init; }
}

/// <summary>Tokens of a call.</summary>
internal sealed record Usage(int PromptTokens, int CompletionTokens, int ReasoningTokens);
