using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Summarize.Digests;
using Summarize.Local;
using Summarize.Storage;

namespace Summarize.Functions.Tests;

public sealed class SettingsTests
{
    private static readonly JsonNode Host = Read("host.json");

    [Fact]
    public void Routes_have_no_prefix_beside_their_own() =>
        Assert.Equal("", (string?)Host["extensions"]!["http"]!["routePrefix"]);

    [Fact]
    public void The_host_lets_a_sweep_and_its_last_article_end_within_what_every_plan_grants()
    {
        var longest = typeof(ModelOptions)
            .GetProperty(nameof(ModelOptions.Timeout))!
            .GetCustomAttribute<RangeAttribute>()!
            .Maximum;
        var reading = TimeSpan.FromSeconds(60);
        var timeout = TimeSpan.Parse((string)Host["functionTimeout"]!, CultureInfo.InvariantCulture);
        Assert.InRange(
            timeout,
            Sweeper.Budget + TimeSpan.Parse((string)longest, CultureInfo.InvariantCulture) + reading,
            TimeSpan.FromMinutes(10)
        );
    }

    [Fact]
    public void The_host_runs_as_many_blobs_as_the_product_digests_at_the_same_time()
    {
        Assert.Equal(new DigestOptions().Concurrency, (int)Host["extensions"]!["blobs"]!["maxDegreeOfParallelism"]!);
        Assert.Equal(5, (int)Host["extensions"]!["blobs"]!["poisonBlobThreshold"]!);
    }

    // The client's warnings are the 404, 409 and 412 that host and storage live by: some of them for each upload and
    // sweep.
    [Fact]
    public void Answers_of_the_storage_that_are_no_faults_are_not_logged() =>
        Assert.Equal("Error", (string?)Host["logging"]!["logLevel"]!["Azure.Core"]);

    [Fact]
    public void The_host_exports_by_OpenTelemetry_as_the_worker_does() =>
        Assert.Equal("OpenTelemetry", (string?)Host["telemetryMode"]);

    [Fact]
    public void The_sample_of_local_settings_starts_the_app_on_Azurite_and_the_stub()
    {
        var values = Read("src/Summarize.Functions/local.settings.sample.json")["Values"]!.AsObject();
        Assert.Equal("dotnet-isolated", (string?)values["FUNCTIONS_WORKER_RUNTIME"]);
        Assert.Equal("UseDevelopmentStorage=true", (string?)values["AzureWebJobsStorage"]);
        Assert.Equal("true", (string?)values["AzureWebJobsDisableHomepage"]);
        Assert.Equal("UseDevelopmentStorage=true", (string?)values[Containers.Connection]);

        // The tools hand them on as environment variables, in which two underscores part a section from its key.
        var settings = values.Select(value =>
            KeyValuePair.Create(value.Key.Replace("__", ":", StringComparison.Ordinal), (string?)value.Value)
        );
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var services = new ServiceCollection().AddSummarize(configuration).BuildServiceProvider();
        var model = services.GetRequiredService<IOptions<ModelOptions>>().Value;
        Assert.Equal((new Uri("http://127.0.0.1:7072"), "stub"), (model.Endpoint, model.Deployment));
        Assert.NotEmpty(model.ApiKey!);
    }

    // Without leave for comments: not every reader of these files takes them.
    private static JsonNode Read(string path) => JsonNode.Parse(File.ReadAllText(Path.Combine(Project.Root, path)))!;
}
