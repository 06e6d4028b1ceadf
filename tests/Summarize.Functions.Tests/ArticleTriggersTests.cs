using System.Text.Json;
using Azure.Storage.Blobs;
using Summarize.Digests;
using Summarize.Functions.Tests.Host;
using Summarize.Storage;

namespace Summarize.Functions.Tests;

/// <summary>What the worker does when the host calls its functions for blobs, messages and time.</summary>
public sealed class ArticleTriggersTests(App app) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    public async ValueTask InitializeAsync() => await app.EmptyAsync();

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task An_upload_that_Event_Grid_tells_of_is_digested()
    {
        await app.UploadAsync("desk/bridge.txt");
        await BlobAsync("ArticleUploaded", "desk/bridge.txt");
        Assert.IsType<Digest>(await app.DigestAsync("desk/bridge.txt"));
    }

    [Fact]
    public async Task An_upload_that_the_host_finds_is_digested()
    {
        await app.UploadAsync("désk/100% #1.txt");
        await BlobAsync("ArticleUploadedPolled", "désk/100% #1.txt");
        Assert.IsType<Digest>(await app.DigestAsync("désk/100% #1.txt"));
    }

    [Fact]
    public async Task A_blob_of_another_container_is_left_alone()
    {
        await app.UploadAsync("bridge.txt");
        await BlobAsync("ArticleUploaded", "bridge.txt", Containers.Digests);
        await BlobAsync("ArticleUploadedPolled", "bridge.txt", Containers.Digests);
        Assert.Null(await app.DigestAsync("bridge.txt"));
    }

    [Fact]
    public async Task An_article_that_the_host_gave_up_since_the_storage_was_away_is_begun_again()
    {
        var blob = await app.UploadAsync("bridge.txt");
        await PoisonedAsync(await MessageAsync("articles", blob));
        Assert.IsType<Digest>(await app.DigestAsync("bridge.txt"));
    }

    [Fact]
    public async Task A_poisoned_blob_of_another_container_is_none_of_ours()
    {
        var blob = await app.UploadAsync("bridge.txt");
        await PoisonedAsync(await MessageAsync("photographs", blob));
        Assert.Null(await app.DigestAsync("bridge.txt"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"FunctionId":"Host.Functions.ArticleUploaded","ContainerName":"articles","BlobName":5}""")]
    [InlineData("""{"FunctionId":"Host.Functions.ArticleUploaded","ContainerName":"articles","BlobName":""}""")]
    public async Task A_message_that_cannot_be_read_is_dropped(string message) => await PoisonedAsync(message);

    [Fact]
    public async Task A_sweep_digests_what_is_due_and_deletes_what_has_no_article()
    {
        await app.UploadAsync("missed.txt");
        await app.UploadAsync("gone.txt");
        await BlobAsync("ArticleUploaded", "gone.txt");
        await app
            .Storage.GetBlobContainerClient(Containers.Articles)
            .DeleteBlobAsync("gone.txt", cancellationToken: None);

        Succeeded(await app.Host.TimerAsync("Sweep"));

        Assert.IsType<Digest>(await app.DigestAsync("missed.txt"));
        Assert.Null(await app.DigestAsync("gone.txt"));
    }

    private async Task BlobAsync(string function, string name, string container = Containers.Articles) =>
        Succeeded(await app.Host.BlobAsync(function, container, name));

    private async Task PoisonedAsync(string message) =>
        Succeeded(await app.Host.QueueAsync("ArticlePoisoned", message));

    private static void Succeeded(StatusResult result) =>
        Assert.True(result.Status == StatusResult.Types.Status.Success, result.Exception?.Message);

    // As the host writes it.
    private static async Task<string> MessageAsync(string container, BlobClient blob)
    {
        var properties = await blob.GetPropertiesAsync(cancellationToken: None);
        return JsonSerializer.Serialize(
            new
            {
                Type = "BlobTrigger",
                FunctionId = "Host.Functions.ArticleUploaded",
                BlobType = "BlockBlob",
                ContainerName = container,
                BlobName = blob.Name,
                ETag = properties.Value.ETag.ToString(),
            }
        );
    }
}
