using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Summarize.Infrastructure.Tests;

public sealed class FunctionAppTests
{
    [Fact]
    public async Task The_plan_is_Flex_Consumption_on_Linux()
    {
        var plan = (await Deployment.Default).One("Microsoft.Web/serverfarms");
        Assert.Equal(
            ("FC1", "FlexConsumption"),
            ((string?)plan.Json["sku"]!["name"], (string?)plan.Json["sku"]!["tier"])
        );
        Assert.True((bool)plan["reserved"]!);
        Assert.Equal("functionapp,linux", (string?)(await Deployment.Default).One("Microsoft.Web/sites").Json["kind"]);
    }

    [Fact]
    public async Task The_runtime_is_the_one_that_the_program_is_built_for()
    {
        var runtime = (await ConfigAsync(Deployment.Default))["runtime"]!;
        var framework = XElement
            .Load(Path.Combine(Bicep.Root, "Directory.Build.props"))
            .Descendants("TargetFramework")
            .Single()
            .Value;
        var sample = JsonNode.Parse(
            await File.ReadAllTextAsync(
                Path.Combine(Bicep.Root, "src", "Summarize.Functions", "local.settings.sample.json"),
                TestContext.Current.CancellationToken
            )
        )!;
        Assert.Equal("net" + runtime["version"], framework);
        Assert.Equal((string?)sample["Values"]!["FUNCTIONS_WORKER_RUNTIME"], (string?)runtime["name"]);
    }

    [Fact]
    public async Task An_instance_is_sent_as_many_requests_as_the_host_lets_in()
    {
        var host = JsonNode.Parse(
            await File.ReadAllTextAsync(Path.Combine(Bicep.Root, "host.json"), TestContext.Current.CancellationToken)
        )!;
        Assert.Equal(
            (int)host["extensions"]!["http"]!["maxConcurrentRequests"]!,
            (int)
                (await ConfigAsync(Deployment.Default))["scaleAndConcurrency"]!["triggers"]!["http"]![
                    "perInstanceConcurrency"
                ]!
        );
    }

    [Fact]
    public async Task It_scales_as_the_parameters_say()
    {
        var usual = (await ConfigAsync(Deployment.Default))["scaleAndConcurrency"]!;
        Assert.Equal((40, 2048), ((int)usual["maximumInstanceCount"]!, (int)usual["instanceMemoryMB"]!));
        Assert.Empty(usual["alwaysReady"]!.AsArray());

        var changed = (await ConfigAsync(Deployment.Changed))["scaleAndConcurrency"]!;
        Assert.Equal((7, 4096), ((int)changed["maximumInstanceCount"]!, (int)changed["instanceMemoryMB"]!));
        Assert.Equal(
            ["blob 2", "http 1"],
            changed["alwaysReady"]!.AsArray().Select(group => $"{group!["name"]} {group["instanceCount"]}")
        );
    }

    [Fact]
    public async Task It_runs_as_its_identity_is_deployed_with_it_and_speaks_TLS_alone()
    {
        var deployment = await Deployment.Default;
        var app = deployment.One("Microsoft.Web/sites");
        var identity = deployment
            .All("Microsoft.ManagedIdentity/userAssignedIdentities")
            .Single(identity => !identity.Name.StartsWith("id-events", StringComparison.Ordinal))
            .Id;
        Assert.Equal("UserAssigned", (string?)app.Json["identity"]!["type"]);
        Assert.Equal([identity], app.Json["identity"]!["userAssignedIdentities"]!.AsObject().Select(item => item.Key));
        var storage = app["functionAppConfig"]!["deployment"]!["storage"]!;
        Assert.Equal(identity, (string?)storage["authentication"]!["userAssignedIdentityResourceId"]);
        Assert.Contains(deployment.HostStorage.Id, (string)storage["value"]!, StringComparison.Ordinal);
        Assert.Contains("'app-package'", (string)storage["value"]!, StringComparison.Ordinal);
        Assert.True((bool)app["httpsOnly"]!);
        Assert.Equal(
            ("1.2", "1.2", "Disabled"),
            (
                (string?)app["siteConfig"]!["minTlsVersion"],
                (string?)app["siteConfig"]!["scmMinTlsVersion"],
                (string?)app["siteConfig"]!["ftpsState"]
            )
        );
    }

    private static async Task<JsonNode> ConfigAsync(Task<Deployment> deployment) =>
        (await deployment).One("Microsoft.Web/sites")["functionAppConfig"]!;
}
