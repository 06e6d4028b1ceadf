using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Summarize.Digests;
using Summarize.Storage;

namespace Summarize.Infrastructure.Tests;

/// <summary>The app settings of the template against what the program, the host and the SDKs read.</summary>
public sealed partial class SettingsTests
{
    // What the Functions host and the Azure SDKs read, each of them needed.
    private static readonly string[] HostAndSdks =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", // the host and TelemetryExport: telemetry by identity
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "AZURE_TRACING_DISABLED", // the storage's client in the host: no span for each poll of a queue
        "AZURE_CLIENT_ID", // DefaultAzureCredential: which of an app's identities
        "ArticleStorage__blobServiceUri", // the triggers' connection, and the program's own
        "ArticleStorage__clientId",
        "ArticleStorage__credential",
        "ArticleStorage__queueServiceUri",
        "AzureWebJobsDisableHomepage", // the root is not the host's
        "AzureWebJobsStorage__accountName", // the host's own account
        "AzureWebJobsStorage__clientId",
        "AzureWebJobsStorage__credential",
        "AzureWebJobs_ArticleUploadedPolled_Disabled",
        "OTEL_TRACES_SAMPLER", // the host's exporter: all of it
        "OTEL_TRACES_SAMPLER_ARG",
    ];

    // Flex Consumption refuses them: they are in functionAppConfig.
    private static readonly string[] NotOnFlexConsumption =
    [
        "FUNCTIONS_EXTENSION_VERSION",
        "FUNCTIONS_WORKER_RUNTIME",
        "WEBSITE_RUN_FROM_PACKAGE",
        "WEBSITE_CONTENTSHARE",
    ];

    private static readonly IReadOnlyDictionary<string, PropertyInfo> Options = Sections()
        .SelectMany(section =>
            section
                .Type.GetProperties()
                .Select(property =>
                    (Name: $"{section.Path}:{property.Name}".Replace(":", "__", StringComparison.Ordinal), property)
                )
        )
        .ToDictionary(option => option.Name, option => option.property, StringComparer.Ordinal);

    [Fact]
    public void The_options_are_found()
    {
        Assert.Contains("AzureOpenAI__Endpoint", Options.Keys);
        Assert.Contains("Summarize__Digests__Sentences", Options.Keys);
        Assert.Contains("Summarize__Articles__MaxBytes", Options.Keys);
    }

    [Fact]
    public async Task Every_setting_is_read_by_the_program_or_named_here_and_the_other_way_round()
    {
        foreach (
            var deployment in new[] { await Deployment.Default, await Deployment.Private, await Deployment.Changed }
        )
        {
            var set = deployment.Settings.Keys.Where(name => !Options.ContainsKey(name));
            Assert.Equal(HostAndSdks.Order(StringComparer.Ordinal), set.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Every_setting_that_the_program_cannot_do_without_is_set_and_no_key_is()
    {
        var required = Options
            .Where(option =>
                option.Value.GetCustomAttribute<RequiredAttribute>() is not null && Default(option.Value) is null or ""
            )
            .Select(option => option.Key);
        var set = (await Deployment.Default).Settings.Keys;
        Assert.Subset(set.ToHashSet(StringComparer.Ordinal), required.ToHashSet(StringComparer.Ordinal));
        Assert.DoesNotContain("AzureOpenAI__ApiKey", set);
        Assert.DoesNotContain(set, name => NotOnFlexConsumption.Contains(name, StringComparer.Ordinal));
        Assert.DoesNotContain(Containers.Connection, set);
        Assert.Contains(Containers.Connection + "__blobServiceUri", set);
        Assert.Contains(Containers.Connection + "__queueServiceUri", set);
    }

    [Fact]
    public async Task The_program_starts_with_these_settings()
    {
        var usual = Start(await Deployment.Default);
        Assert.Equal("summarize", usual.Deployment);
        Assert.Null(usual.ApiKey);
        var quota =
            1000
            * (int)
                (await Deployment.Default).One("Microsoft.CognitiveServices/accounts/deployments").Json["sku"]![
                    "capacity"
                ]!;
        Assert.InRange(usual.MaxInputTokens + usual.MaxOutputTokens, quota / 2, quota);

        var changed = Start(await Deployment.Changed);
        Assert.Equal(
            ("theirs", new Uri("https://elsewhere.example"), 1000),
            (changed.Deployment, changed.Endpoint, changed.MaxOutputTokens)
        );
        Assert.Equal(
            (0.75m, 4.5m, "EUR"),
            (changed.InputPricePerMillionTokens, changed.OutputPricePerMillionTokens, changed.Currency)
        );
        Assert.Equal("1000000", (await Deployment.Changed).Settings["Summarize__Budget__DailyTokens"]);
    }

    [Fact]
    public async Task Addresses_and_identities_lead_where_their_names_say()
    {
        var deployment = await Deployment.Default;
        var set = deployment.Settings;
        var identity = deployment
            .All("Microsoft.ManagedIdentity/userAssignedIdentities")
            .Single(identity => !identity.Name.StartsWith("id-events", StringComparison.Ordinal))
            .Id;
        Assert.All(
            set.Where(setting =>
                setting.Key.EndsWith("lientId", StringComparison.Ordinal) || setting.Key == "AZURE_CLIENT_ID"
            ),
            setting => Assert.Matches($@"^\[reference\('{identity}', '[0-9-]+'\)\.clientId\]$", setting.Value)
        );
        Assert.Matches(
            $@"^\[format\('ClientId=\{{0\}};Authorization=AAD', reference\('{identity}', '[0-9-]+'\)\.clientId\)\]$",
            set["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"]
        );
        Assert.Contains(
            $"'{deployment.ArticleStorage.Id}'",
            set["ArticleStorage__blobServiceUri"],
            StringComparison.Ordinal
        );
        Assert.EndsWith(".primaryEndpoints.blob]", set["ArticleStorage__blobServiceUri"], StringComparison.Ordinal);
        Assert.Contains(
            $"'{deployment.ArticleStorage.Id}'",
            set["ArticleStorage__queueServiceUri"],
            StringComparison.Ordinal
        );
        Assert.EndsWith(".primaryEndpoints.queue]", set["ArticleStorage__queueServiceUri"], StringComparison.Ordinal);
        Assert.Equal(deployment.HostStorage.Name, set["AzureWebJobsStorage__accountName"]);
        Assert.Equal(
            ("managedidentity", "managedidentity"),
            (set["ArticleStorage__credential"], set["AzureWebJobsStorage__credential"])
        );
        Assert.Contains(
            $"'{deployment.One("Microsoft.CognitiveServices/accounts").Id}'",
            set["AzureOpenAI__Endpoint"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_polling_trigger_is_off_and_it_is_the_only_one()
    {
        var source = await File.ReadAllTextAsync(
            Path.Combine(Bicep.Root, "src", "Summarize.Functions", "ArticleTriggers.cs"),
            TestContext.Current.CancellationToken
        );
        var polled = Trigger()
            .Matches(source)
            .Where(trigger =>
                !trigger.Groups["arguments"].Value.Contains("BlobTriggerSource.EventGrid", StringComparison.Ordinal)
            )
            .Select(trigger => trigger.Groups["name"].Value);
        var off = (await Deployment.Default).Settings.Where(setting =>
            setting.Key.EndsWith("_Disabled", StringComparison.Ordinal)
        );
        Assert.Equal(
            polled.Select(name => ($"AzureWebJobs_{name}_Disabled", "true")),
            off.Select(setting => (setting.Key, setting.Value))
        );
    }

    [Fact]
    public async Task Host_and_worker_both_report_all_that_happens_but_for_polls_of_queues()
    {
        var set = (await Deployment.Default).Settings;
        Assert.Equal(("microsoft.fixed_percentage", "1"), (set["OTEL_TRACES_SAMPLER"], set["OTEL_TRACES_SAMPLER_ARG"]));
        Assert.Equal("true", set["AZURE_TRACING_DISABLED"]);
        var services = new ServiceCollection();
        Assert.NotNull(services.AddTelemetryExport(new ConfigurationBuilder().AddInMemoryCollection(set!).Build()));
    }

    private static object? Default(PropertyInfo option) =>
        option.GetValue(Activator.CreateInstance(option.DeclaringType!));

    private static ModelOptions Start(Deployment deployment)
    {
        var settings = deployment.Settings.Select(setting =>
            KeyValuePair.Create(
                setting.Key.Replace("__", ":", StringComparison.Ordinal),
                (string?)(setting.Value.StartsWith('[') ? "https://known-to-azure.example/" : setting.Value)
            )
        );
        var services = new ServiceCollection()
            .AddLogging()
            .AddSummarize(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
        return provider.GetRequiredService<IOptions<ModelOptions>>().Value;
    }

    // Each options class with the section that it is bound to, as the program itself registers it.
    private static IEnumerable<(Type Type, string Path)> Sections()
    {
        var configuration = new ConfigurationBuilder().Build();
        foreach (var service in new ServiceCollection().AddSummarize(configuration))
        {
            if (
                service.ServiceType is not { IsGenericType: true } type
                || type.GetGenericTypeDefinition() != typeof(IOptionsChangeTokenSource<>)
            )
                continue;
            var source = service.ImplementationInstance!;
            var bound = source
                .GetType()
                .GetField("_config", BindingFlags.Instance | BindingFlags.NonPublic)!
                .GetValue(source);
            yield return (type.GenericTypeArguments[0], ((IConfigurationSection)bound!).Path);
        }
    }

    [GeneratedRegex(
        @"Task (?<name>\w+)\(\s*\[BlobTrigger\((?<arguments>[^)]*)\)\]",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Trigger();
}
