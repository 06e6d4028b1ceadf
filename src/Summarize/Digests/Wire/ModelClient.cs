using System.ClientModel;
using Azure.AI.OpenAI;
using Azure.Identity;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Summarize.Digests.Wire;

/// <summary>The one long-lived client of the model, and what is stacked on it.</summary>
public static class ModelClient
{
    /// <summary>
    /// Adds the client. A call goes from the top to the bottom: place in the quota, budget, temperature, telemetry,
    /// schema, faults, wire.
    /// </summary>
    public static void AddModelClient(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var options = Options(provider);
            return new Gate(options.MaxConcurrency, options.LongestRetryAfter, Clock(provider));
        });
        services
            .AddChatClient(provider => Create(Options(provider), Clock(provider)))
            .Use(
                (inner, provider) =>
                    new GatedClient(inner, provider.GetRequiredService<Gate>(), Options(provider), Clock(provider))
            )
            .Use((inner, provider) => new BudgetClient(inner, provider.GetRequiredService<DailyBudget>()))
            .Use(inner => new TemperatureClient(inner))
            // No logger: each 429 would be a warning with its stack. False is the default, but for an environment
            // variable.
            .UseOpenTelemetry(
                NullLoggerFactory.Instance,
                Telemetry.Name,
                telemetry => telemetry.EnableSensitiveData = false
            )
            .Use(inner => new SchemaClient(inner))
            .Use(inner => new FaultClient(inner));
    }

    private static IChatClient Create(ModelOptions options, TimeProvider clock)
    {
        var settings = new AzureOpenAIClientOptions
        {
            RetryPolicy = new CappedRetryPolicy(options.Retries, options.LongestRetryAfter, clock),
            // The digest's deadline comes first; this one is for a caller without any.
            NetworkTimeout = options.Timeout + TimeSpan.FromSeconds(5),
        };
        var client = string.IsNullOrEmpty(options.ApiKey)
            ? new AzureOpenAIClient(options.Endpoint, new DefaultAzureCredential(), settings)
            : new AzureOpenAIClient(options.Endpoint, new ApiKeyCredential(options.ApiKey), settings);
        return client.GetChatClient(options.Deployment).AsIChatClient();
    }

    private static ModelOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<ModelOptions>>().Value;

    private static TimeProvider Clock(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}
