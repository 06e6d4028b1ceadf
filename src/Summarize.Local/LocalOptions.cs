using System.CommandLine;

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
        };
        var data = new Option<string>("--data")
        {
            Description = "The folder that keeps Azurite's data.",
            DefaultValueFactory = _ => Path.Combine(Project.Root, ".data", "azurite"),
        };
        var noSeeds = new Option<bool>("--no-seeds") { Description = "Upload no sample articles." };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65534)
                result.AddError("--azurite-port is a port from 1 to 65534, or 0 for free ones.");
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
}
