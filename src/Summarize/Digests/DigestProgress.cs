using Summarize.Quotations;

namespace Summarize.Digests;

/// <summary>What the making of a digest tells on its way: one of the records below.</summary>
public abstract record DigestProgress
{
    private DigestProgress() { }

    /// <summary>The program has found the quotations, before any model is asked; told first, and once.</summary>
    /// <param name="Article">The article and its quotations.</param>
    public sealed record Quoted(QuotedArticle Article) : DigestProgress;

    /// <summary>A step has begun.</summary>
    /// <param name="Step">The step.</param>
    public sealed record Began(DigestStep Step) : DigestProgress;

    /// <summary>A sentence has passed all checks and the second reader, and is never taken back.</summary>
    /// <param name="Sentence">The sentence, as the digest has it.</param>
    public sealed record Proved(SummarySentence Sentence) : DigestProgress;

    /// <summary>A sentence has been removed.</summary>
    /// <param name="Sentence">The sentence, and what is not proved.</param>
    public sealed record Fell(RemovedSentence Sentence) : DigestProgress;
}

/// <summary>What a digest waits for while it is made.</summary>
public enum DigestStep
{
    /// <summary>The model writes, and is asked to mend what the article does not prove.</summary>
    AskingTheModel,

    /// <summary>A second reader looks at what the code has passed.</summary>
    ReadingAgain,
}
