namespace Summarize.Infrastructure.Tests;

public sealed class AlertTests
{
    [Fact]
    public async Task Failed_articles_long_waits_and_a_budget_at_80_percent_raise_an_alert()
    {
        var rules = (await Deployment.Default).All("Microsoft.Insights/scheduledQueryRules").ToDictionary(rule => rule.Name, Criterion, StringComparer.Ordinal);
        Assert.Equal(["sqr-articles-deferred", "sqr-articles-failed", "sqr-budget-nearly-spent"], rules.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(0, (double)rules["sqr-articles-failed"]["threshold"]!);
        Assert.Contains("\"failed\"", (string)rules["sqr-articles-failed"]["query"]!, StringComparison.Ordinal);
        Assert.Equal(3600, (double)rules["sqr-articles-deferred"]["threshold"]!);
        Assert.Equal(0.8, (double)rules["sqr-budget-nearly-spent"]["threshold"]!);
        Assert.All(rules.Values, criterion => Assert.Equal("GreaterThan", (string?)criterion["operator"]));
    }

    [Fact]
    public async Task Every_rule_is_on_and_watches_the_apps_telemetry()
    {
        var deployment = await Deployment.Default;
        var component = deployment.One("Microsoft.Insights/components").Id;
        Assert.All(deployment.All("Microsoft.Insights/scheduledQueryRules"), rule =>
        {
            Assert.True((bool)rule["enabled"]!);
            Assert.Equal([component], rule["scopes"]!.AsArray().Select(scope => (string)scope!));
            Assert.Empty(rule["actions"]!["actionGroups"]!.AsArray());
        });
        Assert.DoesNotContain(deployment.Resources, resource => resource.Type == "Microsoft.Insights/actionGroups");
    }

    [Fact]
    public async Task Whoever_is_named_is_told()
    {
        var deployment = await Deployment.Changed;
        var group = deployment.One("Microsoft.Insights/actionGroups");
        Assert.Equal("desk@example.com", (string?)group["emailReceivers"]!.AsArray().Single()!["emailAddress"]);
        Assert.All(deployment.All("Microsoft.Insights/scheduledQueryRules"), rule =>
            Assert.Equal([group.Id], rule["actions"]!["actionGroups"]!.AsArray().Select(id => (string)id!)));
        Assert.Equal(90, (int)deployment.One("Microsoft.OperationalInsights/workspaces")["retentionInDays"]!);
    }

    private static System.Text.Json.Nodes.JsonNode Criterion(Resource rule) => rule["criteria"]!["allOf"]!.AsArray().Single()!;
}
