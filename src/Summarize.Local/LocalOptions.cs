using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;

namespace Summarize.Local;

/// <summary>What the command line says.</summary>
/// <param name="Url">Where the API listens; port 0 takes a free one.</param>
/// <param name="AzuritePort">Azurite's blob port; its queues are one above. 0: two free ones.</param>
/// <param name="Data">The folder that keeps Azurite's data.</param>
/// <param name="Seeds">Whether to upload the sample articles.</param>
public sealed record LocalOptions(string Url, int AzuritePort, string Data, bool Seeds)
{
    /// <summary>The command, which runs <paramref name="run"/> with its options; it knows <c>--help</c>.</summary>
    public static RootCommand Command(Func<LocalOptions, CancellationToken, Task<int>> run)
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Where the API listens.",
            DefaultValueFactory = _ => "http://127.0.0.1:7071",
        };
        var port = new Option<int>("--azurite-port")
        {
            Description = "Azurite's blob port; its queues are one above.",
            DefaultValueFactory = _ => 10000,
            CustomParser = Port,
        };
        var data = new Option<string>("--data")
        {
            Description = "The folder that keeps Azurite's data.",
            DefaultValueFactory = _ => Path.Combine(Project.Root, ".data", "azurite"),
        };
        var noSeeds = new Option<bool>("--no-seeds") { Description = "Upload no sample articles." };
        urls.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } url && !IsAddress(url))
                result.AddError(
                    $"--urls '{url}' is not taken; give one address with http, an IP address or localhost, a port and "
                        + "no path, like http://127.0.0.1:7071."
                );
        });
        data.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                result.AddError("--data is empty; name a folder, or leave it out.");
        });
        var command = new RootCommand("Runs Summarize whole on a laptop: Azurite, a stub model and the API.")
        {
            urls,
            port,
            data,
            noSeeds,
        };
        command.SetAction(
            (parsed, cancellation) =>
                run(
                    new(
                        parsed.GetValue(urls)!,
                        parsed.GetValue(port),
                        Path.GetFullPath(parsed.GetValue(data)!),
                        !parsed.GetValue(noSeeds)
                    ),
                    cancellation
                )
        );
        return command;
    }

    /// <summary>What is wrong with a command line, in one sentence; null where it is well-formed.</summary>
    public static string? Fault(ParseResult parsed) =>
        parsed switch
        {
            { Errors.Count: 0 } => null,
            { UnmatchedTokens: [var unknown, ..] } =>
                $"There is no option '{unknown}'; --urls, --azurite-port, --data and --no-seeds are known, and --help "
                    + "describes them.",
            _ => parsed.Errors[0].Message,
        };

    private static int Port(ArgumentResult given)
    {
        var text = given.Tokens[^1].Value;
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port < IPEndPoint.MaxPort
        )
            return port;
        given.AddError(
            $"--azurite-port '{text}' is not taken; give a port from 1 to {IPEndPoint.MaxPort - 1}, or 0 for free ones."
        );
        return 0;
    }

    // Kestrel takes more: a path, which it refuses later; another host's name, for which it listens everywhere.
    private static bool IsAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address is { Scheme: "http", AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
        && (
            address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
            || (address.IsDefaultPort || address.Port > 0) && address.Host == "localhost"
        );
}
