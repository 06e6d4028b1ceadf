using System.Buffers;

namespace Summarize.Quotations.Tokens;

/// <summary>The tokens of an article's narrative, in an array lent by the pool: no allocation a token.</summary>
internal sealed class TokenStream(string text) : IDisposable
{
    private Token[] tokens = ArrayPool<Token>.Shared.Rent(Math.Max(256, text.Length / 5));

    public string Text => text;

    public int Count { get; private set; }

    public ref Token this[int index] => ref tokens[index];

    public ReadOnlySpan<char> Word(int index) => text.AsSpan(tokens[index].Start, tokens[index].End - tokens[index].Start);

    public void Add(in Token token)
    {
        if (Count == tokens.Length)
        {
            var grown = ArrayPool<Token>.Shared.Rent(Count * 2);
            tokens.AsSpan(0, Count).CopyTo(grown);
            ArrayPool<Token>.Shared.Return(tokens);
            tokens = grown;
        }
        tokens[Count++] = token;
    }

    /// <summary>The character of a stop, or 0.</summary>
    public char Stop(int index) => index >= 0 && index < Count && tokens[index].Kind == TokenKind.Stop ? text[tokens[index].Start] : '\0';

    public bool IsWord(int index, ReadOnlySpan<char> word) =>
        index >= 0 && index < Count && tokens[index].Kind == TokenKind.Word && Word(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public TextSpan Span(int first, int end) => new(tokens[first].Start, tokens[end - 1].End);

    public void Dispose() => ArrayPool<Token>.Shared.Return(tokens);
}
