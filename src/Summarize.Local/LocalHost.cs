using Azure;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Diagnostics;
using Summarize.Digests;
using Summarize.Http;
using Summarize.Storage;
using Summarize.StubModel;

namespace Summarize.Local;

/// <summary>Everything on one laptop: Azurite, the stub model, and the API with its blob watcher.</summary>
public sealed class LocalHost : IAsyncDisposable
{
    // Azurite, which stops afterwards, needs a second of the ten in which all has to be gone.
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(8.5);

    private readonly WebApplication _app;
    private readonly Azurite? _azurite;
    private readonly StubModelServer? _stub;

    private LocalHost(WebApplication app, Azurite? azurite, StubModelServer? stub) =>
        (_app, _azurite, _stub) = (app, azurite, stub);

    /// <summary>Where the API listens, without a slash at the end.</summary>
    public string Url => _app.Urls.First().TrimEnd('/');

    /// <summary>For any Azure Storage client; null where the account is one of the environment's.</summary>
    public string? AzuriteConnection => _azurite?.ConnectionString;

    /// <summary>The stub model; null where the environment names a real one.</summary>
    public StubModelServer? Stub => _stub;

    /// <summary>Ends when the process is asked to stop.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _app.WaitForShutdownAsync(cancellation);

    /// <summary>Starts all of it; the API answers when this returns.</summary>
    /// <param name="options">What the command line says.</param>
    /// <param name="configuration">The environment's settings, which replace Azurite and the stub where they are
    /// set.</param>
    /// <param name="output">Where progress is shown.</param>
    /// <param name="cancellation">Gives up; what was started is stopped.</param>
    /// <exception cref="StartupException">Something is missing or taken.</exception>
    public static async Task<LocalHost> StartAsync(
        LocalOptions options,
        IConfiguration configuration,
        TextWriter output,
        CancellationToken cancellation
    )
    {
        var needsAzurite = !configuration.GetSection(Containers.Connection).Exists();
        var needsStub = configuration[Setting(nameof(ModelOptions.Endpoint))] is null;
        await Preflight.CheckAsync(
            options,
            Settings(
                configuration,
                needsAzurite ? "UseDevelopmentStorage=true" : null,
                needsStub ? "http://127.0.0.1" : null
            ),
            needsAzurite,
            Build
        );
        Azurite? azurite = null;
        StubModelServer? stub = null;
        WebApplication? app = null;
        try
        {
            if (needsAzurite)
            {
                await AzuritePackage.InstallAsync(output, cancellation);
                await output.WriteLineAsync("Starting Azurite …");
                azurite = await Azurite.StartAsync(options.AzuritePort, options.Data, cancellation);
            }
            if (needsStub)
            {
                await output.WriteLineAsync("Starting the stub model …");
                stub = await StubModelServer.StartAsync(
                    "http://127.0.0.1:0",
                    configuration.GetSection("Stub").Get<StubOptions>() ?? new StubOptions(),
                    cancellation
                );
            }
            var built = Build(options, Settings(configuration, azurite?.ConnectionString, stub?.Url));
            await output.WriteLineAsync("Preparing the storage's containers …");
            await PrepareAsync(built.Services.GetRequiredService<BlobServiceClient>(), cancellation);
            await output.WriteLineAsync("Starting the API …");
            // What was never started cannot be stopped.
            app = built;
            await app.StartAsync(cancellation);
            return new LocalHost(app, azurite, stub);
        }
        catch (Exception exception)
        {
            await StopAsync(app, stub, azurite);
            throw exception switch
            {
                IOException taken => new StartupException(
                    $"The API cannot listen on {options.Url}: {taken.GetBaseException().Message}. Choose another "
                        + "address with --urls."
                ),
                RequestFailedException or AggregateException => new StartupException(
                    "The storage account in ArticleStorage cannot be reached or refuses the credentials; check the "
                        + "setting."
                ),
                _ => exception,
            };
        }
    }

