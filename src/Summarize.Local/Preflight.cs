using System.Net;
using System.Net.Sockets;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;
using Summarize.Storage;
using Summarize.StubModel;

namespace Summarize.Local;

/// <summary>Finds what would make the start fail while nothing is started, installed or written yet.</summary>
internal static class Preflight
{
    /// <summary>Checks addresses, ports, the data folder and the environment's settings.</summary>
    /// <param name="options">What the command line says.</param>
    /// <param name="settings">The environment's settings, with stand-ins for Azurite and the stub where these are to be
    /// started.</param>
    /// <param name="needsAzurite">Whether its ports and folder matter.</param>
    /// <param name="build">Builds the app, which is never started.</param>
    /// <exception cref="StartupException">The first thing that is wrong.</exception>
    public static async Task CheckAsync(
        LocalOptions options,
        IConfiguration settings,
        bool needsAzurite,
        Func<LocalOptions, IConfiguration, WebApplication> build
    )
    {
        var url = new Uri(options.Url);
        if (needsAzurite && options.AzuritePort > 0 && url.Port - options.AzuritePort is 0 or 1)
            throw new StartupException(
                $"The API and Azurite both need port {url.Port}; choose another with --urls or --azurite-port."
            );
        CheckApi(url);
        await CheckSettingsAsync(options, settings, build);
        // Last, since it makes the folder.
        if (needsAzurite)
            Azurite.Check(options.AzuritePort, options.Data);
    }

    private static void CheckApi(Uri url)
    {
        var isLocalhost = !IPAddress.TryParse(url.Host, out var address);
        foreach (var at in isLocalhost ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : (IPAddress[])[address!])
        {
            // localhost is both, and the machine need not have version 6.
            if (
                Ports.Fault(at, url.Port) is { } fault
                && (fault.SocketErrorCode == SocketError.AddressAlreadyInUse || !isLocalhost)
            )
                throw new StartupException(
                    $"The API cannot listen on {url.Authority} ({fault.Message}); end what holds it, or choose another "
                        + "address with --urls."
                );
        }
    }

    private static async Task CheckSettingsAsync(
        LocalOptions options,
        IConfiguration settings,
        Func<LocalOptions, IConfiguration, WebApplication> build
    )
    {
        var storage = false;
        try
        {
            (settings.GetSection("Stub").Get<StubOptions>() ?? new StubOptions()).Validate();
            await using var app = build(options, settings);
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            storage = true;
            app.Services.GetRequiredService<BlobServiceClient>();
        }
        // Libraries parse most of it, and each throws what it likes.
        catch (Exception fault)
        {
            throw new StartupException(
                storage
                    ? $"Neither {Containers.Connection} nor {Containers.Connection}__blobServiceUri is what it should "
                        + "be; set the first to a connection string or the second to the account's blob service, or "
                        + "unset both to run with Azurite."
                    : string.Join(
                        Environment.NewLine,
                        Faults(fault).Select(told => $"A setting in the environment has to be corrected: {told}")
                    )
            );
        }
    }

    // Several options may be wrong, each in several ways: a line for each.
    private static IEnumerable<string> Faults(Exception fault) =>
        fault switch
        {
            AggregateException all => all.InnerExceptions.SelectMany(Faults),
            OptionsValidationException { Failures: var failures } => failures,
            _ => [fault.Message],
        };
}
