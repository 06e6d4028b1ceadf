using System.Text.Json.Nodes;

namespace Summarize.Infrastructure.Tests;

public sealed class ModelTests
{
    [Fact]
    public async Task The_deployment_is_the_one_that_the_program_asks_and_stands_under_the_filter_for_news()
    {
        var deployment = await Deployment.Default;
        var model = deployment.One("Microsoft.CognitiveServices/accounts/deployments");
        Assert.Equal(deployment.Settings["AzureOpenAI__Deployment"], model.Name.Split('/')[^1]);
        Assert.Equal(
            ("OpenAI", "gpt-5.4-mini", "2026-03-17"),
            ((string?)model["model"]!["format"], (string?)model["model"]!["name"], (string?)model["model"]!["version"])
        );
        Assert.Equal(
            ("GlobalStandard", 100),
            ((string?)model.Json["sku"]!["name"], (int)model.Json["sku"]!["capacity"]!)
        );
        Assert.Equal(
            deployment.One("Microsoft.CognitiveServices/accounts/raiPolicies").Name.Split('/')[^1],
            (string?)model["raiPolicyName"]
        );
    }

    [Fact]
    public async Task Azd_offers_the_regions_whose_quota_bears_the_deployment()
    {
        var azd = (await TemplateTests.CompiledAsync())["parameters"]!["location"]!["metadata"]!["azd"]!;
        var deployment = (await Deployment.Default).One("Microsoft.CognitiveServices/accounts/deployments");
        var sku = deployment.Json["sku"]!;
        Assert.Equal("location", (string?)azd["type"]);
        Assert.Equal(
            [$"OpenAI.{sku["name"]}.{deployment["model"]!["name"]}, {sku["capacity"]}"],
            azd["usageName"]!.AsArray().Select(name => (string)name!)
        );
    }

    [Fact]
    public async Task The_filter_stops_what_the_parameters_say_in_articles_and_replies_alike()
    {
        var filters = Filters(await Deployment.Default);
        Assert.Equal(
            [
                "Hate Completion High",
                "Hate Prompt High",
                "Selfharm Completion High",
                "Selfharm Prompt High",
                "Sexual Completion Medium",
                "Sexual Prompt Medium",
                "Violence Completion High",
                "Violence Prompt High",
            ],
            filters
                .Where(filter => (bool)filter["blocking"]!)
                .Select(filter => $"{filter["name"]} {filter["source"]} {filter["severityThreshold"]}")
                .Order(StringComparer.Ordinal)
        );
        Assert.All(filters, filter => Assert.True((bool)filter["enabled"]!));
    }

    [Fact]
    public async Task What_looks_like_an_attack_or_like_a_published_text_is_reported_and_not_stopped() =>
        Assert.Equal(
            ["Indirect Attack Prompt", "Jailbreak Prompt", "Protected Material Text Completion"],
            Filters(await Deployment.Default)
                .Where(filter => !(bool)filter["blocking"]!)
                .Select(filter => $"{filter["name"]} {filter["source"]}")
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task Each_threshold_is_a_parameter()
    {
        var parameters = (await TemplateTests.CompiledAsync())["parameters"]!;
        Assert.All(
            ["filterHate", "filterSelfHarm", "filterSexual", "filterViolence"],
            (string name) => Assert.Equal("#/definitions/Severity", (string?)parameters[name]!["$ref"])
        );
    }

    [Fact]
    public async Task A_model_that_is_there_already_is_used_and_none_is_made()
    {
        var deployment = await Deployment.Changed;
        Assert.DoesNotContain(
            deployment.Resources,
            resource => resource.Type.StartsWith("Microsoft.CognitiveServices/", StringComparison.Ordinal)
        );
        Assert.Equal(
            ("https://elsewhere.example", "theirs"),
            (deployment.Settings["AzureOpenAI__Endpoint"], deployment.Settings["AzureOpenAI__Deployment"])
        );
    }

    private static IReadOnlyList<JsonNode> Filters(Deployment deployment) =>
        [
            .. deployment.One("Microsoft.CognitiveServices/accounts/raiPolicies")["contentFilters"]!
                .AsArray()
                .Select(filter => filter!),
        ];
}
