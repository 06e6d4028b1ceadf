using System.Diagnostics;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summarize.Storage;

namespace Summarize.Benchmarks.Compare.Rows;

/// <summary>A page of the list of very many articles, against one page of the storage's own listing.</summary>
internal static class ListRows
{
    private const int Rounds = 8;
    private const int Articles = 100_000;
    private const string One = "one.txt";

    public static async Task<Table> MeasureAsync(Heading heading)
    {
        await using var world = await World.StartAsync();
        await WriteOneAsync(world.Blobs);
        await world.RewriteStorageAsync(Multiply);
        var product = await world.ServerAsync("serve-product");
        var bare = await world.ServerAsync("serve-bare");
        var rows = new List<Row>();
        foreach (var limit in (int[])[100, 1000])
        {
            var pairs = await Paired.RunAsync(
                Rounds,
                () => MsAsync(product, $"api/articles?limit={limit}", limit),
                () => MsAsync(bare, $"list/{limit}", limit)
            );
            rows.Add(
                Row.Of(
                    $"`GET` articles?limit={limit}",
                    "time a page (ms)",
                    $"one page of {limit} of the storage's listing",
                    Comparison.Of(pairs, ms => ms),
                    Reach.AtMost(3)
                )
            );
        }
        return heading.With(
            $"{Articles:N0} articles, each with a digest's record, in one Azurite; {Rounds} pairs.",
            rows
        );
    }

    private static async Task WriteOneAsync(BlobServiceClient blobs)
    {
        var content = BinaryData.FromString("An article.");
        BlobContentInfo article = await blobs.GetBlobContainerClient(Containers.Articles).UploadBlobAsync(One, content);
        await blobs
            .GetBlobContainerClient(Containers.Digests)
            .GetBlobClient(One)
            .UploadAsync(
                content,
                new BlobUploadOptions
                {
                    Metadata = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["state"] = "ready",
                        ["article_etag"] = article.ETag.ToString().Trim('"'),
                    },
                }
            );
    }

    /// <summary>
    /// Has Azurite's own file say that what is there once is there under very many names: Azurite would take the
    /// better part of an hour to be told of each.
    /// </summary>
    private static void Multiply(string folder)
    {
        const string Rows = "@rows@";
        var file = Path.Combine(folder, "__azurite_db_blob__.json");
        var database = JsonNode.Parse(File.ReadAllText(file))!;
        var blobs = database["collections"]!
            .AsArray()
            .Single(collection => (string?)collection!["name"] == "$BLOBS_COLLECTION$")!;
        var rows = blobs["data"]!.AsArray().Select(row => row!.AsObject()).ToList();
        blobs["data"] = Rows;
        blobs["maxId"] = Articles * rows.Count;
        foreach (var (property, index) in blobs["binaryIndices"]!.AsObject())
            index!["values"] = Sorted(property);
        var around = database.ToJsonString().Split($"\"{Rows}\"");
        using var writer = new StreamWriter(file);
        writer.Write(around[0]);
        for (var position = 0; position < Articles * rows.Count; position++)
        {
            var row = rows[position % rows.Count];
            (row["name"], row["$loki"]) = (Name(position), position + 1);
            writer.Write(position == 0 ? '[' : ',');
            writer.Write(row.ToJsonString());
        }
        writer.Write(']');
        writer.Write(around[1]);

        string Name(int position) => NameOf(position / rows.Count);

        // Where each row stands in the order of a property.
        JsonArray Sorted(string property) =>
            [
                .. Enumerable
                    .Range(0, Articles * rows.Count)
                    .OrderBy(
                        position =>
                            property == "name" ? Name(position) : (string?)rows[position % rows.Count][property],
                        StringComparer.Ordinal
                    )
                    .Select(position => JsonValue.Create(position)),
            ];
    }

    private static string NameOf(int article) => $"2026/{article:D6}.txt";

    private static async Task<double> MsAsync(Child server, string address, int limit)
    {
        var began = Stopwatch.GetTimestamp();
        var page = await server.Http.GetStringAsync(new Uri(address, UriKind.Relative));
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return page.Contains(NameOf(limit - 1), StringComparison.Ordinal)
            ? took
            : throw new InvalidOperationException($"{address} does not list what was written.");
    }
}
