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

    /// <summary>The text as it streams; set by <see cref="Within"/>.</summary>
    public IReadOnlyList<TextPiece> Pieces { get; private init; } = [];

    /// <summary>All tokens of the completion.</summary>
    public int Tokens => ReasoningTokens + Pieces.Sum(piece => piece.Tokens);

    /// <summary>As much of it as the tokens allow; thoughts come first. Null is no limit.</summary>
    public Completion Within(int? maxTokens)
    {
        var room = (maxTokens ?? int.MaxValue) - ReasoningTokens;
        var pieces = Wire.Tokens.Split(Content ?? Refusal ?? "");
        var kept = pieces.TakeWhile(piece => (room -= piece.Tokens) >= 0).ToList();
        if (kept.Count == pieces.Count)
            return this with { Pieces = pieces };
        var text = string.Concat(kept.Select(piece => piece.Text));
        return this with
        {
            Pieces = kept,
            FinishReason = "length",
            Content = Content is null ? null : text,
            Refusal = Refusal is null ? null : text,
            ReasoningTokens = Math.Min(ReasoningTokens, maxTokens!.Value),
        };
    }
}

/// <summary>A token's text, or that of a few which only together make a character.</summary>
internal readonly record struct TextPiece(string Text, int Tokens);

/// <summary>Tokens of a call.</summary>
internal sealed record Usage(int PromptTokens, int CompletionTokens, int ReasoningTokens);
