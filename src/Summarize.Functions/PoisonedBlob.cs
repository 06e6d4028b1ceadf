using System.Text.Json;

namespace Summarize.Functions;

/// <summary>
/// What the host leaves in the poison queue: a blob that one of an account's functions failed on too often.
/// </summary>
/// <param name="FunctionId">The function, as <c>Host.Functions.NAME</c>.</param>
/// <param name="ContainerName">The blob's container.</param>
/// <param name="BlobName">The blob's name.</param>
/// <param name="ETag">The version that the event was about; quoted or not.</param>
internal sealed record PoisonedBlob(string? FunctionId, string? ContainerName, string? BlobName, string? ETag)
{
    /// <summary>Reads a message; null where it is no such thing.</summary>
    public static PoisonedBlob? Parse(string message)
    {
        try
        {
            return JsonSerializer.Deserialize<PoisonedBlob>(message);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
