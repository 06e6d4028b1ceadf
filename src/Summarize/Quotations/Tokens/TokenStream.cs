namespace Summarize.Quotations.Tokens;

/// <summary>The tokens of an article's narrative.</summary>
internal sealed class TokenStream(string text) : IDisposable
{
    private readonly PooledList<Token> tokens = new(text.Length / 5);

    public string Text => text;

    public int Count => tokens.Count;

    public ref Token this[int index] => ref tokens[index];

    public ReadOnlySpan<char> Word(int index) =>
        text.AsSpan(tokens[index].Start, tokens[index].End - tokens[index].Start);

    public void Add(in Token token) => tokens.Add(token);

    /// <summary>The character of a stop, or 0.</summary>
    public char Stop(int index) =>
        index >= 0 && index < Count && tokens[index].Kind == TokenKind.Stop ? text[tokens[index].Start] : '\0';

    public bool IsWord(int index, ReadOnlySpan<char> word) =>
        index >= 0
        && index < Count
        && tokens[index].Kind == TokenKind.Word
        && Word(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public TextSpan Span(int first, int end) => new(tokens[first].Start, tokens[end - 1].End);

    public void Dispose() => tokens.Dispose();
}