    /// <summary>Uploads the sample articles that are not there yet; their names.</summary>
    /// <param name="output">Where progress is shown.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<string>> UploadSeedsAsync(TextWriter output, CancellationToken cancellation) =>
        Seeds.UploadAsync(_app.Services.GetRequiredService<BlobServiceClient>(), output, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync(_app, _stub, _azurite);

    // The API first, whose watcher gives its claims back to a storage that still answers.
    private static async Task StopAsync(WebApplication? app, StubModelServer? stub, Azurite? azurite)
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        if (stub is not null)
            await stub.DisposeAsync();
        if (azurite is not null)
            await azurite.DisposeAsync();
    }

    /// <summary>The environment's settings, with what replaces them; null: they stand.</summary>
    private static IConfiguration Settings(IConfiguration environment, string? storage, string? model)
    {
        var replaced = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        if (storage is not null)
            replaced[Containers.Connection] = storage;
        if (model is not null)
        {
            replaced[Setting(nameof(ModelOptions.Endpoint))] = model;
            replaced[Setting(nameof(ModelOptions.ApiKey))] = "the-stub-takes-any-key";
            replaced[Setting(nameof(ModelOptions.Deployment))] =
                environment[Setting(nameof(ModelOptions.Deployment))] ?? "stub";
        }
        return new ConfigurationBuilder().AddConfiguration(environment).AddInMemoryCollection(replaced).Build();
    }

    private static string Setting(string name) => $"{ModelOptions.Section}:{name}";

    private static WebApplication Build(LocalOptions options, IConfiguration configuration)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddConfiguration(configuration);
        builder.WebHost.UseKestrelCore().UseUrls(options.Url);
        builder
            .Logging.AddConfiguration(configuration.GetSection("Logging"))
            .AddSimpleConsole(console => console.SingleLine = true)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("System", LogLevel.Warning)
            // What the model's client logs of a fault, the digester says shorter.
            .AddFilter("Microsoft.Extensions.AI", LogLevel.Error)
            // Else it begins a span of its own for each request, to log what nobody reads.
            .AddFilter("Microsoft.AspNetCore.Hosting", LogLevel.None)
            // A start that fails is told in one sentence, by us.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical)
            .AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.None);
        // Each of them waits for what is under way; together they must not take longer than one.
        builder.Services.Configure<HostOptions>(host =>
        {
            host.ServicesStopConcurrently = true;
            host.ShutdownTimeout = StopTime;
        });
        builder.Services.AddRouting();
        builder.Services.AddSummarize(configuration);
        builder.Services.AddTelemetryExport(configuration);
        builder.Services.AddHostedService<Watcher>();
        var app = builder.Build();
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandler = _ => Task.CompletedTask,
                SuppressDiagnosticsCallback = _ => true,
            }
        );
        app.UseStatusCodePages(RoutingProblemAsync);
        app.UseRouting();
        foreach (var endpoint in Endpoints.All.Concat(Endpoints.OfPage))
            app.MapMethods(
                    endpoint.Route,
                    endpoint.Methods,
                    // As what it is: of any other delegate the framework would have to compile one of these.
                    (RequestDelegate)(context => AnswerAsync(endpoint, context))
                )
                .WithName(endpoint.Name);
        return app;
    }

    private static async Task AnswerAsync(Http.Endpoint endpoint, HttpContext context)
    {
        var answer = await Boundary.RunAsync(endpoint, context.Request);
        await answer.ExecuteAsync(context);
    }

    // What routing itself refuses has no body yet.
    private static Task RoutingProblemAsync(StatusCodeContext context) =>
        Boundary
            .Unmatched(context.HttpContext.Request, context.HttpContext.Response.StatusCode)
            .ExecuteAsync(context.HttpContext);

    private static async Task PrepareAsync(BlobServiceClient service, CancellationToken cancellation) =>
        await Task.WhenAll(
            Containers.All.Select(name =>
                service.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellation)
            )
        );
}
