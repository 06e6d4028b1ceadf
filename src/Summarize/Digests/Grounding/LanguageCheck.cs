namespace Summarize.Digests.Grounding;

/// <summary>A summary is in the article's language: its script, and of Latin script its commonest words.</summary>
internal static class LanguageCheck
{
    private const int FewWords = 3;

    /// <summary>Whether the sentence is in another language, or null.</summary>
    public static string? Fault(Claim claim)
    {
        const string Reason = "it is not in the article's language";
        var (sentence, article) = (Tongue.Of(claim.Text), claim.Source.Tongue);
        if (sentence.Script is { } script && article.Script is { } own && script != own)
            return Reason;
        var best = sentence.Counts.MaxBy(count => count.Words);
        if (best.Words < FewWords)
            return null;
        var articles = article.Counts.MaxBy(count => count.Words).Language;
        var inArticles = sentence.Counts.First(count => count.Language == articles).Words;
        return best.Words >= FewWords * (inArticles + 1) ? Reason : null;
    }
}
