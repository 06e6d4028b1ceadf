namespace Summarize.Local;

/// <summary>What a newcomer reads when all of it runs.</summary>
internal static class Banner
{
    // One of the samples, so that what is printed works as it stands.
    private const string Example = "interview.txt";

    public static void Print(TextWriter output, LocalHost host, IReadOnlyList<string> seeds)
    {
        output.WriteLine(
            $"""

            Summarize runs. Ctrl-C stops it and what it started.
              Page      {host.Url}/
              API       {host.Url}
              Storage   {(
                host.AzuriteConnection is null
                    ? "the account in ArticleStorage"
                    : "Azurite; for any Azure Storage client:"
            )}
            """
        );
        if (host.AzuriteConnection is { } connection)
            output.WriteLine($"            {connection}");
        output.WriteLine(
            $"  Model     {(host.Stub is { } stub ? $"the stub, {stub.Url}" : "the one in AzureOpenAI__Endpoint")}"
        );
        output.WriteLine(
            seeds.Count > 0
                ? $"  Articles  {seeds.Count} samples, uploaded as seeds/…"
                : "  Articles  no samples were uploaded"
        );
        output.WriteLine(
            $"""

            Try, from {Project.Root}:
              curl -T seeds/{Example} {host.Url}/api/articles/{Example}
              curl {host.Url}/api/summaries/{Example}
              curl {host.Url}/api/quotes/{Example}
              curl {host.Url}/api/articles
              curl -X POST -T seeds/{Example} {host.Url}/api/digests

            """
        );
    }
}
