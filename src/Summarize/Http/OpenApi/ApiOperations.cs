using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Summarize.Articles;

namespace Summarize.Http.OpenApi;

/// <summary>Endpoints as operations of the document.</summary>
internal sealed class ApiOperations(OpenApiDocument document, ApiSchemas schemas, string key)
{
    private static readonly Header RequestId = new(
        RequestTrace.Header,
        "The request's id: the caller's own, else its trace's.",
        "0af7651916cd43dd8448eb211c80319c"
    );

    private static readonly Header[] Heeded =
    [
        new(
            "traceparent",
            "The caller's trace (W3C Trace Context): model calls belong to it.",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        ),
        RequestId with
        {
            Description = "An id for the request, up to 128 letters, digits, dots, dashes and underscores.",
        },
    ];

    private static readonly Header Vary = new("Vary", "The headers that the answer depends on.", "Accept");

    private static readonly Outcome NoKey = new(
        401,
        "No key, or a wrong one: the Functions host refuses it, without a body."
    );

    /// <summary>The schemas that operations refer to, by their names.</summary>
    public IReadOnlyDictionary<string, JsonNode> Schemas => schemas.All;

    /// <summary>All that is served at one address.</summary>
    public OpenApiPathItem Of(IReadOnlyList<Endpoint> endpoints)
    {
        var path = new OpenApiPathItem { Parameters = [] };
        if (endpoints[0].Route.Contains('{', StringComparison.Ordinal))
            path.Parameters.Add(Name());
        foreach (var endpoint in endpoints)
        {
            foreach (var method in endpoint.Methods)
                path.AddOperation(
                    new HttpMethod(method),
                    Operation(endpoint, isHead: method == HttpMethod.Head.Method)
                );
        }
        path.AddOperation(HttpMethod.Options, Options(endpoints));
        return path;
    }

    private OpenApiOperation Operation(Endpoint endpoint, bool isHead)
    {
        var operation = new OpenApiOperation
        {
            OperationId = isHead ? $"Head{Noun(endpoint)}" : endpoint.Name,
            Summary = isHead ? $"{endpoint.Summary}: the headers alone" : endpoint.Summary,
            Description = endpoint.Description,
            Tags = Tag(endpoint),
            Parameters =
            [
                .. endpoint.Parameters.Select(Query),
                .. endpoint.Headers.Concat(Heeded).Select(HeaderParameter),
            ],
            RequestBody = endpoint.TakesArticle ? Body() : null,
            Responses = [],
            Security = endpoint.IsOpen ? [] : [new() { [new OpenApiSecuritySchemeReference(key, document)] = [] }],
        };
        foreach (var outcome in All(endpoint))
            operation.Responses.Add(
                outcome.Status.ToString(CultureInfo.InvariantCulture),
                Response(endpoint, outcome, isHead)
            );
        return operation;
    }

    // What is said of one endpoint stands before what is said of all.
    private static IEnumerable<Outcome> All(Endpoint endpoint) =>
        endpoint
            .Outcomes.Concat(endpoint.Produces.Count == 0 ? [] : [Outcomes.NotAcceptable])
            .Concat(endpoint.IsOpen ? [] : [NoKey])
            .Concat(Outcomes.Common)
            .DistinctBy(outcome => outcome.Status)
            .OrderBy(outcome => outcome.Status);

    private OpenApiOperation Options(IReadOnlyList<Endpoint> endpoints) =>
        new()
        {
            OperationId = $"Options{Noun(endpoints[0])}",
            Summary = "Ask which methods the address takes",
            Tags = Tag(endpoints[0]),
            Security = [],
            Parameters = [.. Heeded.Select(HeaderParameter)],
            Responses = new()
            {
                ["204"] = new OpenApiResponse
                {
                    Description =
                        "`Allow` says it. To a page of an origin that may read the answers, CORS headers do too.",
                    Headers = HeadersOf([new("Allow", "The methods.", "GET, HEAD, OPTIONS"), RequestId]),
                },
            },
        };

    private OpenApiResponse Response(Endpoint endpoint, Outcome outcome, bool isHead)
    {
        var response = new OpenApiResponse
        {
            Description = outcome.Description,
            Headers = outcome == NoKey ? null : HeadersOf([.. outcome.Headers, .. Varies(endpoint), RequestId]),
        };
        if (isHead)
            return response;
        var content = new Dictionary<string, IOpenApiMediaType>();
        if (outcome.Body is { } body)
        {
            foreach (var type in outcome.IsNegotiated ? endpoint.Produces : [Replies.Json])
                content[type] = type == Replies.Json ? AsJson(body) : AsText(body, type);
        }
        if (outcome.Problems.Count > 0)
            content[Problems.Json] = AsProblem(outcome);
        response.Content = content.Count == 0 ? null : content;
        return response;
    }

