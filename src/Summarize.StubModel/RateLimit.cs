using System.Globalization;

namespace Summarize.StubModel;

/// <summary>A bucket of tokens for each deployment that refills evenly; see <see cref="StubOptions.TokensPerMinute"/>.</summary>
internal sealed class RateLimit(int tokensPerMinute, TimeProvider clock)
{
    private const int Unlimited = 1_000_000;
    private readonly Dictionary<string, (double Left, DateTimeOffset At)> _buckets = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Takes tokens out, and says how many are left in the answer's headers.</summary>
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

    private (bool Granted, double Left) Take(string deployment, int tokens)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var (left, at) = _buckets.GetValueOrDefault(deployment, (tokensPerMinute, now));
            left = Math.Min(tokensPerMinute, left + ((now - at).TotalMinutes * tokensPerMinute));
            var granted = left >= tokens;
            if (granted) left -= tokens;
            _buckets[deployment] = (left, now);
            return (granted, left);
        }
    }
}
