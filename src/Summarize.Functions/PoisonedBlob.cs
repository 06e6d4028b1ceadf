using System.Text.Json;

namespace Summarize.Functions;

/// <summary>
/// What the host leaves in the poison queue: a blob that one of an account's functions failed on too often.
/// </summary>
/// <param name="ContainerName">The blob's container.</param>
/// <param name="BlobName">The blob's name.</param>
internal sealed record PoisonedBlob(string? ContainerName, string? BlobName)
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
