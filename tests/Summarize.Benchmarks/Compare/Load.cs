using System.Collections.Concurrent;
using System.Diagnostics;

namespace Summarize.Benchmarks.Compare;

/// <summary>What clients saw of a server that they asked without a pause, and what it used.</summary>
/// <param name="Rate">Answers a second.</param>
/// <param name="ProcessorMs">Processor time an answer, in milliseconds.</param>
/// <param name="P50">Half of the answers took at most as long, in milliseconds.</param>
/// <param name="P99">So did 99 of 100.</param>
internal sealed record Load(double Rate, double ProcessorMs, double P50, double P99)
{
    /// <summary>Clients that each send the next request when the last is answered.</summary>
    /// <param name="server">Whom they ask.</param>
    /// <param name="clients">How many.</param>
    /// <param name="time">For how long.</param>
    /// <param name="request">Sends one and reads its answer.</param>
    public static async Task<Load> RunAsync(Child server, int clients, TimeSpan time, Func<HttpClient, Task> request)
    {
        var took = new ConcurrentBag<double>();
        var before = server.ProcessorTime;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(AskAsync)));
        var elapsed = Stopwatch.GetElapsedTime(began);
        var used = server.ProcessorTime - before;
        double[] sorted = [.. took.Order()];
        return new(
            sorted.Length / elapsed.TotalSeconds,
            used.TotalMilliseconds / sorted.Length,
            Sample.At(sorted, 0.5),
            Sample.At(sorted, 0.99)
        );

        async Task AskAsync()
        {
            while (Stopwatch.GetElapsedTime(began) < time)
            {
                var sent = Stopwatch.GetTimestamp();
                await request(server.Http);
                took.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            }
        }
    }

    /// <summary>What is told of two servers' loads.</summary>
    /// <param name="work">What was asked.</param>
    /// <param name="against">Whom it was compared with.</param>
    /// <param name="pairs">The rounds.</param>
    /// <param name="reach">What it shall be; null: nothing was promised.</param>
    public static IEnumerable<Row> Rows(
        string work,
        string against,
        IReadOnlyList<(Load Ours, Load Theirs)> pairs,
        LoadReach? reach = null
    )
    {
        yield return Of("answers a second", load => load.Rate, reach is null ? null : Reach.AtLeast(reach.Rate));
        yield return Of(
            "processor time an answer (ms)",
            load => load.ProcessorMs,
            reach is null ? null : Reach.AtMost(reach.Processor)
        );
        yield return Of("p50 (ms)", load => load.P50, reach: null);
        yield return Of("p99 (ms)", load => load.P99, reach is null ? null : Reach.AtMost(reach.P99));

        Row Of(string figure, Func<Load, double> read, Reach? reach) =>
            Row.Of(work, figure, against, Comparison.Of(pairs, read), reach);
    }

    /// <summary>A GET whose answer has to have a status.</summary>
    public static async Task GetAsync(HttpClient http, string address, int status, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (ifNoneMatch is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        using var answer = await http.SendAsync(request);
        await answer.Content.CopyToAsync(Stream.Null);
        if ((int)answer.StatusCode != status)
            throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode} in place of {status}.");
    }
}

/// <summary>Ratios of what <see cref="Load"/> tells: at least, at most, at most.</summary>
internal sealed record LoadReach(double Rate, double Processor, double P99);
