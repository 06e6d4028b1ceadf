using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.OpenApi;
using Summarize.Digests;
using Summarize.Http;
using Summarize.Http.OpenApi;
using Summarize.Local;

namespace Summarize.EndToEnd.Tests.OpenApi;

/// <summary>The document by itself: whole, well-formed, and the one that was agreed on.</summary>
public sealed class DocumentTests(GoodHost good)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly string Copy = Path.Combine(Project.Root, "docs", "openapi.json");
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Set UPDATE_SNAPSHOT=1 to write the file anew; then read what changed.</summary>
    [Fact]
    public async Task The_committed_copy_is_the_document()
    {
        var document = JsonSerializer.Serialize(await ApiDocument.JsonAsync, Indented) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOT") == "1")
            await File.WriteAllTextAsync(Copy, document, Stop);
        Assert.Equal(await File.ReadAllTextAsync(Copy, Stop), document);
    }

    [Fact]
    public async Task It_is_served_to_anyone_who_asks_once()
    {
        using var response = await good.Host.GetAsync("api/openapi.json");
        Assert.Equal("3.1", (await response.JsonAsync()).GetProperty("openapi").GetString()![..3]);
        using var again = await good.Host.GetAsync("api/openapi.json", ("If-None-Match", $"{response.Headers.ETag}"));
        Assert.Equal(304, (int)again.StatusCode);
    }

    [Fact]
    public async Task A_reader_finds_no_fault_in_it()
    {
        var read = OpenApiDocument.Parse((await ApiDocument.JsonAsync).GetRawText(), "json");
        Assert.Empty(read.Diagnostic!.Errors.Select(fault => fault.ToString()));
        Assert.Empty(read.Diagnostic.Warnings.Select(fault => fault.ToString()));
    }

    [Fact]
    public async Task A_linter_finds_no_fault_in_it()
    {
        var (_, output, wrong) = await Npm.RunAsync("redocly", "lint", Copy, "--format=json");
        TestContext.Current.TestOutputHelper!.WriteLine(output);
        Assert.True(output.StartsWith('{'), output + wrong);
        Assert.Empty(
            from problem in JsonElement.Parse(output).GetProperty("problems").EnumerateArray()
            let place = problem.GetProperty("location")[0].GetProperty("pointer").GetString()
            // Nothing is wrong with any OPTIONS.
            where !place!.EndsWith("/options/responses", StringComparison.Ordinal)
            select $"{place}: {problem.GetProperty("message")}"
        );
    }

    [Fact]
    public async Task Every_example_is_of_its_schema()
    {
        var description = await Description.OfThisBuildAsync;
        var problem = JsonElement.Parse("""{"$ref":"#/components/schemas/Problem"}""");
        var examples = Examples(description.Document, "#")
            .Concat(
                OfSchema(description.Document).Select(example => (Where: "Problem", Value: example, Schema: problem))
            )
            .ToArray();
        Assert.True(examples.Length > 200, $"{examples.Length} examples");
        Assert.Empty(
            examples.SelectMany(example =>
                description.Faults(example.Value, example.Schema).Select(fault => $"{example.Where}: {fault}")
            )
        );
    }

    [Fact]
    public async Task Every_parameter_header_and_body_has_an_example()
    {
        var description = await Description.OfThisBuildAsync;
        Assert.Empty(Unexampled(description.Document, "#"));
    }

    [Fact]
    public async Task Every_route_parameter_state_reason_and_problem_is_in_it()
    {
        var description = await Description.OfThisBuildAsync;
        var document = description.Document;
        var text = document.GetRawText();
        foreach (var endpoint in Endpoints.All)
        {
            var operation = description.Operations.Single(found =>
                found.Json.GetProperty("operationId").GetString() == endpoint.Name
            );
            var parameters = operation
                .Json.GetProperty("parameters")
                .EnumerateArray()
                .Select(parameter => description.Resolved(parameter).GetProperty("name").GetString());
            Assert.Superset(
                endpoint
                    .Parameters.Select(parameter => parameter.Name)
                    .Concat(endpoint.Headers.Select(h => h.Name))
                    .ToHashSet(),
                parameters.ToHashSet()!
            );
        }
        Assert.All(States.All, state => Assert.Contains($"\"{state}\"", text, StringComparison.Ordinal));
        var problems = Problems(document).ToArray();
        Assert.Equal(
            ProblemTypes.All.Select(type => type.Uri).Order(StringComparer.Ordinal),
            problems
                .Select(problem => problem.GetProperty("type").GetString()!)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            Reasons.All.Select(reason => reason.Name).Distinct().Order(StringComparer.Ordinal),
            problems
                .Where(problem => problem.TryGetProperty("reason", out _))
                .Select(problem => problem.GetProperty("reason").GetString()!)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Every_field_says_what_it_is()
    {
        var schemas = (await Description.OfThisBuildAsync).Document.GetProperty("components").GetProperty("schemas");
        Assert.Empty(
            from schema in schemas.EnumerateObject()
            where schema.Name != "Problem" && schema.Value.TryGetProperty("properties", out _)
            from field in schema.Value.GetProperty("properties").EnumerateObject()
            where field.Name != "state" && !field.Value.TryGetProperty("description", out _)
            select $"{schema.Name}.{field.Name}"
        );
    }

    private static IEnumerable<(string Where, JsonElement Value, JsonElement Schema)> Examples(
        JsonElement node,
        string at
    )
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, item) in node.EnumerateArray().Index())
            foreach (var found in Examples(item, $"{at}/{index}"))
                yield return found;
        }
        if (node.ValueKind != JsonValueKind.Object)
            yield break;
        if (node.TryGetProperty("schema", out var schema))
        {
            if (node.TryGetProperty("example", out var example))
                yield return (at, example, schema);
            if (node.TryGetProperty("examples", out var examples))
            {
                foreach (var named in examples.EnumerateObject())
                    yield return ($"{at}/{named.Name}", named.Value.GetProperty("value"), schema);
            }
            yield break;
        }
        foreach (var property in node.EnumerateObject())
        foreach (var found in Examples(property.Value, $"{at}/{property.Name}"))
            yield return found;
    }

    private static IEnumerable<string> Unexampled(JsonElement node, string at)
    {
        if (node.ValueKind == JsonValueKind.Array)
            return node.EnumerateArray().Index().SelectMany(item => Unexampled(item.Item, $"{at}/{item.Index}"));
        if (node.ValueKind != JsonValueKind.Object)
            return [];
        // A document of Word's or a PDF is no text that could stand here.
        if (node.TryGetProperty("schema", out var schema))
            return
                node.TryGetProperty("example", out _)
                || node.TryGetProperty("examples", out _)
                || !schema.EnumerateObject().Any()
                ? []
                : [at];
        return node.EnumerateObject().SelectMany(property => Unexampled(property.Value, $"{at}/{property.Name}"));
    }

    private static IEnumerable<JsonElement> Problems(JsonElement document) =>
        Examples(document, "#")
            .Where(example => example.Where.Contains("problem+json", StringComparison.Ordinal))
            .Select(example => example.Value)
            .Concat(OfSchema(document));

    private static JsonElement.ArrayEnumerator OfSchema(JsonElement document) =>
        document
            .GetProperty("components")
            .GetProperty("schemas")
            .GetProperty("Problem")
            .GetProperty("examples")
            .EnumerateArray();
}
