using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Summarize.Digests;

namespace Summarize.Infrastructure.Tests;

/// <summary>docs/operations.md against what it tells of.</summary>
public sealed partial class OperationsTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Bicep.Root, "docs", "operations.md"));

    // Cells of all tables by their first one, without marks.
    private static readonly ILookup<string, string[]> Rows = Text.Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
        .ToLookup(cells => cells[0].Trim('`'), StringComparer.Ordinal);

    [Fact]
    public async Task Every_parameter_and_the_variable_that_sets_it_are_told()
    {
        Assert.All(
            (await TemplateTests.CompiledAsync())["parameters"]!.AsObject(),
            parameter => Assert.Contains($"`{parameter.Key}`", Text, StringComparison.Ordinal)
        );
        Assert.All(
            Variable().Matches(TemplateTests.Read("main.parameters.json")),
            variable => Assert.Contains($"`{variable.Groups["name"].Value}`", Text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Every_alert_and_every_metric_of_the_program_is_told()
    {
        Assert.All(
            (await Deployment.Changed).All("Microsoft.Insights/scheduledQueryRules"),
            rule => Assert.Contains($"`{rule.Name["sqr-".Length..]}`", Text, StringComparison.Ordinal)
        );
        Assert.All(AlertTests.Metrics(), metric => Assert.Contains($"`{metric}`", Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_role_is_told() =>
        Assert.All(
            (await Deployment.Default)
                .Grants.Select(grant => grant.Split(": ")[1].Split(" to ")[0])
                .Distinct(StringComparer.Ordinal),
            role => Assert.Contains(role, Text, StringComparison.Ordinal)
        );

    [Fact]
    public void Files_and_places_that_it_points_to_are_there()
    {
        Assert.All(
            Link().Matches(Text),
            link =>
            {
                var target = link.Groups["target"].Value;
                if (target.StartsWith('#'))
                    Assert.Contains(
                        Heading().Matches(Text),
                        heading => "#" + heading.Groups["title"].Value.ToLowerInvariant().Replace(' ', '-') == target
                    );
                else
                    Assert.True(Path.Exists(Path.Combine(Bicep.Root, "docs", target)), target);
            }
        );
        Assert.All(
            [
                "infra/preprovision.ps1",
                "infra/preprovision.sh",
                "infra/subscribe.ps1",
                "infra/subscribe.sh",
                "infra/event-subscription.bicep",
                "infra/main.parameters.json",
                ".github/workflows/ci.yml",
                ".github/workflows/deploy.yml",
                "src/Summarize/Telemetry.cs",
            ],
            (string file) =>
            {
                Assert.Contains(Path.GetFileName(file), Text, StringComparison.Ordinal);
                Assert.True(File.Exists(Path.Combine(Bicep.Root, file)), file);
            }
        );
    }

    [Fact]
    public void What_the_host_refuses_by_itself_is_what_its_file_says()
    {
        var http = JsonNode.Parse(File.ReadAllText(Path.Combine(Bicep.Root, "host.json")))!["extensions"]!["http"]!;
        var (most, atWork) = ((int)http["maxOutstandingRequests"]!, (int)http["maxConcurrentRequests"]!);
        Assert.Contains(
            $"| 429 | more than {most} requests at an instance, {atWork} of them at work |",
            Text,
            StringComparison.Ordinal
        );
        Assert.Contains($"| {atWork} an instance, {most - atWork} more wait |", Text, StringComparison.Ordinal);
        Assert.All(["401", "404", "500"], (string status) => Assert.Single(Rows[status]));
    }

    [Fact]
    public void Limits_that_the_code_sets_are_those_of_the_code()
    {
        var (model, digests) = (new ModelOptions(), new DigestOptions());
        Assert.Contains(
            $"{model.Timeout.TotalSeconds:0} s for all calls of an article, "
                + $"{model.MaxOutputTokens.ToString("N0", CultureInfo.InvariantCulture)} tokens received",
            Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"| {digests.MaxTries} where the model is away or slow, waiting {digests.FirstWait.TotalSeconds:0} s, 1 "
                + "min, 2 min … up to a day;",
            Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"{digests.Concurrency} an instance; {model.MaxConcurrency} model calls an instance",
            Text,
            StringComparison.Ordinal
        );
        var articles = new Articles.ArticleOptions();
        Assert.Contains(
            $"| {articles.MaxBytes >> 20} MiB; {articles.MaxCharacters.ToString("N0", CultureInfo.InvariantCulture)} "
                + $"characters; {articles.MaxPages} pages of a PDF |",
            Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void The_costs_follow_from_their_formulas(int column)
    {
        double P(string symbol) => Number(Rows[symbol].Single(row => row.Length == 3)[2]);
        double X(string symbol) => Number(Rows[symbol].Single(row => row.Length == 5)[column]);
        double Told(string row) => Number(Rows[row].Single(cells => cells.Length == 4)[column]);

        var (a, b, c, d, e) = (X("A"), X("b"), X("c"), X("d"), X("e"));
        var sent = 30 * a * (1 + X("r")) * X("I");
        var received = 30 * a * (1 + X("r")) * X("O");
        var executions = 30 * (a * (1 + X("q")) + 1440);
        var seconds = 30 * X("M") * (a * d / c + a * X("q") / X("k") + 1440 * X("s"));
        Assert.Equal(
            [sent, received, executions, seconds],
            [Told("tokens sent"), Told("tokens received"), Told("executions"), Told("GB-seconds")],
            (x, y) => Math.Abs(x - y) < 1
        );

        double[] costs =
        [
            (sent * P("Pi") + received * P("Po")) / 1e6,
            Math.Max(0, seconds - 100_000) * P("Pg"),
            Math.Max(0, executions - 250_000) * P("Pe") / 1e6,
            X("N") * b * P("Ps") / 1e6,
            30 * (a * X("w") + 1440 * Pages(X("N"))) * P("Pw") / 1e4,
            30 * a * e * P("Pr") / 1e4,
            Math.Max(0, 30 * a - 100_000) * P("Pv") / 1e6,
            Math.Max(0, 30 * a * X("t") / 1e6 - 5) * P("Pl"),
        ];
        string[] rows =
        [
            "model",
            "execution time",
            "executions",
            "storage, kept",
            "storage, writes and listings",
            "storage, reads",
            "events",
            "telemetry",
        ];
        Assert.Equal(costs, rows.Select(row => Told($"**{row}**")), (x, y) => Math.Abs(x - y) < 0.006);
        Assert.Equal(costs.Sum(), Told("**all**"), 0.02);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    [InlineData(1_000_000)]
    public void What_a_sweep_costs_follows_from_what_it_looks_at(int stored)
    {
        double P(string symbol) => Number(Rows[symbol].Single(row => row.Length == 3)[2]);
        const int Minutes = 30 * 1440;
        var pages = Pages(stored);
        var seconds = 0.3 * pages;
        Assert.Contains("0.3 a page", Text, StringComparison.Ordinal);
        double[] told = [.. Rows[stored.ToString("N0", CultureInfo.InvariantCulture)].Single()[1..].Select(Number)];
        double[] costs =
        [
            pages,
            seconds,
            Math.Ceiling(stored / (double)Sweeper.Slice),
            Minutes * pages * P("Pw") / 1e4,
            Minutes * seconds * Number(Rows["M"].Single()[2]) * P("Pg"),
        ];
        Assert.Equal(costs, told, (x, y) => Math.Abs(x - y) < 0.006);
    }

    // Of both containers, as a sweep lists them.
    private static double Pages(double stored) => 2 * Math.Ceiling(Math.Min(stored, Sweeper.Slice) / 5000);

    private static double Number(string cell) =>
        double.Parse(cell.Trim('*', '$'), NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\$\{(?<name>[A-Z_]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\]\((?!https:)(?<target>[^)]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(
        "^#+ (?<title>.+)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Heading();
}
