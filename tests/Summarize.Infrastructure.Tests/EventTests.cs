using System.Text.Json.Nodes;
using Summarize.Storage;

namespace Summarize.Infrastructure.Tests;

public sealed class EventTests
{
    [Fact]
    public async Task The_topic_tells_of_the_articles_account_as_an_identity_of_its_own()
    {
        var deployment = await Deployment.Default;
        var topic = deployment.One("Microsoft.EventGrid/systemTopics");
        Assert.Equal(deployment.ArticleStorage.Id, (string?)topic["source"]);
        Assert.Equal("Microsoft.Storage.StorageAccounts", (string?)topic["topicType"]);
        Assert.StartsWith(
            "id-events-",
            topic.Json["identity"]!["userAssignedIdentities"]!.AsObject().Single().Key.Split('/')[^1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_subscription_is_to_finished_uploads_of_articles_and_to_nothing_else()
    {
        var filter = (await SubscriptionAsync())["filter"]!;
        Assert.Equal(
            $"/blobServices/default/containers/{Containers.Articles}/blobs/",
            (string?)filter["subjectBeginsWith"]
        );
        Assert.Equal(
            ["Microsoft.Storage.BlobCreated"],
            filter["includedEventTypes"]!.AsArray().Select(type => (string)type!)
        );
        var api = filter["advancedFilters"]!.AsArray().Single()!;
        Assert.Equal(("StringIn", "data.api"), ((string?)api["operatorType"], (string?)api["key"]));
        Assert.Equal(
            ["PutBlob", "PutBlockList", "CopyBlob", "FlushWithClose"],
            api["values"]!.AsArray().Select(value => (string)value!)
        );
    }

    [Fact]
    public async Task The_subscription_leads_to_the_function_that_waits_for_events()
    {
        var destination = (await SubscriptionAsync())["destination"]!;
        var compiled = (await CompiledAsync()).ToJsonString();
        var source = await File.ReadAllTextAsync(
            Path.Combine(Bicep.Root, "src", "Summarize.Functions", "ArticleTriggers.cs"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal("WebHook", (string?)destination["endpointType"]);
        Assert.Contains(
            "runtime/webhooks/blobs?functionName=Host.Functions.ArticleUploaded",
            System.Text.RegularExpressions.Regex.Unescape(compiled),
            StringComparison.Ordinal
        );
        Assert.Contains("public Task ArticleUploaded(", source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_delivered_in_a_day_is_kept_under_the_events_identity()
    {
        var subscription = await SubscriptionAsync();
        Assert.Equal(
            (30, 1440),
            (
                (int)subscription["retryPolicy"]!["maxDeliveryAttempts"]!,
                (int)subscription["retryPolicy"]!["eventTimeToLiveInMinutes"]!
            )
        );
        Assert.Null(subscription["deadLetterDestination"]);
        var dead = subscription["deadLetterWithResourceIdentity"]!;
        Assert.Equal("UserAssigned", (string?)dead["identity"]!["type"]);
        Assert.Equal("dead-letters", (string?)dead["deadLetterDestination"]!["properties"]!["blobContainerName"]);
        Assert.Contains(
            "starticles/blobServices/default/containers/dead-letters: Storage Blob Data Contributor to id-events",
            (await Deployment.Default).Grants
        );
    }

    private static async Task<JsonNode> CompiledAsync() =>
        JsonNode.Parse(await Bicep.BuildAsync("event-subscription.bicep"))!;

    private static async Task<JsonNode> SubscriptionAsync() =>
        (await CompiledAsync())["resources"]!
            .AsArray()
            .Single(resource => (string?)resource!["type"] == "Microsoft.EventGrid/systemTopics/eventSubscriptions")![
            "properties"
        ]!;
}
