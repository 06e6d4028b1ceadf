using Microsoft.ML.Tokenizers;

namespace Summarize.StubModel.Wire;

/// <summary>Counts and cuts in tokens of o200k_base, the encoding of gpt-4o and later models.</summary>
internal static class Tokens
{
    private static readonly TiktokenTokenizer O200k = TiktokenTokenizer.CreateForEncoding("o200k_base");

    // The tokenizer takes time by the square of a run without white space: one that is longer is counted in pieces.
    private const int LongestRun = 256;

    public static int Count(string text) =>
        Pieces(text).Sum(piece => O200k.CountTokens(text.AsSpan(piece.Start, piece.End - piece.Start)));

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
        foreach (var (from, to) in Pieces(text))
        foreach (var token in O200k.EncodeToTokens(text[from..to], out _))
        {
            tokens++;
            var end = from + token.Offset.End.Value;
            if (end <= start || char.IsHighSurrogate(text[end - 1]))
                continue;
            pieces.Add(new TextPiece(text[start..end], tokens));
            (start, tokens) = (end, 0);
        }
        if (start < text.Length)
            pieces.Add(new TextPiece(text[start..], tokens));
        return pieces;
    }

    private static IEnumerable<(int Start, int End)> Pieces(string text)
    {
        var (start, run) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            run = i > 0 && char.IsWhiteSpace(text[i]) == char.IsWhiteSpace(text[i - 1]) ? run + 1 : 1;
            if (run <= LongestRun || char.IsLowSurrogate(text[i]))
                continue;
            yield return (start, i);
            (start, run) = (i, 1);
        }
        yield return (start, text.Length);
    }
}
