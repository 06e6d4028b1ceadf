using System.Collections.Concurrent;
using System.Text.Json;

namespace Summarize.StubModel;

/// <summary>What was asked of each deployment, since the server started. Safe for many threads.</summary>
public sealed class CallLog
{
    private readonly ConcurrentDictionary<string, CallCount> _counts = new(StringComparer.Ordinal);

    /// <summary>The figures of a deployment; zeros where it was never called.</summary>
    public CallCount Of(string deployment) => _counts.GetValueOrDefault(deployment, CallCount.None);

    /// <summary>Answers all figures as JSON: an object with a member for each deployment.</summary>
    internal Task WriteAsync(HttpContext context) =>
        context.Response.WriteAsJsonAsync(
            new SortedDictionary<string, CallCount>(_counts, StringComparer.Ordinal),
            JsonSerializerOptions.Web
        );

    /// <summary>
    /// Counts a call as it comes in and returns its number among those of its kind, from 1: of second readings, or of
    /// all others.
    /// </summary>
    internal int Begin(string deployment, bool isReading)
    {
        var count = _counts.AddOrUpdate(deployment, _ => Add(CallCount.None), (_, count) => Add(count));
        return isReading ? count.SecondReadings : count.Calls - count.SecondReadings;

        CallCount Add(CallCount count) =>
            count with
            {
                Calls = count.Calls + 1,
                SecondReadings = count.SecondReadings + (isReading ? 1 : 0),
            };
    }

    /// <summary>Counts the tokens of a call that was answered.</summary>
    internal void End(string deployment, int promptTokens, int completionTokens) =>
        _counts.AddOrUpdate(
            deployment,
            _ => new CallCount(0, promptTokens, completionTokens, 0),
            (_, count) =>
                count with
                {
                    PromptTokens = count.PromptTokens + promptTokens,
                    CompletionTokens = count.CompletionTokens + completionTokens,
                }
        );
}

/// <summary>Calls to a deployment, answered or not, and the tokens of those that were answered.</summary>
/// <param name="Calls">All calls.</param>
/// <param name="PromptTokens">Tokens of their prompts.</param>
/// <param name="CompletionTokens">Tokens of their replies.</param>
/// <param name="SecondReadings">How many of the calls asked the second reader.</param>
public sealed record CallCount(int Calls, long PromptTokens, long CompletionTokens, int SecondReadings)
{
    /// <summary>Of a deployment that was never called.</summary>
    internal static readonly CallCount None = new(0, 0, 0, 0);
}
