namespace Summarize.Articles;

/// <summary>Bounds the time that reading may take, so that one article that is costly to read is no hang.</summary>
internal static class ReadingTime
{
    /// <summary>What <paramref name="read"/> returns or throws, if it does so in time.</summary>
    /// <remarks>
    /// Readers and parsers take no token: one that is given up goes on, on a thread of its own, until it ends. That
    /// costs a thread, a processor's time and the article's memory; the caller and its claim are free.
    /// </remarks>
    /// <param name="read">A pure step over the article.</param>
    /// <param name="limits">Its <see cref="ArticleOptions.MaxReadSeconds"/> counts.</param>
    /// <param name="cancellation">Gives up at once.</param>
    /// <exception cref="ArticleFailedException">It took longer than the limit: <see cref="FailureReason.TooLarge"/>,
    /// as for every other limit of what is read.</exception>
    public static async Task<T> BoundAsync<T>(Func<T> read, ArticleOptions limits, CancellationToken cancellation)
    {
        try
        {
            return await Task.Run(read, cancellation)
                .WaitAsync(TimeSpan.FromSeconds(limits.MaxReadSeconds), cancellation);
        }
        catch (TimeoutException)
        {
            throw new ArticleFailedException(
                FailureReason.TooLarge,
                $"The article takes longer than {limits.MaxReadSeconds} seconds to read. Upload its text in parts, or "
                    + "as a simpler document."
            );
        }
    }
}
