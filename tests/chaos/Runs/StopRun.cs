using System.Diagnostics;
using System.Text;

namespace Summarize.Chaos.Runs;

/// <summary>A host is asked to stop while it has a queue and a <c>POST</c> under way.</summary>
internal static class StopRun
{
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(10);

    /// <summary>N articles in the queue each time.</summary>
    public static async Task PlayAsync(World world, Size size)
    {
        var desk = new Desk(world);
        var host = await world.StartHostAsync();
        foreach (
            var (signal, at) in new[] { HostProcess.Terminate, HostProcess.Interrupt }.Select(
                (signal, at) => (signal, at)
            )
        )
        {
            // Long enough that nothing ends by chance, short enough that what is under way can end.
            world.Model.Faults = [Fault.Thinking(4000)];
            for (var i = 0; i < size.N; i++)
                await desk.UploadAsync($"stop/{at}-{i:D3}.txt", Sample.Text(Sample.Mark((at * 1000) + i, 1)));
            await world.UntilAsync(
                async () => (await Record.AllAsync(world)).Values.Any(record => record.IsLiveClaim),
                InTime
            );
            var post = PostAsync(world, host, Sample.Text(Sample.PostMark(at)));
            await Task.Delay(world.Dice.Milliseconds(200, 1200), world.Stop);

            var began = Stopwatch.GetTimestamp();
            host.Signal(signal);
            var code = await host.WaitAsync(TimeSpan.FromSeconds(60), world.Stop);
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            var answer = await post;
            var claims = (await Record.AllAsync(world)).Values.Count(record => record.IsLiveClaim);

            var name = signal == HostProcess.Terminate ? "SIGTERM" : "SIGINT";
            world.Report.Count($"seconds to stop on {name}", seconds);
            world.Report.Count($"is the answer to its POST", answer);
            world.Report.Count("claims left", claims);
            world.Report.Require(
                code == 0 && seconds <= InTime.TotalSeconds,
                $"{name}: ended with {code?.ToString() ?? "nothing"} after {seconds:0.0} s"
            );
            world.Report.Require(answer is "200" or "503", $"{name}: the POST under way got {answer}");
            world.Report.Require(claims == 0, $"{name}: {claims} claims were left");
            world.Model.Faults = [];
            await host.StartAsync(world.Stop);
        }
        await Auditor.SettleAsync(world, desk, TimeSpan.FromMinutes(3));
        await Auditor.AuditAsync(world, desk);
    }

    private static async Task<string> PostAsync(World world, HostProcess host, string text)
    {
        try
        {
            using var body = new StringContent(text, Encoding.UTF8, "text/plain");
            // Over a connection of its own: one that is kept may be that of the host before this one.
            using var http = new HttpClient();
            using var answer = await http.PostAsync(new Uri($"{host.Url}/api/digests"), body, world.Stop);
            return $"{(int)answer.StatusCode}";
        }
        catch (HttpRequestException cut)
        {
            return $"cut off ({cut.HttpRequestError})";
        }
    }
}
