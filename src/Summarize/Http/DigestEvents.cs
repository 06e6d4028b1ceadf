using Summarize.Digests;

namespace Summarize.Http;

/// <summary>The progress of a digest as events.</summary>
internal sealed class DigestEvents(Action<string, object> tell, DigestOptions options) : IProgress<DigestProgress>
{
    /// <summary>The event of all quotations, found by the program alone.</summary>
    public const string Quotations = "quotations";

    /// <inheritdoc/>
    public void Report(DigestProgress value)
    {
        switch (value)
        {
            case DigestProgress.Quoted { Article: var article }:
                var quotes = KeyQuotes.All(article, options);
                tell(Quotations, QuotesAnswer.Every(name: null, etag: null, article.Article, quotes));
                break;
            case DigestProgress.Began { Step: var step }:
                tell("progress", new ProgressEvent(step));
                break;
            case DigestProgress.Proved { Sentence: var sentence }:
                tell("sentence", sentence);
                break;
            case DigestProgress.Fell { Sentence: var removed }:
                tell("removed", removed);
                break;
        }
    }
}

/// <summary>What is being done.</summary>
/// <param name="Step">The step that has begun.</param>
internal sealed record ProgressEvent(DigestStep Step);
