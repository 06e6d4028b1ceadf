using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs.Models;
using Summarize.Storage;

namespace Summarize.Chaos;

/// <summary>Container <c>ledger</c> holds a blob a day for each host, with just what the model took.</summary>
internal static partial class LedgerAudit
{
    /// <summary>Checks it where no host was killed and no call is under way; the tokens spent.</summary>
    public static async Task<long> CheckAsync(World world, int hosts)
    {
        var blobs = await world.ListAsync(Containers.Ledger);
        var days = blobs.Select(blob => blob.Name.Split('/')[0]).Distinct(StringComparer.Ordinal).Count();
        foreach (var blob in blobs.Where(blob => !NamePattern().IsMatch(blob.Name)))
            world.Report.Fault($"ledger holds {blob.Name}");
        world.Report.Require(
            blobs.Count <= hosts * days,
            $"{blobs.Count} blobs in ledger, of {hosts} hosts and {days} days"
        );
        var (spent, reserved) = (blobs.Sum(blob => Number(blob, "spent")), blobs.Sum(blob => Number(blob, "reserved")));
        world.Report.Count("tokens in ledger", spent);
        world.Report.Require(reserved == 0, $"{reserved} tokens are still reserved in ledger");
        world.Report.Require(
            spent == world.TokensAnswered(),
            $"{spent} tokens in ledger, and the model answered {world.TokensAnswered()}"
        );
        return spent;
    }

    private static long Number(BlobItem blob, string key) =>
        blob.Metadata.TryGetValue(key, out var text) ? long.Parse(text, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9a-f]{32}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamePattern();
}
