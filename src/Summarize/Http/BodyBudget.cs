using Microsoft.Extensions.Options;
using Summarize.Articles;

namespace Summarize.Http;

/// <summary>
/// The bytes of request bodies that this host holds, all requests together: at most
/// <see cref="ArticleOptions.MaxBytesUnderWay"/>.
/// </summary>
internal sealed class BodyBudget(IOptions<ArticleOptions> limits)
{
    private long _held;

    /// <summary>The share of one request, which gives it back when it is disposed.</summary>
    public Share Open() => new(this);

    /// <summary>What one request holds.</summary>
    internal sealed class Share(BodyBudget budget) : IDisposable
    {
        private long _taken;

        /// <summary>Takes what has arrived; false: it would be over the limit, and is not taken.</summary>
        public bool TryTake(long bytes)
        {
            if (Interlocked.Add(ref budget._held, bytes) > budget.Most)
            {
                Interlocked.Add(ref budget._held, -bytes);
                return false;
            }
            _taken += bytes;
            return true;
        }

        /// <inheritdoc/>
        public void Dispose() => Interlocked.Add(ref budget._held, -Interlocked.Exchange(ref _taken, 0));
    }

    private long Most => limits.Value.MaxBytesUnderWay;
}
