using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summarize.Storage;

namespace Summarize.Local;

/// <summary>The sample articles, put into container <c>articles</c> as any client would.</summary>
public static class Seeds
{
    /// <summary>The articles in the seeds folder: not the facts beside them, not the folder's own notes.</summary>
    public static IReadOnlyList<FileInfo> Files { get; } =
    [
        .. new DirectoryInfo(Project.SeedsFolder)
            .EnumerateFiles()
            .Where(file => !file.Name.EndsWith(".facts.json", StringComparison.Ordinal) && file.Name != "README.md")
            .OrderBy(file => file.Name, StringComparer.Ordinal),
    ];

    /// <summary>Uploads those that are not there yet, under <c>seeds/</c>; what a user changed stays.</summary>
    /// <param name="service">The storage.</param>
    /// <param name="output">Where progress is shown, a line an article.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The blobs' names.</returns>
    public static async Task<IReadOnlyList<string>> UploadAsync(
        BlobServiceClient service,
        TextWriter output,
        CancellationToken cancellation
    )
    {
        var container = service.GetBlobContainerClient(Containers.Articles);
        for (var i = 0; i < Files.Count; i++)
        {
            var file = Files[i];
            await output.WriteLineAsync($"Uploading sample article {i + 1} of {Files.Count}: {Name(file)}");
            try
            {
                var options = new BlobUploadOptions
                {
                    Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                };
                await using var content = file.OpenRead();
                await container.GetBlobClient(Name(file)).UploadAsync(content, options, cancellation);
            }
            catch (RequestFailedException exists) when (exists.Status is 409 or 412) { }
        }
        return [.. Files.Select(Name)];
    }

    private static string Name(FileInfo file) => $"seeds/{file.Name}";
}
