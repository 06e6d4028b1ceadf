using System.Text.Json;

namespace Summarize.StubModel.Wire;

/// <summary>
/// What Azure asks of a schema with <c>"strict": true</c>: an object at the root, each object closed and all its
/// properties required, and none of the keywords that Azure's "structured outputs" page lists as not supported.
/// </summary>
internal static class StrictSchema
{
    private static readonly HashSet<string> Unsupported = new(StringComparer.Ordinal)
    {
        "minLength",
        "maxLength",
        "pattern",
        "format",
        "minimum",
        "maximum",
        "multipleOf",
        "patternProperties",
        "unevaluatedProperties",
        "propertyNames",
        "minProperties",
        "maxProperties",
        "unevaluatedItems",
        "contains",
        "minContains",
        "maxContains",
        "minItems",
        "maxItems",
        "uniqueItems",
        "allOf",
        "oneOf",
        "not",
        "if",
    };

    /// <summary>The fault that Azure would find in <c>response_format.json_schema</c>, or null.</summary>
    public static string? Fault(JsonElement format)
    {
        var name = ChatRequest.Member(format, "name")?.ToString() ?? "";
        if (name.Length is 0 or > 64 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            return "Invalid 'response_format.json_schema.name': expected a string of letters, digits, '_' and '-'.";
        if (ChatRequest.Member(format, "strict")?.ValueKind != JsonValueKind.True)
            return null;
        if (ChatRequest.Member(format, "schema") is not { } schema)
            return null;
        var fault = IsObject(schema)
            ? Fault(schema, [])
            : "schema must be a JSON Schema of 'type: \"object\"', got something else.";
        return fault is null ? null : $"Invalid schema for response_format '{name}': {fault}";
    }

    private static string? Fault(JsonElement schema, string[] path)
    {
        var context = $"In context=({string.Join(", ", path.Select(step => $"'{step}'"))}), ";
        if (schema.ValueKind != JsonValueKind.Object)
            return null;
        var keyword = schema.EnumerateObject().Select(member => member.Name).FirstOrDefault(Unsupported.Contains);
        if (keyword is not null)
            return $"{context}'{keyword}' is not permitted.";
        if (IsObject(schema))
        {
            if (ChatRequest.Member(schema, "additionalProperties")?.ValueKind != JsonValueKind.False)
                return $"{context}'additionalProperties' is required to be supplied and to be false.";
            var required = Items(schema, "required").Select(item => item.ToString()).ToHashSet();
            if (
                Children(schema, "properties").FirstOrDefault(property => !required.Contains(property.Name)) is
                { Name: not null } missing
            )
            {
                return $"{context}'required' is required to be supplied and to be an array including every key in "
                    + "properties. "
                    + $"Missing '{missing.Name}'.";
            }
        }
        return Children(schema, "properties")
            .Select(property => Fault(property.Value, [.. path, "properties", property.Name]))
            .Concat(Children(schema, "$defs").Select(type => Fault(type.Value, [.. path, "$defs", type.Name])))
            .Append(ChatRequest.Member(schema, "items") is { } items ? Fault(items, [.. path, "items"]) : null)
            .Concat(Items(schema, "anyOf").Select(one => Fault(one, [.. path, "anyOf"])))
            .FirstOrDefault(fault => fault is not null);
    }

    /// <summary>The type is "object", or a list with it.</summary>
    private static bool IsObject(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object
        && (
            ChatRequest.Member(schema, "type")?.ToString() == "object"
            || Items(schema, "type").Any(type => type.ToString() == "object")
        );

    private static List<JsonElement> Items(JsonElement schema, string member) =>
        ChatRequest.Member(schema, member) is { ValueKind: JsonValueKind.Array } items
            ? [.. items.EnumerateArray()]
            : [];

    private static IEnumerable<(string Name, JsonElement Value)> Children(JsonElement schema, string member) =>
        ChatRequest.Member(schema, member) is { ValueKind: JsonValueKind.Object } children
            ? children.EnumerateObject().Select(child => (child.Name, child.Value))
            : [];
}
