using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Summarize.Storage;

namespace Summarize.EndToEnd.Tests.Wire;

/// <summary>The product as any host registers it, but no host: nothing happens that the test does not call.</summary>
internal static class Product
{
    public static ServiceProvider Build(
        TimeProvider? clock,
        ILoggerProvider? logs,
        params (string Key, string Value)[] settings
    ) =>
        // A clock that a test moves is not set by a storage that nobody moves.
        Build(
            clock,
            logs,
            clock is null
                ? null
                : new BlobServiceClient(settings.Last(setting => setting.Key == Containers.Connection).Value),
            settings
        );

    /// <param name="clock">Null: the system's.</param>
    /// <param name="logs">Null: none.</param>
    /// <param name="storage">Null: a client as the product makes it.</param>
    /// <param name="settings">As in the environment, with colons.</param>
    public static ServiceProvider Build(
        TimeProvider? clock,
        ILoggerProvider? logs,
        BlobServiceClient? storage,
        params (string Key, string Value)[] settings
    )
    {
        // The last one of a key counts.
        var values = settings
            .Reverse()
            .DistinctBy(setting => setting.Key)
            .Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging =>
        {
            logging.AddProvider(Leaks.OfThisRun);
            if (logs is not null)
                logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        });
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddSummarize(configuration);
        if (storage is not null)
            services.AddSingleton(storage);
        return services.BuildServiceProvider();
    }

    /// <summary>The settings of a model; nobody listens where its storage should be.</summary>
    public static (string, string)[] Model(string url, string deployment = "stub") =>
        [
            (
                "ArticleStorage",
                "DefaultEndpointsProtocol=http;AccountName=none;AccountKey=bm9uZQ==;BlobEndpoint=http://127.0.0.1:1/none;"
            ),
            ("AzureOpenAI:Endpoint", url),
            ("AzureOpenAI:Deployment", deployment),
            ("AzureOpenAI:ApiKey", "a-key-that-nobody-may-see"),
        ];
}
