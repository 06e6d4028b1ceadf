using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Summarize.Digests;
using Summarize.Storage;

namespace Summarize.Functions.Tests;

public sealed class ArticleTriggersTests(App app) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    // As the worker makes an instance for each invocation.
    private readonly ArticleTriggers _triggers = ActivatorUtilities.CreateInstance<ArticleTriggers>(app.Services);

    public async ValueTask InitializeAsync() => await app.EmptyAsync();

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task An_upload_that_Event_Grid_tells_of_is_digested()
    {
        await _triggers.ArticleUploaded(await app.UploadAsync("desk/bridge.txt"), None);
        Assert.IsType<Digest>(await app.DigestAsync("desk/bridge.txt"));
    }

    [Fact]
    public async Task An_upload_that_the_host_finds_is_digested()
    {
        await _triggers.ArticleUploadedPolled(await app.UploadAsync("désk/100% #1.txt"), None);
        Assert.IsType<Digest>(await app.DigestAsync("désk/100% #1.txt"));
    }

    [Fact]
    public async Task A_blob_of_another_container_is_left_alone()
    {
        await app.UploadAsync("bridge.txt");
        var other = app.Storage.GetBlobContainerClient(Containers.Digests).GetBlobClient("bridge.txt");
        await _triggers.ArticleUploaded(other, None);
        await _triggers.ArticleUploadedPolled(other, None);
        Assert.Null(await app.DigestAsync("bridge.txt"));
    }

    [Fact]
    public async Task An_article_that_the_host_gave_up_since_the_storage_was_away_is_begun_again()
    {
        var blob = await app.UploadAsync("bridge.txt");
        await _triggers.ArticlePoisoned(await MessageAsync("articles", blob), None);
        Assert.IsType<Digest>(await app.DigestAsync("bridge.txt"));
    }

    [Fact]
    public async Task A_poisoned_blob_of_another_container_is_none_of_ours()
    {
        var blob = await app.UploadAsync("bridge.txt");
        await _triggers.ArticlePoisoned(await MessageAsync("photographs", blob), None);
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
    public async Task A_message_that_cannot_be_read_is_dropped(string message) =>
        await _triggers.ArticlePoisoned(message, None);

    [Fact]
    public async Task A_sweep_digests_what_is_due_and_deletes_what_has_no_article()
    {
        await app.UploadAsync("missed.txt");
        await _triggers.ArticleUploaded(await app.UploadAsync("gone.txt"), None);
        await app
            .Storage.GetBlobContainerClient(Containers.Articles)
            .DeleteBlobAsync("gone.txt", cancellationToken: None);

        await _triggers.Sweep(new TimerInfo(), None);

        Assert.IsType<Digest>(await app.DigestAsync("missed.txt"));
        Assert.Null(await app.DigestAsync("gone.txt"));
    }

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
