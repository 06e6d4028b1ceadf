namespace Summarize.Chaos.Runs;

/// <summary>Articles are corrected, deleted and created again while work on them is under way.</summary>
internal static class ChurnRun
{
    private const int Hosts = 3;
    private const int Thinking = 800;

    /// <summary>N corrections, N deletions and N re-creations, on half as many articles.</summary>
    public static async Task PlayAsync(World world, Size size)
    {
        var desk = new Desk(world);
        world.Model.Faults = [Fault.Thinking(Thinking)];
        await Task.WhenAll(Enumerable.Range(0, Hosts).Select(_ => world.StartHostAsync()));
        var articles = size.N / 2;
        await using (new Reader(world, desk, readers: 4))
        {
            await Parallel.ForAsync(
                0,
                articles,
                new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = world.Stop },
                (article, _) => ChangeAsync(world, desk, article)
            );
            await Auditor.SettleAsync(world, desk, TimeSpan.FromMinutes(2));
        }
        world.Report.Count("corrections, deletions and re-creations each", articles * 2);
        await Auditor.AuditAsync(world, desk);
    }

    // Two of each, in any order; the last state of every fifth is gone.
    private static async ValueTask ChangeAsync(World world, Desk desk, int article)
    {
        var name = $"churn/{(article % 7 == 0 ? "é ü+%/" : "")}{article:D4}.txt";
        var version = 0;
        await WriteAsync();
        foreach (var deletes in new[] { true, true, false, false }.OrderBy(_ => world.Dice.Below(1000)))
        {
            await MeanwhileAsync();
            if (deletes)
            {
                await desk.DeleteAsync(name, world.Dice.Chance(0.5) ? world.Dice.Pick(world.Hosts) : null);
                if (world.Dice.Chance(0.7))
                    await MeanwhileAsync();
            }
            await WriteAsync();
        }
        if (article % 5 == 0)
        {
            await MeanwhileAsync();
            await desk.DeleteAsync(name, world.Dice.Pick(world.Hosts));
        }

        Task MeanwhileAsync() => Task.Delay(world.Dice.Milliseconds(0, 2 * Thinking), world.Stop);

        Task WriteAsync()
        {
            var text = Sample.Text(Sample.Mark(article, ++version));
            return world.Dice.Chance(0.5)
                ? desk.UploadAsync(name, text)
                : desk.PutAsync(name, text, world.Dice.Pick(world.Hosts));
        }
    }
}
