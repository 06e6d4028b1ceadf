using Azure;
using Azure.Storage.Blobs.Models;

namespace Summarize.Storage;

/// <summary>What the storage's faults mean.</summary>
internal static class StorageFaults
{
    /// <summary>
    /// Whether there is no such blob. A container that is missing answers 404 as well, and says nothing of its blobs:
    /// taken for a missing blob, it would have every digest deleted.
    /// </summary>
    public static bool IsMissingBlob(this RequestFailedException fault) =>
        fault.Status == 404 && fault.ErrorCode != BlobErrorCode.ContainerNotFound;

    /// <summary>Whether a condition on the blob's version did not hold: it was written or deleted meanwhile.</summary>
    public static bool IsLostRace(this RequestFailedException fault) =>
        fault.IsMissingBlob() || fault.Status == 412 || fault.ErrorCode == BlobErrorCode.BlobAlreadyExists;

    /// <summary>Whether another program holds a lease on the blob.</summary>
    public static bool IsLeased(this RequestFailedException fault) => fault.ErrorCode == BlobErrorCode.LeaseIdMissing;

    /// <summary>Whether the blob lies in the archive tier, from which nothing is read.</summary>
    public static bool IsArchived(this RequestFailedException fault) =>
        fault.ErrorCode == BlobErrorCode.BlobArchived || fault.ErrorCode == BlobErrorCode.BlobBeingRehydrated;

    /// <summary>Whether the storage is away, slow or refuses us: no fault of the article's, and it may pass.</summary>
    public static bool IsStorageFault(this Exception fault) =>
        fault is RequestFailedException
        || (fault is AggregateException several && several.InnerExceptions.All(IsAttempt));

    // The client throws all of its tries together, each a lost connection or a time that was up.
    private static bool IsAttempt(Exception attempt) =>
        attempt is RequestFailedException or OperationCanceledException or IOException;
}
