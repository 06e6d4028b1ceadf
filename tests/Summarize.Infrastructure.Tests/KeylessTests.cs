using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Summarize.Infrastructure.Tests;

public sealed partial class KeylessTests
{
    [Fact]
    public async Task Model_and_telemetry_take_identities_alone_and_deployments_no_password()
    {
        var deployment = await Deployment.Default;
        Assert.True((bool)deployment.One("Microsoft.CognitiveServices/accounts")["disableLocalAuth"]!);
        Assert.True((bool)deployment.One("Microsoft.Insights/components")["DisableLocalAuth"]!);
        Assert.True((bool)deployment.One("Microsoft.OperationalInsights/workspaces")["features"]!["disableLocalAuth"]!);
        Assert.Equal(
            ["ftp", "scm"],
            deployment
                .All("Microsoft.Web/sites/basicPublishingCredentialsPolicies")
                .Select(policy => policy.Name.Split('/')[^1])
                .Order(StringComparer.Ordinal)
        );
        Assert.All(
            deployment.All("Microsoft.Web/sites/basicPublishingCredentialsPolicies"),
            policy => Assert.False((bool)policy["allow"]!)
        );
    }

    [Fact]
    public async Task No_parameter_output_or_setting_is_a_secret()
    {
        foreach (var template in new[] { "main.bicep", "event-subscription.bicep" })
        {
            var text = await Bicep.BuildAsync(template);
            Assert.DoesNotContain("secureString", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("secureObject", text, StringComparison.OrdinalIgnoreCase);
            var compiled = JsonNode.Parse(text)!;
            var names = new[] { "parameters", "outputs" }
                .SelectMany(part => compiled[part]?.AsObject() ?? [])
                .Select(item => item.Key);
            Assert.DoesNotContain(names, name => Secret().IsMatch(name));
            Assert.DoesNotContain(
                "listKeys",
                compiled["outputs"]?.ToJsonString() ?? "",
                StringComparison.OrdinalIgnoreCase
            );
        }
        foreach (var deployment in new[] { await Deployment.Default, await Deployment.Changed })
        {
            Assert.DoesNotContain("listKeys", deployment.Snapshot, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("listConnectionStrings", deployment.Snapshot, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(
                deployment.Settings,
                setting =>
                    Secret().IsMatch(setting.Key)
                    || setting.Value.Contains("AccountKey", StringComparison.OrdinalIgnoreCase)
            );
        }
    }

    [Fact]
    public async Task The_key_of_the_webhook_goes_from_the_app_to_Event_Grid_and_nowhere_else()
    {
        var keys = JsonNode.Parse(await Bicep.BuildAsync("event-subscription.bicep"))!["resources"]!
            .AsArray()
            .ToDictionary(
                resource => (string)resource!["type"]!,
                resource => resource!["properties"]!.ToJsonString().Split("listKeys(").Length - 1,
                StringComparer.Ordinal
            );
        Assert.Equal(1, keys["Microsoft.EventGrid/systemTopics/eventSubscriptions"]);
        Assert.Equal(1, keys.Values.Sum());
        Assert.Equal(
            ["event-subscription.bicep"],
            TemplateTests.Files().Where(file => TemplateTests.Read(file).Contains("listKeys", StringComparison.Ordinal))
        );
    }

    [GeneratedRegex("key|secret|password|sas|token(?!s)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}
