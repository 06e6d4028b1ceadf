using System.ClientModel.Primitives;
using System.Globalization;

namespace Summarize.Digests.Wire;

/// <summary>The wait that a response asks for.</summary>
public static class RetryAfter
{
    /// <summary>
    /// Reads <c>retry-after-ms</c>, which Azure OpenAI sends as well and which is the finer one, else
    /// <c>Retry-After</c>
    /// as seconds or as an HTTP date. Null where there is neither; never negative.
    /// </summary>
    /// <param name="response">The response, or null where none came.</param>
    /// <param name="now">The time that a date is measured from.</param>
    public static TimeSpan? Of(PipelineResponse? response, DateTimeOffset now)
    {
        if (response is null)
            return null;
        if (response.Headers.TryGetValue("retry-after-ms", out var text) && Number(text) is { } milliseconds)
            return Span(milliseconds / 1000);
        if (!response.Headers.TryGetValue("Retry-After", out text))
            return null;
        if (Number(text) is { } seconds)
            return Span(seconds);
        if (
            !DateTimeOffset.TryParseExact(
                text,
                "r",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var date
            )
        )
            return null;
        return date > now ? date - now : TimeSpan.Zero;
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    // Bounded, so that no header makes a time span overflow: a year is as good as for ever.
    private static TimeSpan Span(double seconds) => TimeSpan.FromSeconds(Math.Min(seconds, 31_536_000));
}
