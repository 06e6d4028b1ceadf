using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Summarize.Articles;
using Summarize.Digests;
using Summarize.Digests.Wire;
using Summarize.Http;
using Summarize.Storage;

namespace Summarize;

/// <summary>The product's registrations, the same in every host.</summary>
public static class SummarizeServices
{
    /// <summary>Adds the product: options (bound and validated at start), storage, model, digester.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">Holds <c>ArticleStorage</c>, <c>AzureOpenAI</c> and <c>Summarize</c>.</param>
    public static IServiceCollection AddSummarize(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<ModelOptions>()
            .Bind(configuration.GetSection(ModelOptions.Section))
            .ValidateDataAnnotations()
            .Validate(
                o => o.Endpoint is null or { IsAbsoluteUri: true, Scheme: "https" or "http" },
                "AzureOpenAI__Endpoint is a whole address, https://NAME.openai.azure.com."
            )
            .Validate(
                o => o.InputPricePerMillionTokens is null == o.OutputPricePerMillionTokens is null,
                "Set AzureOpenAI__InputPricePerMillionTokens and AzureOpenAI__OutputPricePerMillionTokens, or neither."
            )
            .ValidateOnStart();
        services
            .AddOptions<BudgetOptions>()
            .Bind(configuration.GetSection(BudgetOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services
            .AddOptions<ArticleOptions>()
            .Bind(configuration.GetSection("Summarize:Articles"))
            .ValidateDataAnnotations()
            .Validate(
                o => o.MaxBytes <= o.MaxBytesUnderWay,
                "Summarize__Articles__MaxBytesUnderWay is at least Summarize__Articles__MaxBytes."
            )
            .ValidateOnStart();
        services
            .AddOptions<DigestOptions>()
            .Bind(configuration.GetSection("Summarize:Digests"))
            .ValidateDataAnnotations()
            .Validate(
                o => o.MinWords <= o.MaxWords && o.MinQuotes <= o.MaxQuotes,
                "Summarize__Digests: MinWords and MinQuotes are at most MaxWords and MaxQuotes."
            )
            .ValidateOnStart();

        services
            .AddOptions<HttpOptions>()
            .Bind(configuration.GetSection("Summarize:Http"))
            .ValidateDataAnnotations()
            .Validate(
                o => o.AllowedOrigins.All(HttpOptions.IsOrigin),
                "Summarize__Http__AllowedOrigins__0 and on are origins, each a scheme, a host and perhaps a port: "
                    + "https://desk.example."
            )
            .ValidateOnStart();

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StorageClock>();
        services.AddSingleton<Shutdown>();
        services.AddHostedService(provider => provider.GetRequiredService<Shutdown>());
        services.AddSingleton(provider => Storage(configuration, provider.GetRequiredService<StorageClock>()));
        services.AddSingleton<ArticleStore>();
        services.AddSingleton<DigestStore>();
        services.AddSingleton<ReplyStore>();
        services.AddSingleton<Ledger>();
        services.AddSingleton<DailyBudget>();
        services.AddModelClient();
        services.AddSingleton<Model>();
        services.AddSingleton<Conversation>();
        services.AddSingleton<Summarizer>();
        services.AddSingleton<Digester>();
        services.AddSingleton<Sweeper>();
        services.AddSingleton<BodyBudget>();
        services.AddCors();
        services.AddSingleton<CrossOrigin>();
        services.AddSingleton<Retries>();
        return services;
    }

    private static BlobServiceClient Storage(IConfiguration configuration, StorageClock clock)
    {
        var options = StorageClient.Options();
        options.AddPolicy(clock.Listener, HttpPipelinePosition.PerRetry);
        if (configuration[Containers.Connection] is { Length: > 0 } connection)
            return new BlobServiceClient(connection, options);
        return configuration[$"{Containers.Connection}:blobServiceUri"] is { Length: > 0 } uri
            ? new BlobServiceClient(new Uri(uri), new DefaultAzureCredential(), options)
            : throw new InvalidOperationException(
                $"Set {Containers.Connection} to a connection string, or {Containers.Connection}__blobServiceUri to "
                    + "the account's blob service."
            );
    }
}
