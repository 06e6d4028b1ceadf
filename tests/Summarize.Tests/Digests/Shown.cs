using Summarize.Digests;
using Summarize.Quotations;

namespace Summarize.Tests.Digests;

/// <summary>An article as the model is shown it with the usual options.</summary>
internal static class Shown
{
    public static IReadOnlyList<PromptLine> Of(
        QuotedArticle quoted,
        IReadOnlyList<OfferedSentence>? sentences = null
    ) => PromptLine.Of(quoted, OfferedQuotes.Of(quoted, new DigestOptions().MaxQuotes), sentences ?? []);
}
