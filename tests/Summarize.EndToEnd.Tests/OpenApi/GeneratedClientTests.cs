using Summarize.Http;
using Summarize.Local;

namespace Summarize.EndToEnd.Tests.OpenApi;

/// <summary>A client that is generated from the committed document, checked by its compiler, drives the API.</summary>
public sealed class GeneratedClientTests(GoodHost good)
{
    [Fact]
    public async Task A_generated_client_makes_every_call()
    {
        var document = Path.Combine(Project.Root, "docs", "openapi.json");
        await PassAsync(Npm.RunAsync("openapi-typescript", document, "--output", "obj/api.d.ts"));
        foreach (var source in new[] { "drive.ts", "node.d.ts", "tsconfig.json" })
            File.Copy(Path.Combine(Npm.Folder, source), Path.Combine(Npm.Folder, "obj", source), overwrite: true);
        await PassAsync(Npm.RunAsync("tsc", "--project", "obj", "--outDir", "obj"));
        var said = await PassAsync(Npm.NodeAsync("obj/drive.js", good.Host.Http.BaseAddress!.ToString().TrimEnd('/')));
        TestContext.Current.TestOutputHelper!.WriteLine(said);
        // The document itself it has been made from.
        Assert.All(
            Endpoints.All.Except([Endpoints.GetOpenApi]),
            endpoint => Assert.Contains($"{endpoint.Name}: 20", said, StringComparison.Ordinal)
        );
    }

    private static async Task<string> PassAsync(Task<(int Code, string Output, string Wrong)> running)
    {
        var (code, output, wrong) = await running;
        Assert.True(code == 0, output + wrong);
        return output;
    }
}
