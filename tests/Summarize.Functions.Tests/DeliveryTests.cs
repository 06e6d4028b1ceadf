using System.Text.Json.Nodes;
using Microsoft.Azure.WebJobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Summarize.Digests;
using Summarize.Functions.Tests.Host;
using Summarize.Local;
using Summarize.Storage;

namespace Summarize.Functions.Tests;

/// <summary>
/// The triggers of the real host, its storage extension, with our host.json, before the worker: what is delivered, how
/// often, and what becomes of what throws.
/// </summary>
public sealed class DeliveryTests(App app) : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await app.EmptyAsync();

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task A_version_is_delivered_once_also_to_a_host_that_starts_anew_and_a_correction_is()
    {
        await app.UploadAsync("a-same.txt");
        await app.UploadAsync("b-corrected.txt");
        var first = await RunAsync(app.Host, until: delivered => delivered.Blobs.Count == 2);
        Assert.Equal(["a-same.txt", "b-corrected.txt"], first.Blobs.Order(StringComparer.Ordinal));

        await app.UploadAsync("b-corrected.txt", App.Text + " Corrected.");
        await app.UploadAsync("c-new.txt");
        var second = await RunAsync(app.Host, until: delivered => delivered.Blobs.Count == 2);
        Assert.Equal(["b-corrected.txt", "c-new.txt"], second.Blobs.Order(StringComparer.Ordinal));

        foreach (var name in new[] { "a-same.txt", "b-corrected.txt", "c-new.txt" })
            Assert.IsType<Digest>(await app.DigestAsync(name));
    }

    [Fact]
    public async Task An_article_that_is_thrown_five_times_since_the_storage_takes_nothing_is_begun_again()
    {
        await app.UploadAsync("desk/faulty ä.txt");
        await using var faulty = await WorkerTests.StartOnReadOnlyStorageAsync(app);

        var delivered = await RunAsync(faulty, until: delivered => !delivered.Messages.IsEmpty);

        Assert.Equal(Enumerable.Repeat("desk/faulty ä.txt", 5), delivered.Blobs);
        var message = JsonNode.Parse(Assert.Single(delivered.Messages))!;
        Assert.Equal(
            ("Host.Functions.ArticleUploadedPolled", "articles", "desk/faulty ä.txt"),
            ((string?)message["FunctionId"], (string?)message["ContainerName"], (string?)message["BlobName"])
        );
        Assert.IsType<Digest>(await app.DigestAsync("desk/faulty ä.txt"));
    }

    /// <summary>Runs the extension's triggers until something was delivered, and all of it was worked on.</summary>
    /// <param name="uploads">The worker to which uploads are delivered; messages go to the app's.</param>
    /// <param name="until">Whether all that is awaited was delivered.</param>
    private async Task<Deliveries> RunAsync(StandInHost uploads, Func<Deliveries, bool> until)
    {
        var deliveries = new Deliveries(uploads, app.Host);
        using var host = new HostBuilder()
            .ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(Settings()))
            .ConfigureWebJobs(jobs => jobs.AddAzureStorageCoreServices().AddAzureStorageBlobs().AddAzureStorageQueues())
            .ConfigureServices(services => services.AddSingleton(deliveries).AddSingleton<ITypeLocator>(deliveries))
            .Build();
        await host.StartAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!until(deliveries))
            await Task.Delay(50, patience.Token);
        // Waits for what is under way.
        await host.StopAsync();
        return deliveries;
    }

    // The host reads the extensions' settings from host.json, as these from a section of their own.
    private IEnumerable<KeyValuePair<string, string?>> Settings() =>
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(Project.Root, "host.json"))
            .Build()
            .GetSection("extensions")
            .AsEnumerable()
            .Select(setting => KeyValuePair.Create("AzureWebJobs:" + setting.Key, setting.Value))
            .Append(new("AzureWebJobsStorage", app.Settings[Containers.Connection]))
            .Append(new(Containers.Connection, app.Settings[Containers.Connection]));
}
