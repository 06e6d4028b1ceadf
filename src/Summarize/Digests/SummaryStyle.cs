namespace Summarize.Digests;

/// <summary>
/// Whose words a summary is in. Setting: <c>Summarize__Digests__Style</c>; parameter: <c>?style=</c>.
/// </summary>
public enum SummaryStyle
{
    /// <summary>The model writes, and each sentence is checked.</summary>
    Written,

    /// <summary>The model picks sentences of the article; no word is its own.</summary>
    Verbatim,
}
