using Microsoft.ML.Tokenizers;

namespace Summarize.StubModel.Wire;

/// <summary>Counts and cuts in tokens of o200k_base, the encoding of gpt-4o and later models.</summary>
internal static class Tokens
{
    private static readonly TiktokenTokenizer O200k = TiktokenTokenizer.CreateForEncoding("o200k_base");

    public static int Count(string text) => O200k.CountTokens(text);

    /// <summary>Each message costs three tokens beside its role and content, the reply's opening three more (OpenAI cookbook).</summary>
    public static int CountPrompt(ChatRequest request) =>
        3 + request.Messages.Sum(message => 3 + Count(message.Role) + Count(message.Content))
        + (request.Schema is { } schema ? Count(schema.GetRawText()) : 0);

    /// <summary>The text's tokens as slices of it.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var pieces = new List<string>();
        var start = 0;
        foreach (var token in O200k.EncodeToTokens(text, out _))
        {
            // Tokens that share a character of several bytes have the same range: the character goes out once.
            var end = token.Offset.End.Value;
            if (end <= start) continue;
            if (char.IsHighSurrogate(text[end - 1])) continue;
            pieces.Add(text[start..end]);
            start = end;
        }
        if (start < text.Length) pieces.Add(text[start..]);
        return pieces;
    }
}
