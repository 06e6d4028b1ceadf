using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using Summarize.Digests;

namespace Summarize.Http.OpenApi;

/// <summary>
/// JSON schemas of the answers, from the types that are serialized: each type of ours is one named schema, with the
/// code's own words.
/// </summary>
internal sealed class ApiSchemas
{
    /// <summary>The name of the schema of all problems.</summary>
    public const string Problem = "Problem";

    // What a text may be where its type does not say so.
    private static readonly Dictionary<(Type, string), JsonObject> Texts = new()
    {
        [(typeof(UploadedArticle), nameof(UploadedArticle.State))] = Choice([States.Pending]),
        [(typeof(WaitingAnswer), nameof(WaitingAnswer.State))] = Choice([
            States.Pending,
            States.Working,
            States.Deferred,
        ]),
        [(typeof(ListedArticle), nameof(ListedArticle.State))] = Choice(States.All),
        [(typeof(WaitingAnswer), nameof(WaitingAnswer.Reason))] = AnyOf(Reference(nameof(DeferralReason)), Null()),
        [(typeof(ListedArticle), nameof(ListedArticle.Reason))] = AnyOf(
            Reference(nameof(FailureReason)),
            Reference(nameof(DeferralReason)),
            Null()
        ),
        [(typeof(HealthAnswer), nameof(HealthAnswer.Status))] = Choice(["ok", "unavailable"]),
        [(typeof(HealthAnswer), nameof(HealthAnswer.Storage))] = Choice(["ok", "incomplete", "unreachable"]),
    };

    private readonly JsonSchemaExporterOptions _options;

    public ApiSchemas()
    {
        _options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Named };
        Of(typeof(FailureReason));
        Of(typeof(DeferralReason));
        All[Problem] = OfProblems();
    }

    /// <summary>The schemas that are referred to, by their names.</summary>
    public SortedDictionary<string, JsonNode> All { get; } = new(StringComparer.Ordinal);

    /// <summary>A reference to the schema of a type.</summary>
    public JsonNode Of(Type type) =>
        type == typeof(JsonElement)
            ? new JsonObject { ["type"] = "object" }
            : Json.Options.GetJsonSchemaAsNode(type, _options);

    /// <summary>A reference to a named schema.</summary>
    public static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    /// <summary>One of some words.</summary>
    public static JsonObject Choice(IEnumerable<string> words) =>
        new() { ["type"] = "string", ["enum"] = Array(words) };

    private JsonNode Named(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var property = context.PropertyInfo?.AttributeProvider as MemberInfo;
        var declaring = context.PropertyInfo?.DeclaringType;
        if (property is not null && Texts.TryGetValue((declaring!, property.Name), out var texts))
            schema = texts.DeepClone();
        else if (type.Assembly == typeof(ApiSchemas).Assembly)
            schema = Refer(type, (JsonObject)schema);
        if (property is not null && ApiWords.Of(property.ReflectedType!, property.Name) is { } words)
            schema["description"] = words;
        return schema;
    }

    private JsonObject Refer(Type type, JsonObject schema)
    {
        var nullable = schema["type"] is JsonArray || schema["enum"]?.AsArray().Contains(null) == true;
        if (type.IsEnum)
        {
            var values = ApiWords.Values(type).ToArray();
            schema = Choice(values.Select(value => value.Value));
            var list = string.Join('\n', values.Select(value => $"- `{value.Value}`: {value.Words}"));
            schema["description"] = $"{ApiWords.Of(type)}\n\n{list}";
        }
        else
        {
            var properties = (JsonObject)schema["properties"]!.DeepClone();
            if (Discriminator(type) is var (name, value))
                properties.Insert(0, name, Choice([value]));
            schema = new()
            {
                ["type"] = "object",
                ["description"] = ApiWords.Of(type),
                ["properties"] = properties,
                // Nulls are written but where a property says otherwise, so all others are there.
                ["required"] = Array(properties.Select(property => property.Key).Where(name => !MayLack(type, name))),
            };
        }
        All[type.Name] = schema;
        return nullable ? AnyOf(Reference(type.Name), Null()) : Reference(type.Name);
    }

    private static bool MayLack(Type type, string name) =>
        type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
            ?.GetCustomAttribute<JsonIgnoreAttribute>()
            is { Condition: JsonIgnoreCondition.WhenWritingNull };

    // What tells the type from its kin.
    private static (string, string)? Discriminator(Type type) =>
        type.BaseType?.GetCustomAttribute<JsonPolymorphicAttribute>() is { TypeDiscriminatorPropertyName: { } name }
            ? (
                name,
                (string)
                    type
                        .BaseType.GetCustomAttributes<JsonDerivedTypeAttribute>()
                        .Single(derived => derived.DerivedType == type)
                        .TypeDiscriminator!
            )
            : null;

    private static JsonObject OfProblems() =>
        new()
        {
            ["type"] = "object",
            ["description"] = "What went wrong (RFC 9457). It never holds the article's text.",
            ["properties"] = new JsonObject
            {
                ["type"] = Choice(ProblemTypes.All.Select(type => type.Uri)),
                ["title"] = Described("What it is, in a few words; the same for all of a type."),
                ["status"] = new JsonObject { ["type"] = "integer", ["description"] = "The HTTP status." },
                ["detail"] = Described("What is wrong with this request, and what to do."),
                ["reason"] = AnyOf(Reference(nameof(FailureReason)), Reference(nameof(DeferralReason))),
            },
            ["required"] = Array(["type", "title", "status", "detail"]),
            ["examples"] = new JsonArray([.. ProblemTypes.All.Select(type => ApiExamples.Of(type, reason: null))]),
        };

    private static JsonObject Described(string words) => new() { ["type"] = "string", ["description"] = words };

    private static JsonObject Null() => new() { ["type"] = "null" };

    private static JsonObject AnyOf(params ReadOnlySpan<JsonNode> schemas) =>
        new() { ["anyOf"] = new JsonArray([.. schemas]) };

    private static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
