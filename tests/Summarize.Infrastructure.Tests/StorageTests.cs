using Summarize.Storage;

namespace Summarize.Infrastructure.Tests;

public sealed class StorageTests
{
    private const string DeadLetters = "dead-letters";

    [Fact]
    public async Task No_account_takes_keys_shows_blobs_to_the_public_or_speaks_old_TLS()
    {
        foreach (
            var deployment in new[] { await Deployment.Default, await Deployment.Private, await Deployment.Changed }
        )
        {
            Assert.Equal(2, deployment.All("Microsoft.Storage/storageAccounts").Count());
            Assert.All(
                deployment.All("Microsoft.Storage/storageAccounts"),
                account =>
                {
                    Assert.False((bool)account["allowSharedKeyAccess"]!);
                    Assert.False((bool)account["allowBlobPublicAccess"]!);
                    Assert.False((bool)account["allowCrossTenantReplication"]!);
                    Assert.True((bool)account["supportsHttpsTrafficOnly"]!);
                    Assert.Equal("TLS1_2", (string?)account["minimumTlsVersion"]);
                }
            );
            Assert.All(
                deployment.All("Microsoft.Storage/storageAccounts/blobServices/containers"),
                container => Assert.Equal("None", (string?)container["publicAccess"])
            );
        }
    }

    [Fact]
    public async Task Articles_can_be_brought_back_for_as_long_as_the_parameter_says_and_the_hosts_blobs_cannot()
    {
        foreach (var (deployment, days) in new[] { (await Deployment.Default, 14), (await Deployment.Changed, 7) })
        {
            var articles = Blobs(deployment, deployment.ArticleStorage);
            Assert.True((bool)articles["isVersioningEnabled"]!);
            Assert.All(
                ["deleteRetentionPolicy", "containerDeleteRetentionPolicy"],
                (string policy) =>
                {
                    Assert.True((bool)articles[policy]!["enabled"]!);
                    Assert.Equal(days, (int)articles[policy]!["days"]!);
                }
            );
            Assert.Equal(
                days,
                (int)Rules(deployment)["forget-versions"]["version"]!["delete"]!["daysAfterCreationGreaterThan"]!
            );

            var host = Blobs(deployment, deployment.HostStorage);
            Assert.False((bool)host["isVersioningEnabled"]!);
            Assert.False((bool)host["deleteRetentionPolicy"]!["enabled"]!);
            Assert.False((bool)host["containerDeleteRetentionPolicy"]!["enabled"]!);
            Assert.DoesNotContain(
                deployment.All("Microsoft.Storage/storageAccounts/managementPolicies"),
                policy => policy.Id.StartsWith(deployment.HostStorage.Id, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task Replies_dead_letters_and_ledgers_expire_and_articles_stay_unless_the_parameter_says_otherwise()
    {
        Assert.Equal(["dead-letters/ 30", "ledger/ 90", "replies/ 30"], Expiry(await Deployment.Default));
        Assert.Equal(
            ["articles/ 365", "dead-letters/ 30", "digests/ 365", "ledger/ 90", "replies/ 5"],
            Expiry(await Deployment.Changed)
        );
    }

    [Fact]
    public async Task Earlier_versions_of_what_the_program_makes_go_after_a_day_and_those_of_articles_do_not()
    {
        var rule = (await Deployment.Default).One("Microsoft.Storage/storageAccounts/managementPolicies")["policy"]![
            "rules"
        ]!
            .AsArray()
            .Single(rule => (string?)rule!["name"] == "forget-made-versions")!["definition"]!;
        Assert.Equal(1, (int)rule["actions"]!["version"]!["delete"]!["daysAfterCreationGreaterThan"]!);
        var made = Containers.All.Except([Containers.Articles]).Select(container => container + "/");
        Assert.Equal(
            made.Order(StringComparer.Ordinal),
            rule["filters"]!["prefixMatch"]!.AsArray().Select(prefix => (string)prefix!).Order(StringComparer.Ordinal)
        );
        Assert.Null(rule["actions"]!["baseBlob"]);
    }

    [Fact]
    public async Task The_containers_and_queues_are_those_of_the_code()
    {
        var deployment = await Deployment.Default;
        Assert.Equal(
            [.. Containers.All.Append(DeadLetters).Order(StringComparer.Ordinal)],
            Names(deployment.ArticleStorage, "blobServices/containers")
        );
        Assert.Equal(
            [Containers.PoisonQueue, Containers.PoisonQueue + "-poison"],
            Names(deployment.ArticleStorage, "queueServices/queues")
        );
        Assert.Equal(["app-package"], Names(deployment.HostStorage, "blobServices/containers"));
        Assert.Empty(Names(deployment.HostStorage, "queueServices/queues"));

        IEnumerable<string> Names(Resource account, string kind) =>
            deployment
                .All("Microsoft.Storage/storageAccounts/" + kind)
                .Where(item => item.Id.StartsWith(account.Id + "/", StringComparison.Ordinal))
                .Select(item => item.Name.Split('/')[^1])
                .Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_articles_account_has_the_redundancy_of_the_parameter()
    {
        Assert.Equal("Standard_LRS", (string?)(await Deployment.Default).ArticleStorage.Json["sku"]!["name"]);
        Assert.Equal("Standard_ZRS", (string?)(await Deployment.Changed).ArticleStorage.Json["sku"]!["name"]);
    }

    private static Resource Blobs(Deployment deployment, Resource account) =>
        deployment
            .All("Microsoft.Storage/storageAccounts/blobServices")
            .Single(blobs => blobs.Id == account.Id + "/blobServices/default");

    private static Dictionary<string, System.Text.Json.Nodes.JsonNode> Rules(Deployment deployment) =>
        deployment.One("Microsoft.Storage/storageAccounts/managementPolicies")["policy"]!["rules"]!
            .AsArray()
            .ToDictionary(
                rule => (string)rule!["name"]!,
                rule => rule!["definition"]!["actions"]!,
                StringComparer.Ordinal
            );

    private static IEnumerable<string> Expiry(Deployment deployment) =>
        from rule in deployment.One("Microsoft.Storage/storageAccounts/managementPolicies")["policy"]![
            "rules"
        ]!.AsArray()
        where rule["definition"]!["actions"]!["baseBlob"] is not null
        let days = (int)rule["definition"]!["actions"]!["baseBlob"]!["delete"]!["daysAfterModificationGreaterThan"]!
        orderby (string?)rule["name"]
        select $"{rule["definition"]!["filters"]!["prefixMatch"]!.AsArray().Single()} {days}";
}
