using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;

namespace Summarize.Chaos.Runs;

/// <summary>Four hosts see each change, each several times, late, and from listings that are old by then.</summary>
internal static class EventsRun
{
    private const int Hosts = 4;
    private const int EventsEach = 20;

    /// <summary>N events on a twentieth as many articles.</summary>
    public static async Task PlayAsync(World world, Size size)
    {
        var desk = new Desk(world);
        var kinds = new ConcurrentQueue<string>();
        world.Model.Faults = [Fault.Thinking(400)];
        world.Storage.Faults =
        [
            new(FaultKind.Delay, call => call.Operation == "list", Share: 0.3, Most: TimeSpan.FromSeconds(1.5)),
            new(FaultKind.Delay, call => call.Subject == "digests", Share: 0.1, Most: TimeSpan.FromSeconds(0.3)),
        ];
        await Task.WhenAll(Enumerable.Range(0, Hosts).Select(_ => world.StartHostAsync()));
        await using (new Reader(world, desk, readers: 2))
        {
            await Parallel.ForAsync(
                0,
                size.N / EventsEach,
                new ParallelOptions { MaxDegreeOfParallelism = 48, CancellationToken = world.Stop },
                async (article, _) =>
                {
                    for (var i = 0; i < EventsEach; i++)
                        kinds.Enqueue(await HappenAsync(world, desk, article, i));
                }
            );
            await Auditor.SettleAsync(world, desk, TimeSpan.FromMinutes(2));
        }
        world.Report.Count("hosts", Hosts);
        world.Report.Count("events", kinds.Count);
        world.Report.Count("of them", kinds);
        world.Report.Count("POSTs paid for", world.PaidByPost.Count);
        await Auditor.AuditAsync(world, desk);
    }

    private static async Task<string> HappenAsync(World world, Desk desk, int article, int number)
    {
        var name = $"events/{article:D4}.txt";
        var host = world.Dice.Pick(world.Hosts);
        // A new version may come at any time; what repeats an old one, only once that is ready and paid.
        if (number == 0 || world.Dice.Chance(0.15))
        {
            var text = Sample.Text(Sample.Mark(article, number + 1));
            await (world.Dice.Chance(0.5) ? desk.UploadAsync(name, text) : desk.PutAsync(name, text, host));
            await Task.Delay(world.Dice.Milliseconds(0, 600), world.Stop);
            return number == 0 ? "upload" : "correction";
        }
        var present = desk.Articles[name].Present!;
        var ready = await world.UntilAsync(() => IsReadyAsync(world, host, name), TimeSpan.FromMinutes(2));
        world.Report.Require(ready, $"{name}: not ready two minutes after event {number - 1}");
        switch (world.Dice.Below(3))
        {
            case 0:
                await desk.UploadAsync(name, present.Text!);
                return "same bytes again";
            case 1:
                await desk.TouchAsync(name, number);
                return "new metadata";
            default:
                await PostAsync(world, host, present.Text!);
                return "POST of the same";
        }
    }

    private static async Task PostAsync(World world, HostProcess host, string text)
    {
        using var body = new StringContent(text);
        using var answer = await world.Http.PostAsync(new Uri($"{host.Url}/api/digests"), body, world.Stop);
        world.Report.Require((int)answer.StatusCode == 200, $"POST of a stored text: {(int)answer.StatusCode}");
        if (!answer.IsSuccessStatusCode)
            return;
        var digest = await answer.Content.ReadFromJsonAsync<JsonElement>(world.Stop);
        if (digest.GetProperty("usage").GetProperty("calls").GetInt32() > 0)
            world.PaidByPost.Enqueue(Sample.MarkIn(text)!);
    }

    private static async Task<bool> IsReadyAsync(World world, HostProcess host, string name)
    {
        using var answer = await world.Http.GetAsync(Desk.Address(host, "digests", name), world.Stop);
        return (int)answer.StatusCode == 200;
    }
}
