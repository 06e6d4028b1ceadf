namespace Summarize.Local;

/// <summary>What a newcomer reads when all of it runs.</summary>
internal static class Banner
{
    public static void Print(TextWriter output, LocalHost host, IReadOnlyList<string> seeds)
    {
        var example = seeds.Count > 0 ? seeds[0] : "my-article.txt";
        output.WriteLine(
            $"""

            Summarize runs. Ctrl-C stops it and what it started.
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

            Try:
              curl -T my-article.txt {host.Url}/api/articles/my-article.txt
              curl {host.Url}/api/articles
              curl {host.Url}/api/summaries/{example}
              curl {host.Url}/api/quotes/{example}
              curl -X POST -T my-article.txt {host.Url}/api/digests

            """
        );
    }
}
