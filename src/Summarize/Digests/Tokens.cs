using Microsoft.ML.Tokenizers;

namespace Summarize.Digests;

/// <summary>
/// Counts tokens as the model does: o200k_base, the vocabulary of the GPT-4o family and of what came after.
/// </summary>
public static class Tokens
{
    // Reading the vocabulary takes a good part of a second, so it is read once, and only by who counts.
    private static readonly Lazy<TiktokenTokenizer> Tokenizer = new(() => TiktokenTokenizer.CreateForModel("gpt-4o"));

    /// <summary>Tokens of a text, without what a chat adds round it.</summary>
    public static int Count(string text) => Tokenizer.Value.CountTokens(text);
}
