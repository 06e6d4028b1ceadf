using System.Diagnostics;

namespace Summarize.Chaos.Runs;

/// <summary>A host under steady load: its memory and handles stay flat.</summary>
internal static class SoakRun
{
    private const int Rate = 20;
    private const double Growth = 1.25;

    // In its first minutes a host still compiles and fills its caches.
    private const double GrowthWhenNew = 2;
    private const int MoreHandles = 40;

    /// <summary>M minutes; the newest N articles are kept.</summary>
    public static async Task PlayAsync(World world, Size size)
    {
        var desk = new Desk(world);
        var host = await world.StartHostAsync();
        var vitals = new List<(double Megabytes, int Handles)>();
        await using (new Reader(world, desk, readers: 1))
        {
            var began = Stopwatch.GetTimestamp();
            using var places = new SemaphoreSlim(3 * Rate);
            var underWay = new List<Task>();
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / Rate));
            for (
                var i = 0;
                Stopwatch.GetElapsedTime(began) < size.Time && await timer.WaitForNextTickAsync(world.Stop);
                i++
            )
            {
                await places.WaitAsync(world.Stop);
                underWay.Add(UploadAsync(i, places));
                underWay.RemoveAll(task => task.IsCompletedSuccessfully);
                if (i % Rate == 0)
                    vitals.Add(host.Vitals());
            }
            await Task.WhenAll(underWay);
            world.Report.Count("uploads a second", desk.Articles.Count / Stopwatch.GetElapsedTime(began).TotalSeconds);
            await Auditor.SettleAsync(world, desk, TimeSpan.FromMinutes(3));
        }
        world.Report.Count("uploads", desk.Articles.Count);
        Flat(world, vitals, size.Minutes < 5 ? GrowthWhenNew : Growth);
        await Auditor.AuditAsync(world, desk);

        async Task UploadAsync(int i, SemaphoreSlim places)
        {
            try
            {
                var (name, text) = (Name(i), Sample.Text(Sample.Mark(i, 1)));
                await (i % 2 == 0 ? desk.UploadAsync(name, text) : desk.PutAsync(name, text, host));
                if (i >= size.N && desk.Articles.ContainsKey(Name(i - size.N)))
                    await desk.DeleteAsync(Name(i - size.N), i % 3 == 0 ? null : host);
            }
            finally
            {
                places.Release();
            }
        }
    }

    private static string Name(int i) => $"soak/{i:D6}.txt";

    // The second quarter against the last: by then what is loaded once is loaded.
    private static void Flat(World world, List<(double Megabytes, int Handles)> vitals, double growth)
    {
        var quarter = vitals.Count / 4;
        var (then, now) = (vitals[quarter..(2 * quarter)], vitals[^quarter..]);
        var (megabytesThen, megabytesNow) = (
            Median(then.Select(v => v.Megabytes)),
            Median(now.Select(v => v.Megabytes))
        );
        var (handlesThen, handlesNow) = (
            Median(then.Select(v => (double)v.Handles)),
            Median(now.Select(v => (double)v.Handles))
        );
        world.Report.Count("MB in the second quarter", megabytesThen);
        world.Report.Count("MB in the last", megabytesNow);
        world.Report.Count("handles in the second quarter", handlesThen);
        world.Report.Count("handles in the last", handlesNow);
        world.Report.Require(megabytesNow <= growth * megabytesThen, "memory grows");
        world.Report.Require(handlesNow <= handlesThen + MoreHandles, "handles grow");
    }

    private static double Median(IEnumerable<double> figures)
    {
        var ordered = figures.Order().ToArray();
        return ordered.Length == 0 ? 0 : ordered[ordered.Length / 2];
    }
}
