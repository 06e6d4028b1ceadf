using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Summarize.Http.OpenApi;

/// <summary>The table of endpoints as an OpenAPI 3.1 document.</summary>
public static class ApiDocument
{
    private const string Key = "functionKey";

    private static readonly Lazy<Task<JsonElement>> Made = new(MakeAsync);

    /// <summary>The document.</summary>
    public static Task<JsonElement> JsonAsync => Made.Value;

    private static async Task<JsonElement> MakeAsync()
    {
        var document = new OpenApiDocument
        {
            Info = new()
            {
                Title = "Summarize",
                Version = "1.0.0",
                Description =
                    "Articles in blob storage become digests: a short summary and the key quotes. Every answer has an "
                    + "`x-request-id`, the caller's own where it sent one; a `traceparent` is honoured. Every error is "
                    + "`application/problem+json`. In Azure a function key in `x-functions-key` guards all that is not "
                    + "marked as open; on a laptop there is none. Offsets are UTF-16 code units.",
                License = new() { Name = "MIT", Identifier = "MIT" },
            },
            Servers = [new() { Url = "/", Description = "Where this document was read." }],
            Paths = [],
            Components = new()
            {
                Schemas = new Dictionary<string, IOpenApiSchema>(),
                Headers = new Dictionary<string, IOpenApiHeader>(),
                Parameters = new Dictionary<string, IOpenApiParameter>(),
                SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
                {
                    [Key] = new OpenApiSecurityScheme
                    {
                        Type = SecuritySchemeType.ApiKey,
                        In = ParameterLocation.Header,
                        Name = "x-functions-key",
                        Description = "A key of the function app; the laptop host asks for none.",
                    },
                },
            },
            Tags = new HashSet<OpenApiTag>(),
        };
        var operations = new ApiOperations(document, new ApiSchemas(), Key);
        foreach (var path in Endpoints.All.GroupBy(endpoint => Routes.Template(endpoint.Route)))
            document.Paths.Add(path.Key, operations.Of([.. path]));
        foreach (var (name, schema) in operations.Schemas)
            document.Components.Schemas.Add(name, Schema(schema, document));
        return JsonElement.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1));
    }

    /// <summary>A JSON schema as the document has it.</summary>
    internal static IOpenApiSchema Schema(JsonNode schema, OpenApiDocument document) =>
        (string?)schema["$ref"] is { } reference
            ? new OpenApiSchemaReference(reference[(reference.LastIndexOf('/') + 1)..], document)
            : OpenApiModelFactory.Parse<OpenApiSchema>(
                schema.ToJsonString(),
                OpenApiSpecVersion.OpenApi3_1,
                document,
                out _
            )!;
}
