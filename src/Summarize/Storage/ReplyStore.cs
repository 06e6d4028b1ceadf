using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.AI;
using Summarize.Digests;

namespace Summarize.Storage;

/// <summary>
/// Container <c>replies</c>: what the model answered, under a fingerprint of the question, so that nothing is paid
/// twice. Beside a reply lies an empty blob for each article that uses it; a rule of the account lets old ones expire.
/// </summary>
public sealed class ReplyStore(BlobServiceClient service)
{
    private readonly BlobContainerClient _container = service.GetBlobContainerClient(Containers.Replies);

    /// <summary>
    /// The fingerprint of a question: its words, which carry content, prompt version and length, and who is asked how.
    /// </summary>
    public static string Fingerprint(IEnumerable<ChatMessage> question, ModelOptions model)
    {
        var asked = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Prompt.Version,
                model.Deployment,
                model.MaxOutputTokens,
                model.Temperature,
                Question = question.Select(message => message.Text),
            }
        );
        return Convert.ToHexStringLower(SHA256.HashData(asked).AsSpan(0, 16));
    }

    /// <summary>The reply to a question, or null.</summary>
    public async Task<Answer?> FindAsync(string fingerprint, CancellationToken cancellation)
    {
        try
        {
            var read = await _container.GetBlobClient(fingerprint).DownloadContentAsync(cancellation);
            return read.Value.Content.ToObjectFromJson<Answer>(Json.Options);
        }
        catch (RequestFailedException missing) when (missing.IsMissingBlob())
        {
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps a reply; one that is there already stays.</summary>
    public Task SaveAsync(string fingerprint, Answer answer, CancellationToken cancellation) =>
        UploadAsync(fingerprint, BinaryData.FromObjectAsJson(answer, Json.Options), cancellation);

    /// <summary>Notes that an article uses a reply.</summary>
    public Task UseAsync(string fingerprint, string article, CancellationToken cancellation) =>
        UploadAsync(Use(fingerprint, article), BinaryData.Empty, cancellation);

    /// <summary>
    /// Notes that an article uses these replies no more, and deletes those that no other article uses. A reply that is
    /// found and deleted at the same moment costs one more model call, no more.
    /// </summary>
    public async Task ReleaseAsync(IEnumerable<string> fingerprints, string article, CancellationToken cancellation)
    {
        foreach (var fingerprint in fingerprints)
        {
            await _container.DeleteBlobIfExistsAsync(Use(fingerprint, article), cancellationToken: cancellation);
            var uses = _container.GetBlobsAsync(new GetBlobsOptions { Prefix = fingerprint + "/" }, cancellation);
            if (!await uses.AnyAsync(cancellation))
                await _container.DeleteBlobIfExistsAsync(fingerprint, cancellationToken: cancellation);
        }
    }

    /// <summary>
    /// Deletes a reply, whoever else uses it, and the note that an article does. One that is gone is no fault.
    /// </summary>
    public async Task DeleteAsync(string fingerprint, string? article, CancellationToken cancellation)
    {
        await _container.DeleteBlobIfExistsAsync(fingerprint, cancellationToken: cancellation);
        if (article is not null)
            await _container.DeleteBlobIfExistsAsync(Use(fingerprint, article), cancellationToken: cancellation);
    }

    // An article's own name may be too long to stand behind a fingerprint.
    private static string Use(string fingerprint, string article) =>
        $"{fingerprint}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article)).AsSpan(0, 16))}";

    private async Task UploadAsync(string name, BinaryData content, CancellationToken cancellation)
    {
        try
        {
            var options = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
            await _container.GetBlobClient(name).UploadAsync(content, options, cancellation);
        }
        catch (RequestFailedException exists) when (exists.Status is 409 or 412)
        {
            // Another host was faster with the same.
        }
    }
}
