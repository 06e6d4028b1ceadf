using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Summarize.Benchmarks.Compare.Servers;
using Summarize.Storage;

namespace Summarize.Benchmarks.Compare.Rows;

/// <summary>
/// From the event of an upload to the stored digest, with a model that takes no time, against the storage calls that it
/// cannot do without.
/// </summary>
internal static class UploadRows
{
    private const int Rounds = 12;
    private const int ArticlesARound = 10;
    private const int Length = 3_500;

    public static async Task<Table> MeasureAsync(Heading heading)
    {
        await using var world = await World.StartAsync();
        // A second reader is a second question to the model, with storage calls of its own.
        var product = await world.ServerAsync("serve-product", ("Summarize__Digests__SecondReader", "false"));
        var bare = await world.ServerAsync("serve-bare");
        var articles = world.Blobs.GetBlobContainerClient(Containers.Articles);
        var number = 0;
        IReadOnlyList<HeardCall> calls = [];

        // Compiled anew by then.
        for (var i = 0; i < 3; i++)
        {
            await RoundAsync(product);
            await RoundAsync(bare);
        }
        var pairs = await Paired.RunAsync(Rounds, () => RoundAsync(product), () => RoundAsync(bare));
        const string Work = "upload to digest";
        const string Against = "six storage calls alone";
        string[] storage = [.. calls.Where(call => !IsModel(call)).Select(Told)];
        return heading.With(
            "The product's digester without the watcher and the second reader, as an event calls it, over Azurite and the stub in processes "
                + $"of their own; {Rounds} pairs of {ArticlesARound} articles of {Length} characters, one after another.",
            Row.Of(Work, "time an article (ms)", Against, Comparison.Of(pairs, round => round.Ms)),
            Row.Of(
                Work,
                "time an article without the stub's (ms)",
                Against,
                Comparison.Of(pairs, round => round.MsWithoutModel),
                Reach.AtMost(1.5)
            ),
            Row.Of(
                Work,
                "processor time an article, stub not counted (ms)",
                Against,
                Comparison.Of(pairs, round => round.ProcessorMs)
            ) with
            {
                Reach = Reach.FigureAtMost(20),
            },
            new(Work, "processor time of the stub an article (ms)")
            {
                Ours = Sample.Of(pairs.Select(pair => pair.Ours.StubMs)),
            },
            new(Work, "storage calls")
            {
                Against = Against,
                Ours = Sample.Of([storage.Length]),
                Theirs = Sample.Of([6]),
                Ratio = Sample.Of([storage.Length / 6.0]),
                Reach = Reach.FigureAtMost(6),
                Note =
                    $"in order: {string.Join("; ", storage)}. The six: `GET` articles, `PUT` digests, `PUT` replies "
                    + "(use), `GET` replies, `PUT` replies, `PUT` digests.",
            }
        );

        async Task<Round> RoundAsync(Child server)
        {
            var first = number;
            for (; number < first + ArticlesARound; number++)
                await articles.UploadBlobAsync(Name(number), BinaryData.FromString(Texts.Numbered(Length, number)));
            var (used, stub) = (server.ProcessorTime, world.Stub.ProcessorTime);
            var began = Stopwatch.GetTimestamp();
            var modelMs = 0.0;
            for (var i = first; i < number; i++)
            {
                using var answer = await server.Http.PostAsync(new Uri($"uploaded/{Name(i)}", UriKind.Relative), null);
                answer.EnsureSuccessStatusCode();
                if (server != product)
                    continue;
                calls = (await answer.Content.ReadFromJsonAsync<HeardCall[]>(JsonSerializerOptions.Web))!;
                modelMs += calls.Where(IsModel).Sum(call => call.Ms);
            }
            var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            return new(
                took / ArticlesARound,
                (took - modelMs) / ArticlesARound,
                (server.ProcessorTime - used).TotalMilliseconds / ArticlesARound,
                (world.Stub.ProcessorTime - stub).TotalMilliseconds / ArticlesARound
            );
        }
    }

    private static string Name(int number) => $"report-{number}.txt";

    private static bool IsModel(HeardCall call) => call.Path.StartsWith("/openai/", StringComparison.Ordinal);

    // Azurite's paths begin with the account's name.
    private static string Told(HeardCall call)
    {
        var parts = call.Path.Split('/');
        var use = parts is [_, _, Containers.Replies, _, ..] and { Length: > 4 };
        return $"`{call.Method}` {parts[2]}{(use ? " (use)" : "")} {call.Status}";
    }

    private sealed record Round(double Ms, double MsWithoutModel, double ProcessorMs, double StubMs);
}