    private static IEnumerable<Header> Varies(Endpoint endpoint) => endpoint.Produces.Count == 0 ? [] : [Vary];

    private OpenApiMediaType AsJson(Type body) =>
        new() { Schema = Schema(schemas.Of(body)), Example = ApiExamples.Of(body) };

    private OpenApiMediaType AsText(Type body, string type) =>
        new() { Schema = Text(), Example = ApiExamples.Of(body, type) };

    private OpenApiMediaType AsProblem(Outcome outcome)
    {
        var examples = new Dictionary<string, IOpenApiExample>();
        foreach (var problem in outcome.Problems)
        {
            var reasons = Reasons.All.Where(reason =>
                outcome.Reasons.Contains(reason.Name) && problem.Reasons.Contains(reason.Name)
            );
            foreach (var reason in reasons.DefaultIfEmpty())
                examples[reason is null ? problem.Name : $"{problem.Name}.{reason.Name}"] = new OpenApiExample
                {
                    Summary = reason?.Meaning ?? problem.Title,
                    Value = ApiExamples.Of(problem, reason),
                };
        }
        return new() { Schema = Schema(ApiSchemas.Reference(ApiSchemas.Problem)), Examples = examples };
    }

    private OpenApiRequestBody Body() =>
        new()
        {
            Description = "The article. Without a type, its name and its bytes decide.",
            Required = true,
            Content = ArticleFormats
                .Rows.Select(format => format.MediaTypes[0])
                .ToDictionary(
                    type => type,
                    type =>
                        (IOpenApiMediaType)
                            new OpenApiMediaType
                            {
                                Schema = Schema(type.StartsWith("text/", StringComparison.Ordinal) ? TextSchema() : []),
                                Example = type switch
                                {
                                    "text/html" => ApiExamples.Html,
                                    Replies.Text or Replies.Markdown => ApiExamples.Text,
                                    _ => null,
                                },
                            }
                ),
        };

    private OpenApiParameter Name() =>
        new()
        {
            Name = "name",
            In = ParameterLocation.Path,
            Required = true,
            Description = "The article's name. Slashes may stand as they are or encoded (`%2F`).",
            Schema = Text(),
            Example = ApiExamples.Name,
        };

    private OpenApiParameter Query(Parameter parameter) =>
        new()
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Description,
            Schema = Schema(
                parameter switch
                {
                    NumberParameter number => new JsonObject
                    {
                        ["type"] = "integer",
                        ["minimum"] = number.Least,
                        ["maximum"] = number.Most,
                    },
                    ChoiceParameter { Choices: var choices } when choices == ChoiceParameter.YesOrNo => new JsonObject
                    {
                        ["type"] = "boolean",
                    },
                    ChoiceParameter choice => ApiSchemas.Choice(choice.Choices),
                    _ => TextSchema(),
                }
            ),
            Example = parameter is TextParameter or ChoiceParameter { Example: not "true" }
                ? parameter.Example
                : JsonNode.Parse(parameter.Example),
        };

    private OpenApiParameterReference HeaderParameter(Header header)
    {
        // One header may say one thing to one endpoint, and another to another.
        var name = header.Name + (header.Example == "*" ? "-any" : "");
        document.Components!.Parameters!.TryAdd(
            name,
            new OpenApiParameter
            {
                Name = header.Name,
                In = ParameterLocation.Header,
                Description = header.Description,
                Schema = Text(),
                Example = header.Example,
            }
        );
        return new(name, document);
    }

    private Dictionary<string, IOpenApiHeader> HeadersOf(IReadOnlyList<Header> headers)
    {
        foreach (var header in headers)
            document.Components!.Headers!.TryAdd(
                header.Name,
                new OpenApiHeader
                {
                    Description = header.Description,
                    Required = header == RequestId,
                    Schema = Text(),
                    Example = header.Example,
                }
            );
        return headers.ToDictionary(
            header => header.Name,
            header => (IOpenApiHeader)new OpenApiHeaderReference(header.Name, document)
        );
    }

    private static string Noun(Endpoint endpoint) =>
        endpoint.Name.StartsWith("Get", StringComparison.Ordinal) ? endpoint.Name[3..] : endpoint.Name;

    private HashSet<OpenApiTagReference> Tag(Endpoint endpoint)
    {
        var tag = endpoint.Route.Split('/')[1];
        document.Tags!.Add(new() { Name = tag, Description = $"What is served below /api/{tag}." });
        return [new OpenApiTagReference(tag, document)];
    }

    private IOpenApiSchema Text() => Schema(TextSchema());

    private static JsonObject TextSchema() => new() { ["type"] = "string" };

    private IOpenApiSchema Schema(JsonNode schema) => ApiDocument.Schema(schema, document);
}
