using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;
using Summarize.Digests;

namespace Summarize.Infrastructure.Tests;

public sealed partial class AlertTests
{
    [Fact]
    public async Task Failed_articles_waits_of_more_than_an_hour_and_a_budget_at_80_percent_raise_an_alert()
    {
        var rules = (await Deployment.Changed)
            .All("Microsoft.Insights/scheduledQueryRules")
            .ToDictionary(rule => rule.Name, StringComparer.Ordinal);
        Assert.Equal(
            ["sqr-articles-deferred", "sqr-articles-failed", "sqr-budget-nearly-spent"],
            rules.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal(("PT15M", 0), Limit(rules["sqr-articles-failed"]));
        Assert.Contains(
            "where state == \"failed\" | summarize value = sum(valueSum) by reason",
            Query(rules["sqr-articles-failed"]),
            StringComparison.Ordinal
        );
        Assert.Equal(("PT30M", 3600), Limit(rules["sqr-articles-deferred"]));
        Assert.Equal(
            "customMetrics | where name == \"summarize.articles.deferred.age\" | summarize value = iff(count() == 0, "
                + "86400.0, max(valueSum / valueCount))",
            Query(rules["sqr-articles-deferred"])
        );
        Assert.Equal(("PT15M", 800_000), Limit(rules["sqr-budget-nearly-spent"]));
        Assert.All(rules.Values, rule => Assert.Equal("GreaterThan", (string?)Criterion(rule)["operator"]));
    }

    [Fact]
    public async Task Without_a_budget_there_is_no_alert_of_it() =>
        Assert.Equal(
            ["sqr-articles-deferred", "sqr-articles-failed"],
            (await Deployment.Default)
                .All("Microsoft.Insights/scheduledQueryRules")
                .Select(rule => rule.Name)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task What_a_sweep_tells_is_looked_at_after_the_longest_sweep_and_within_a_quarter_of_an_hour()
    {
        var longest = Sweeper.Budget + new ModelOptions().Timeout;
        foreach (var rule in (await Deployment.Changed).All("Microsoft.Insights/scheduledQueryRules"))
        {
            Assert.True(XmlConvert.ToTimeSpan((string)rule["windowSize"]!) > longest);
            Assert.Equal("PT15M", (string?)rule["evaluationFrequency"]);
        }
    }

    [Fact]
    public async Task Every_metric_is_one_of_the_programs_meter()
    {
        foreach (var rule in (await Deployment.Changed).All("Microsoft.Insights/scheduledQueryRules"))
            Assert.Contains(Metric().Match(Query(rule)).Groups["name"].Value, Metrics());
    }

    /// <summary>The names of what the program's meter measures.</summary>
    internal static IReadOnlyList<string> Metrics()
    {
        var names = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == Telemetry.Name)
                names.Add(instrument.Name);
        };
        RuntimeHelpers.RunClassConstructor(typeof(Telemetry).TypeHandle);
        listener.Start();
        return names;
    }

    [Fact]
    public async Task Every_rule_is_on_and_watches_the_apps_telemetry()
    {
        var deployment = await Deployment.Default;
        var component = deployment.One("Microsoft.Insights/components").Id;
        Assert.All(
            deployment.All("Microsoft.Insights/scheduledQueryRules"),
            rule =>
            {
                Assert.True((bool)rule["enabled"]!);
                Assert.Equal([component], rule["scopes"]!.AsArray().Select(scope => (string)scope!));
                Assert.Empty(rule["actions"]!["actionGroups"]!.AsArray());
            }
        );
        Assert.DoesNotContain(deployment.Resources, resource => resource.Type == "Microsoft.Insights/actionGroups");
    }

    [Fact]
    public async Task Whoever_is_named_is_told()
    {
        var deployment = await Deployment.Changed;
        var group = deployment.One("Microsoft.Insights/actionGroups");
        Assert.Equal("desk@example.com", (string?)group["emailReceivers"]!.AsArray().Single()!["emailAddress"]);
        Assert.All(
            deployment.All("Microsoft.Insights/scheduledQueryRules"),
            rule => Assert.Equal([group.Id], rule["actions"]!["actionGroups"]!.AsArray().Select(id => (string)id!))
        );
        Assert.Equal(90, (int)deployment.One("Microsoft.OperationalInsights/workspaces")["retentionInDays"]!);
    }

    private static JsonNode Criterion(Resource rule) => rule["criteria"]!["allOf"]!.AsArray().Single()!;

    private static string Query(Resource rule) => (string)Criterion(rule)["query"]!;

    private static (string? Window, double Threshold) Limit(Resource rule) =>
        ((string?)rule["windowSize"], (double)Criterion(rule)["threshold"]!);

    [GeneratedRegex(
        "^customMetrics \\| where name == \"(?<name>[a-z.]+)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Metric();
}
