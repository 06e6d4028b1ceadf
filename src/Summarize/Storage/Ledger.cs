using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Summarize.Storage;

/// <summary>Tokens of a day.</summary>
/// <param name="Spent">By calls that have ended.</param>
/// <param name="Reserved">For calls under way; also for those of an instance that died, which may have been paid
/// for.</param>
public sealed record LedgerDay(long Spent, long Reserved);

/// <summary>
/// Container <c>ledger</c>: a blob for each day and instance, <c>2026-11-23/INSTANCE</c>, whose metadata hold the
/// figures.
/// Only its own instance writes it, so that nothing is ever lost to a race; a day's total is one listing.
/// </summary>
public sealed class Ledger(BlobServiceClient service) : IDisposable
{
    private const string SpentKey = "spent";
    private const string ReservedKey = "reserved";

    private readonly BlobContainerClient _container = service.GetBlobContainerClient(Containers.Ledger);
    private readonly string _instance = Guid.NewGuid().ToString("N");
    private readonly Dictionary<DateOnly, Account> _accounts = [];
    private readonly SemaphoreSlim _writing = new(1);

    /// <summary>
    /// Adds to this instance's figures. What is added counts from here on, also where the write throws: then it is
    /// written with the next one.
    /// </summary>
    /// <param name="day">The UTC day.</param>
    /// <param name="spent">Tokens.</param>
    /// <param name="reserved">Tokens; negative to give back.</param>
    /// <param name="cancellation">Ends the write.</param>
    public async Task AddAsync(DateOnly day, long spent, long reserved, CancellationToken cancellation)
    {
        Account account;
        long version;
        lock (_accounts)
        {
            if (!_accounts.TryGetValue(day, out account!))
                _accounts[day] = account = new Account();
            foreach (var past in _accounts.Keys.Where(other => other < day.AddDays(-2)).ToArray())
                _accounts.Remove(past);
            account.Total = new LedgerDay(account.Total.Spent + spent, account.Total.Reserved + reserved);
            version = ++account.Version;
        }
        await _writing.WaitAsync(cancellation);
        try
        {
            LedgerDay total;
            lock (_accounts)
            {
                // Whoever wrote while this one waited wrote this as well.
                if (account.Written >= version)
                    return;
                (total, version) = (account.Total, account.Version);
            }
            var metadata = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [SpentKey] = Text(total.Spent),
                [ReservedKey] = Text(total.Reserved),
            };
            await _container
                .GetBlobClient(Prefix(day) + _instance)
                .UploadAsync(BinaryData.Empty, new BlobUploadOptions { Metadata = metadata }, cancellation);
            lock (_accounts)
                account.Written = version;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>A day's figures over all instances, as they are written now.</summary>
    public async Task<LedgerDay> ReadAsync(DateOnly day, CancellationToken cancellation)
    {
        var (spent, reserved) = (0L, 0L);
        await foreach (
            var blob in _container.GetBlobsAsync(
                new GetBlobsOptions { Prefix = Prefix(day), Traits = BlobTraits.Metadata },
                cancellation
            )
        )
        {
            spent += Number(blob.Metadata, SpentKey);
            reserved += Number(blob.Metadata, ReservedKey);
        }
        return new LedgerDay(spent, reserved);
    }

    /// <inheritdoc/>
    public void Dispose() => _writing.Dispose();

    private static string Prefix(DateOnly day) => day.ToString("yyyy-MM-dd/", CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(IDictionary<string, string> metadata, string key) =>
        metadata.TryGetValue(key, out var text)
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private sealed class Account
    {
        public LedgerDay Total { get; set; } = new(0, 0);

        public long Version { get; set; }

        public long Written { get; set; }
    }
}
