using System.Globalization;
using System.Text;

namespace Summarize.Chaos.Runs;

/// <summary>Articles that a day's budget does not hold stand before smaller ones that it does.</summary>
internal static class BudgetRun
{
    // A question of some 1,000 tokens reserves its longest reply as well, and up to 8 are under way.
    private const int Each = 3_000;
    private const int UnderWay = 24_000;

    // Tokens of one of the paragraphs that make an article long, as the prompt counts them: not less.
    private const int Paragraph = 25;

    /// <summary>N small articles, and a third as many that are larger than the budget.</summary>
    public static async Task PlayAsync(World world, Size size)
    {
        var desk = new Desk(world);
        var budget = (size.N * Each) + UnderWay;
        var large = size.N / 3;
        var host = await world.StartHostAsync(
            ("Summarize__Budget__DailyTokens", budget.ToString(CultureInfo.InvariantCulture))
        );
        for (var i = 0; i < large; i++)
            await desk.UploadAsync($"budget/a-large-{i}.txt", Sample.Text(Sample.Mark(i, 1), budget / Paragraph));
        await Auditor.SettleAsync(world, desk, TimeSpan.FromMinutes(1), IsPutOff);
        for (var i = 0; i < size.N; i++)
            await desk.UploadAsync($"budget/small-{i}.txt", Sample.Text(Sample.Mark(1000 + i, 1)));
        await Auditor.SettleAsync(world, desk, TimeSpan.FromMinutes(1), IsPutOff);
        await PostAsync(Sample.Text(Sample.PostMark(1)), 200);
        await PostAsync(Sample.Text(Sample.PostMark(2), budget / Paragraph), 429);
        // What was put off while calls held the last tokens may just be tried again.
        await Auditor.SettleAsync(world, desk, TimeSpan.FromMinutes(1), IsPutOff);
        await Auditor.AuditAsync(world, desk, IsPutOff);
        var spent = await LedgerAudit.CheckAsync(world, hosts: 1);
        world.Report.Count("tokens of budget", budget);
        world.Report.Require(spent <= budget, $"{spent} tokens were spent of {budget}");

        bool IsPutOff(Record record) =>
            record is { State: "deferred", Reason: "budget" }
            && record.Name.Contains("large", StringComparison.Ordinal);

        async Task PostAsync(string text, int status)
        {
            using var body = new StringContent(text, Encoding.UTF8, "text/plain");
            using var answer = await world.Http.PostAsync(new Uri($"{host.Url}/api/digests"), body, world.Stop);
            world.Report.Require(
                (int)answer.StatusCode == status && (status == 200 || answer.Headers.RetryAfter is not null),
                $"POST of {text.Length} characters: {(int)answer.StatusCode}, not {status}"
            );
        }
    }
}
