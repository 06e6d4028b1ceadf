using System.Globalization;

namespace Summarize.StubModel;

/// <summary>
/// A bucket of tokens for each deployment that refills evenly; see <see cref="StubOptions.TokensPerMinute"/>.
/// </summary>
internal sealed class RateLimit(int tokensPerMinute, TimeProvider clock)
{
    private const int Unlimited = 1_000_000;
    private readonly Dictionary<string, (double Left, DateTimeOffset At)> _buckets = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Takes tokens out for a call, and says how many are left in the answer's headers.</summary>
    /// <returns>Null where they were granted, else the seconds until they would be: from 1 to 60.</returns>
    public int? Take(string deployment, int tokens, HttpResponse response)
    {
        var (granted, left) = tokensPerMinute == 0 ? (true, Unlimited) : Take(deployment, tokens);
        Set("x-ratelimit-limit-tokens", tokensPerMinute == 0 ? Unlimited : tokensPerMinute);
        Set("x-ratelimit-remaining-tokens", (int)left);
        // Azure grants six requests a minute for each 1,000 tokens.
        Set("x-ratelimit-remaining-requests", (int)left * 6 / 1000);
        return granted ? null : (int)Math.Clamp(Math.Ceiling((tokens - left) * 60 / tokensPerMinute), 1, 60);

        void Set(string header, int value) => response.Headers[header] = value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A call has ended: what it was granted and did not take goes back.</summary>
    public void GiveBack(string deployment, int tokens)
    {
        if (tokensPerMinute == 0)
            return;
        lock (_lock)
        {
            var (left, at) = Refilled(deployment);
            _buckets[deployment] = (Math.Min(tokensPerMinute, left + tokens), at);
        }
    }

    private (bool Granted, double Left) Take(string deployment, int tokens)
    {
        lock (_lock)
        {
            var bucket = Refilled(deployment);
            var granted = bucket.Left >= tokens;
            if (granted)
                bucket.Left -= tokens;
            _buckets[deployment] = bucket;
            return (granted, bucket.Left);
        }
    }

    private (double Left, DateTimeOffset At) Refilled(string deployment)
    {
        var now = clock.GetUtcNow();
        var (left, at) = _buckets.GetValueOrDefault(deployment, (tokensPerMinute, now));
        return (Math.Min(tokensPerMinute, left + ((now - at).TotalMinutes * tokensPerMinute)), now);
    }
}
