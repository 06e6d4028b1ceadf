using System.Text.RegularExpressions;

namespace Summarize.Infrastructure.Tests;

public sealed partial class NetworkTests
{
    [Fact]
    public async Task Without_the_parameter_there_is_no_network_and_roles_are_the_only_guard()
    {
        var deployment = await Deployment.Default;
        Assert.DoesNotContain(
            deployment.Resources,
            resource => resource.Type.StartsWith("Microsoft.Network/", StringComparison.Ordinal)
        );
        Assert.All(
            deployment.All("Microsoft.Storage/storageAccounts"),
            account => Assert.Equal(("Enabled", "Allow"), Access(account))
        );
        Assert.Equal(("Enabled", "Allow"), Access(deployment.One("Microsoft.CognitiveServices/accounts")));
        var app = deployment.One("Microsoft.Web/sites");
        Assert.Null(app["virtualNetworkSubnetId"]);
        Assert.Equal("Allow", (string?)app["siteConfig"]!["ipSecurityRestrictionsDefaultAction"]);
    }

    [Fact]
    public async Task In_a_network_the_hosts_account_and_the_model_have_no_public_side()
    {
        var deployment = await Deployment.Private;
        Assert.Equal(("Disabled", "Deny"), Access(deployment.HostStorage));
        Assert.Equal(("Disabled", "Deny"), Access(deployment.One("Microsoft.CognitiveServices/accounts")));
    }

    [Fact]
    public async Task In_a_network_the_articles_account_lets_in_the_named_ranges_and_Event_Grids_dead_letters()
    {
        var account = (await Deployment.Private).ArticleStorage;
        Assert.Equal(("Enabled", "Deny"), Access(account));
        Assert.Equal("AzureServices", (string?)account["networkAcls"]!["bypass"]);
        Assert.Equal(
            ["192.0.2.0/24", "198.51.100.7/32"],
            account["networkAcls"]!["ipRules"]!.AsArray().Select(rule => (string)rule!["value"]!)
        );
    }

    [Fact]
    public async Task Every_service_that_the_app_calls_has_a_private_endpoint_and_its_names()
    {
        var deployment = await Deployment.Private;
        Assert.Equal(
            [
                $"{deployment.One("Microsoft.CognitiveServices/accounts").Name} account",
                $"{deployment.ArticleStorage.Name} blob",
                $"{deployment.ArticleStorage.Name} queue",
                $"{deployment.HostStorage.Name} blob",
                $"{deployment.HostStorage.Name} queue",
            ],
            deployment.All("Microsoft.Network/privateEndpoints").Select(Target).Order(StringComparer.Ordinal)
        );
        Assert.All(
            deployment.All("Microsoft.Network/privateEndpoints"),
            endpoint =>
                Assert.EndsWith("/subnets/endpoints", (string)endpoint["subnet"]!["id"]!, StringComparison.Ordinal)
        );

        Assert.Equal(
            ["blob", "openai", "queue"],
            deployment
                .All("Microsoft.Network/privateDnsZones")
                .Select(zone => Zone(zone.Name))
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["blob", "openai", "queue"],
            deployment
                .All("Microsoft.Network/privateDnsZones/virtualNetworkLinks")
                .Select(link => Zone(link.Name))
                .Order(StringComparer.Ordinal)
        );
        var groups = deployment.All("Microsoft.Network/privateEndpoints/privateDnsZoneGroups").ToList();
        Assert.Equal(5, groups.Count);
        Assert.All(
            groups,
            group =>
            {
                var config = group["privateDnsZoneConfigs"]!.AsArray().Single()!;
                var kind = (string)config["name"]!;
                Assert.Equal(
                    kind == "account" ? "openai" : kind,
                    Zone((string)config["properties"]!["privateDnsZoneId"]!)
                );
            }
        );
    }

    [Fact]
    public async Task In_a_network_the_app_calls_from_its_subnet_and_stays_open_to_Event_Grid_and_the_named_ranges_alone()
    {
        var deployment = await Deployment.Private;
        var app = deployment.One("Microsoft.Web/sites");
        Assert.EndsWith("/subnets/app", (string)app["virtualNetworkSubnetId"]!, StringComparison.Ordinal);
        var subnet = deployment.One("Microsoft.Network/virtualNetworks")["subnets"]!
            .AsArray()
            .Single(subnet => (string?)subnet!["name"] == "app")!;
        Assert.Equal(
            "Microsoft.App/environments",
            (string?)subnet["properties"]!["delegations"]!.AsArray().Single()!["properties"]!["serviceName"]
        );
        Assert.Equal("Enabled", (string?)app["publicNetworkAccess"]);
        Assert.Equal("Deny", (string?)app["siteConfig"]!["ipSecurityRestrictionsDefaultAction"]);
        Assert.Equal(
            ["Allow ServiceTag AzureEventGrid", "Allow  192.0.2.0/24", "Allow  198.51.100.7/32"],
            app["siteConfig"]!["ipSecurityRestrictions"]!
                .AsArray()
                .Select(rule => $"{rule!["action"]} {rule["tag"]} {rule["ipAddress"]}")
        );
    }

    private static (string? Public, string? Others) Access(Resource resource) =>
        ((string?)resource["publicNetworkAccess"], (string?)resource["networkAcls"]!["defaultAction"]);

    // The storage's part of the name is an expression that differs between Azure's clouds.
    private static string Zone(string name) => ZoneName().Match(name).Groups["kind"].Value;

    private static string Target(Resource endpoint)
    {
        var connection = endpoint["privateLinkServiceConnections"]!.AsArray().Single()!["properties"]!;
        return $"{((string)connection["privateLinkServiceId"]!).Split('/')[^1]} "
            + $"{connection["groupIds"]!.AsArray().Single()}";
    }

    [GeneratedRegex(
        @"privatelink\.((?<kind>[a-z]+)|\{0\}\.\{1\}', '(?<kind>[a-z]+)')",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ZoneName();
}
