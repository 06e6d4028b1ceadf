namespace Summarize.StubModel;

/// <summary>How fast the stub answers and how much it grants. Settings: <c>Stub__*</c>.</summary>
public sealed class StubOptions
{
    /// <summary>Milliseconds before the first token. Default 0.</summary>
    public int FirstTokenMs { get; set; }

    /// <summary>Milliseconds between two tokens. A call that does not stream waits for their sum. Default 0.</summary>
    public int TokenMs { get; set; }

    /// <summary>
    /// Tokens granted a minute to each deployment; 0, the default, is no limit. A bucket of that size refills evenly.
    /// While a call runs it holds its prompt's tokens plus <c>max_completion_tokens</c>, as Azure reserves them, or
    /// plus
    /// the reply's where no maximum was asked; what it did not take is given back at its end. Beyond it: 429, with the
    /// seconds to wait in Retry-After.
    /// </summary>
    public int TokensPerMinute { get; set; }

    /// <summary>Milliseconds that <c>stub-slow</c> waits before it answers. Default 3,000.</summary>
    public int SlowMs { get; set; } = 3000;

    /// <summary>Throws where a setting makes no sense.</summary>
    /// <exception cref="InvalidOperationException">One is negative.</exception>
    public void Validate()
    {
        if (FirstTokenMs < 0 || TokenMs < 0 || TokensPerMinute < 0 || SlowMs < 0)
            throw new InvalidOperationException("No setting of Stub__* may be negative.");
    }
}
