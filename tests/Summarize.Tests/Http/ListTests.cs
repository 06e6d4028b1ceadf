using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Summarize.Http;
using Summarize.Storage;
using Summarize.Tests.Storage;

namespace Summarize.Tests.Http;

public sealed class ListTests
{
    private const int Count = 100_000;

    [Theory]
    [InlineData("?limit=1", 1)]
    [InlineData("", 100)]
    [InlineData("?limit=1000", 1000)]
    [InlineData("?limit=1000&after=0050000", 1000)]
    [InlineData("?prefix=00", 100)]
    [InlineData("?state=ready&limit=1000", 1000)]
    [InlineData("?state=failed", 0)]
    [InlineData("?state=pending&after=0099990", 1)]
    public async Task A_page_costs_one_request_to_either_container(string query, int articles)
    {
        var blobs = new ManyBlobs(Count);
        var page = await ListAsync(blobs, query);
        Assert.Equal(articles, page.GetProperty("articles").GetArrayLength());
        Assert.Equal(2, blobs.Asked.Count);
        Assert.All(blobs.Asked, asked => Assert.Contains("comp=list", asked, StringComparison.Ordinal));
        if (query.Contains("prefix", StringComparison.Ordinal))
            Assert.All(blobs.Asked, asked => Assert.Contains("prefix=00", asked, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_one_that_failed_of_very_many_is_found_page_by_page()
    {
        var blobs = new ManyBlobs(Count, failed: Count - 2);
        var found = new List<string?>();
        var pages = 0;
        for (string? query = "?state=failed"; query is not null; pages++)
        {
            var page = await ListAsync(blobs, query);
            found.AddRange(
                page.GetProperty("articles").EnumerateArray().Select(a => a.GetProperty("article").GetString())
            );
            query = page.GetProperty("next").GetString() is { } next ? $"?state=failed&after={next}" : null;
        }
        Assert.Equal([ManyBlobs.Name(Count - 2)], found);
        Assert.InRange(pages, 20, 22);
        Assert.Equal(2 * pages, blobs.Asked.Count);
    }

    [Fact]
    public async Task All_are_listed_once_in_their_order()
    {
        var blobs = new ManyBlobs(2500);
        var found = new List<string?>();
        for (string? query = "?limit=999"; query is not null; )
        {
            var page = await ListAsync(blobs, query);
            found.AddRange(
                page.GetProperty("articles").EnumerateArray().Select(a => a.GetProperty("article").GetString())
            );
            query = page.GetProperty("next").GetString() is { } next ? $"?limit=999&after={next}" : null;
        }
        Assert.Equal(Enumerable.Range(0, 2500).Select(ManyBlobs.Name), found);
    }

    private static async Task<JsonElement> ListAsync(ManyBlobs blobs, string query)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(blobs.Client)
            .AddSingleton<ArticleStore>()
            .AddSingleton<DigestStore>()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<Shutdown>()
            .AddCors()
            .AddSingleton<CrossOrigin>()
            .BuildServiceProvider();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext
        {
            RequestServices = services,
            Request = { QueryString = new QueryString(query) },
            Response = { Body = body },
        };
        var answer = await Boundary.RunAsync(Endpoints.ListArticles, context.Request);
        await answer.ExecuteAsync(context);
        Assert.Equal(200, context.Response.StatusCode);
        return JsonDocument.Parse(body.ToArray()).RootElement;
    }
}
