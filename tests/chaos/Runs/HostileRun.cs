using System.Collections.Concurrent;

namespace Summarize.Chaos.Runs;

/// <summary>Requests that no client sends, over bare connections, and honest ones with one thing wrong.</summary>
internal static class HostileRun
{
    private const int AtATime = 24;
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(15);

    // What judged an article, or a body as one, and did not stop at the request's form.
    private static readonly int[] OfAnArticle = [200, 201, 202, 204, 206, 304, 409, 412, 413, 415, 422];
    private static readonly int[] Typed = [429, 502, 503, 504];

    // What the server itself refuses before it has read a request has no body.
    private static readonly int[] Unread = [400, 408, 411, 413, 414, 417, 431, 501, 505];

    /// <summary>N requests.</summary>
    public static async Task PlayAsync(World world, Size size)
    {
        var desk = new Desk(world);
        var host = await world.StartHostAsync(("Logging__LogLevel__Default", "Warning"));
        for (var i = 0; i < HostileRequest.GoodArticles; i++)
            await desk.UploadAsync(HostileRequest.GoodName(i), Sample.Text(Sample.Mark(i, 1)));
        await Auditor.SettleAsync(world, desk, TimeSpan.FromMinutes(1));
        var statuses = new ConcurrentQueue<int>();
        var reached = 0;
        await Parallel.ForAsync(
            0,
            size.N,
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = world.Stop },
            async (i, _) =>
            {
                var request = HostileRequest.Draw(world.Dice);
                var answer = await RawHttp.SendAsync(new Uri(host.Url).Port, request, InTime, world.Stop);
                statuses.Enqueue(answer.Status);
                if (request.IsOfArticle && OfAnArticle.Contains(answer.Status))
                    Interlocked.Increment(ref reached);
                if (Wrong(request, answer) is { } wrong)
                    world.Report.Fault($"{wrong}: {request.Line} -> {answer.Status} {Short(answer.Body)}");
            }
        );
        world.Report.Count("requests", statuses.Count);
        world.Report.Count("got as far as an article", reached);
        world.Report.Count("statuses (0: closed without one)", statuses.Select(status => $"{status}"));
        world.Report.Require(reached * 3 >= size.N, "fewer than a third got as far as an article");
        world.Report.Require(host.IsAlive, "the host is dead");
        await HonestAsync(world, host);
    }

    private static string? Wrong(HostileRequest request, RawAnswer answer) =>
        answer switch
        {
            { TimedOut: true } => $"no answer within {InTime.TotalSeconds:0} seconds",
            { Status: 0 } when request.IsWhole => "closed without an answer",
            { Status: >= 500 } when !Typed.Contains(answer.Status) && !Unread.Contains(answer.Status) =>
                "a fault that is not typed",
            { Status: 429 or 503 } when !answer.Head.Contains("\r\nRetry-After:", StringComparison.OrdinalIgnoreCase) =>
                "no Retry-After",
            { Status: >= 400, Body: "" } => request.HasNoBody || IsUnread(request, answer.Status)
                ? null
                : "an error without a body",
            { Status: >= 400 }
                when !answer.Head.Contains(
                    "\r\nContent-Type: application/problem+json",
                    StringComparison.OrdinalIgnoreCase
                ) => "an error that is no problem+json",
            { Status: >= 400 }
                when answer.Body.Contains(HostileBodies.Secret, StringComparison.Ordinal)
                    || Sample.MarkIn(answer.Body) is not null => "an error with article text",
            { Status: >= 400 }
                when answer.Body.Contains("   at ", StringComparison.Ordinal)
                    || answer.Body.Contains("Exception", StringComparison.Ordinal) => "an error with a stack",
            _ => null,
        };

    // Nor has what it says of an address that does not begin with a slash.
    private static bool IsUnread(HostileRequest request, int status) =>
        Unread.Contains(status) || (status == 405 && request.Line.Split(' ') is not [_, ['/', ..], ..]);

    private static string Short(string text) => text.Length <= 300 ? text : text[..300];

    // After all of it an article is digested as before.
    private static async Task HonestAsync(World world, HostProcess host)
    {
        var after = new Desk(world);
        await after.PutAsync("after.txt", Sample.Text(Sample.Mark(999, 1)), host);
        var ready = await world.UntilAsync(
            async () =>
            {
                using var answer = await world.Http.GetAsync(Desk.Address(host, "digests", "after.txt"), world.Stop);
                return (int)answer.StatusCode == 200;
            },
            TimeSpan.FromMinutes(1)
        );
        world.Report.Require(ready, "an honest article was not digested afterwards");
    }
}
