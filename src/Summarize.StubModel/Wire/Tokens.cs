using Microsoft.ML.Tokenizers;

namespace Summarize.StubModel.Wire;

/// <summary>Counts and cuts in tokens of o200k_base, the encoding of gpt-4o and later models.</summary>
internal static class Tokens
{
    private static readonly TiktokenTokenizer O200k = TiktokenTokenizer.CreateForEncoding("o200k_base");

    public static int Count(string text) => O200k.CountTokens(text);

    /// <summary>
    /// Each message costs three tokens beside its role and content, the reply's opening three more (OpenAI cookbook).
    /// </summary>
    public static int CountPrompt(ChatRequest request) =>
        3
        + request.Messages.Sum(message => 3 + Count(message.Role) + Count(message.Content))
        + (request.Schema is { } schema ? Count(schema.GetRawText()) : 0);

    /// <summary>The text in pieces, one a token; tokens that share a character go together.</summary>
    public static IReadOnlyList<TextPiece> Split(string text)
    {
        var pieces = new List<TextPiece>();
        var (start, tokens) = (0, 0);
        foreach (var token in O200k.EncodeToTokens(text, out _))
        {
            tokens++;
            var end = token.Offset.End.Value;
            if (end <= start || char.IsHighSurrogate(text[end - 1]))
                continue;
            pieces.Add(new TextPiece(text[start..end], tokens));
            (start, tokens) = (end, 0);
        }
        if (start < text.Length)
            pieces.Add(new TextPiece(text[start..], tokens));
        return pieces;
    }
}
