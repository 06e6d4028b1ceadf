using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Summarize.Http.OpenApi;

/// <summary>
/// What the code's documentation says of a type and its members, for those who know only their JSON. The build writes
/// it beside the assembly.
/// </summary>
internal static class ApiWords
{
    private static readonly Lazy<Dictionary<string, XElement>> Members = new(() =>
        XDocument
            .Load(Path.ChangeExtension(typeof(ApiWords).Assembly.Location, ".xml"))
            .Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal)
    );

    /// <summary>The summary of a type.</summary>
    public static string? Of(Type type) => Text(Member($"T:{Name(type)}")?.Element("summary"));

    /// <summary>The summary of a property, or of the parameter that it is of its record.</summary>
    public static string? Of(Type type, string property)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            var text =
                Text(Member($"P:{Name(declaring)}.{property}")?.Element("summary"))
                ?? Text(
                    Member($"T:{Name(declaring)}")
                        ?.Elements("param")
                        .FirstOrDefault(param => param.Attribute("name")?.Value == property)
                );
            if (text is not null)
                return text;
        }
        return null;
    }

    /// <summary>The values of an enum in JSON, each with its summary.</summary>
    public static IEnumerable<(string Value, string? Words)> Values(Type @enum) =>
        Enum.GetNames(@enum)
            .Select(name =>
                (
                    JsonNamingPolicy.KebabCaseLower.ConvertName(name),
                    Text(Member($"F:{Name(@enum)}.{name}")?.Element("summary"))
                )
            );

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static XElement? Member(string name) => Members.Value.GetValueOrDefault(name);

    private static string? Text(XElement? element)
    {
        if (element is null)
            return null;
        var text = new StringBuilder();
        foreach (var node in element.DescendantNodes())
        {
            if (node is XText { Parent: var parent } words)
                text.Append(parent!.Name == "c" ? $"`{words.Value}`" : words.Value);
            else if (node is XElement { IsEmpty: true } reference)
                text.Append(Reference(reference));
        }
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // A member as JSON names it.
    private static string? Reference(XElement reference)
    {
        if (reference.Attribute("name")?.Value is { } parameter)
            return $"`{JsonNamingPolicy.CamelCase.ConvertName(parameter)}`";
        return reference.Attribute("cref")?.Value is { } member
            ? $"`{JsonNamingPolicy.CamelCase.ConvertName(member[(member.LastIndexOf('.') + 1)..])}`"
            : null;
    }
}
