using System.Collections.Concurrent;
using System.Text.Json;

namespace Summarize.StubModel;

/// <summary>What was asked of each deployment, since the server started. Safe for many threads.</summary>
public sealed class CallLog
{
    private readonly ConcurrentDictionary<string, CallCount> _counts = new(StringComparer.Ordinal);

    /// <summary>The figures of a deployment; zeros where it was never called.</summary>
    public CallCount Of(string deployment) => _counts.GetValueOrDefault(deployment, new CallCount(0, 0, 0));

    /// <summary>Answers all figures as JSON: an object with a member for each deployment.</summary>
    internal Task WriteAsync(HttpContext context) =>
        context.Response.WriteAsJsonAsync(
            new SortedDictionary<string, CallCount>(_counts, StringComparer.Ordinal),
            JsonSerializerOptions.Web
        );

    /// <summary>Counts a call as it comes in and returns its number, from 1.</summary>
    internal int Begin(string deployment) =>
        _counts
            .AddOrUpdate(deployment, new CallCount(1, 0, 0), (_, count) => count with { Calls = count.Calls + 1 })
            .Calls;

    /// <summary>Counts the tokens of a call that was answered.</summary>
    internal void End(string deployment, int promptTokens, int completionTokens) =>
        _counts.AddOrUpdate(
            deployment,
            _ => new CallCount(0, promptTokens, completionTokens),
            (_, count) =>
                count with
                {
                    PromptTokens = count.PromptTokens + promptTokens,
                    CompletionTokens = count.CompletionTokens + completionTokens,
                }
        );
}

/// <summary>Calls to a deployment, answered or not, and the tokens of those that were answered.</summary>
public sealed record CallCount(int Calls, long PromptTokens, long CompletionTokens);
