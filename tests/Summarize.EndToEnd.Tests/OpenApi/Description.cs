using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Summarize.Http.OpenApi;

namespace Summarize.EndToEnd.Tests.OpenApi;

/// <summary>The OpenAPI document, as a client reads it.</summary>
internal sealed class Description
{
    private const string Components = "#/components/schemas/";

    private static readonly EvaluationOptions Strictly = new()
    {
        OutputFormat = OutputFormat.List,
        RequireFormatValidation = true,
    };

    private static readonly Lazy<Task<Description>> Read = new(async () => new(await ApiDocument.JsonAsync));

    private readonly Dictionary<string, JsonSchema> _schemas = new(StringComparer.Ordinal);

    private Description(JsonElement document)
    {
        Document = document;
        var defined = JsonNode
            .Parse(
                document
                    .GetProperty("components")
                    .GetProperty("schemas")
                    .GetRawText()
                    .Replace(Components, "#/$defs/", StringComparison.Ordinal)
            )!
            .AsObject();
        // A field that the document does not name may come one day; here it is a fault.
        foreach (
            var schema in defined.Select(schema => schema.Value!.AsObject()).Where(s => s.ContainsKey("properties"))
        )
            schema["additionalProperties"] = false;
        foreach (var name in defined.Select(schema => schema.Key))
        {
            var root = new JsonObject
            {
                ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
                ["$id"] = $"https://summarize.example/{name}",
                ["$ref"] = $"#/$defs/{name}",
                ["$defs"] = defined.DeepClone(),
            };
            _schemas[name] = JsonSchema.FromText(root.ToJsonString());
        }
    }

    /// <summary>The document of this build.</summary>
    public static Task<Description> OfThisBuildAsync => Read.Value;

    public JsonElement Document { get; }

    /// <summary>Names of its schemas.</summary>
    public IEnumerable<string> Schemas => _schemas.Keys;

    /// <summary>Every operation.</summary>
    public IEnumerable<Operation> Operations =>
        from path in Document.GetProperty("paths").EnumerateObject()
        from method in path.Value.EnumerateObject()
        where method.Name != "parameters"
        select new Operation(path.Name, method.Name.ToUpperInvariant(), method.Value);

    /// <summary>The operation that a request is for; null: none.</summary>
    public Operation? Find(string method, string path) =>
        Operations.FirstOrDefault(operation => operation.Method == method && Takes(operation.Path, path));

    /// <summary>What a node is, or refers to.</summary>
    public JsonElement Resolved(JsonElement node) =>
        node.TryGetProperty("$ref", out var reference)
            ? reference.GetString()![2..].Split('/').Aggregate(Document, (parent, name) => parent.GetProperty(name))
            : node;

    /// <summary>Whether any operation is at an address.</summary>
    public bool Knows(string path) => Operations.Any(operation => Takes(operation.Path, path));

    /// <summary>What is wrong with a value; empty: nothing.</summary>
    /// <param name="value">The value.</param>
    /// <param name="schema">The schema, or a reference to one.</param>
    public IReadOnlyList<string> Faults(JsonElement value, JsonElement schema)
    {
        var checks = schema.TryGetProperty("$ref", out var reference)
            ? _schemas[reference.GetString()![Components.Length..]]
            : JsonSchema.FromText(schema.GetRawText());
        var results = checks.Evaluate(value, Strictly);
        return results.IsValid
            ? []
            :
            [
                .. (results.Details ?? [])
                    .Where(detail => detail.Errors is not null)
                    .SelectMany(detail => detail.Errors!.Select(e => $"{detail.InstanceLocation} {e.Key}: {e.Value}"))
                    .DefaultIfEmpty("It is not valid."),
            ];
    }

    private static bool Takes(string template, string path) =>
        template.EndsWith("{name}", StringComparison.Ordinal)
            ? path.Length >= template.Length - "{name}".Length + 1
                && path.StartsWith(template[..^"{name}".Length], StringComparison.OrdinalIgnoreCase)
            : path.TrimEnd('/').Equals(template, StringComparison.OrdinalIgnoreCase);
}

/// <summary>An operation of the document.</summary>
internal sealed record Operation(string Path, string Method, JsonElement Json)
{
    /// <summary>Its answers, by status.</summary>
    public IReadOnlyDictionary<int, JsonElement> Answers { get; } =
        Json.GetProperty("responses")
            .EnumerateObject()
            .ToDictionary(
                answer => int.Parse(answer.Name, System.Globalization.CultureInfo.InvariantCulture),
                answer => answer.Value
            );

    public override string ToString() => $"{Method} {Path}";
}
