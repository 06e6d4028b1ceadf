using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Summarize.Http;

/// <summary>A query parameter: what is said of it, what is checked, and how it is read have one home.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
/// <param name="Example">A value.</param>
public abstract record Parameter(string Name, string Description, string Example)
{
    /// <summary>What a value has to be, as the end of a sentence; null where this one is.</summary>
    internal abstract string? Fault(string value);

    /// <summary>The value; null where none is given.</summary>
    /// <exception cref="RequestException">It is malformed, or given more than once.</exception>
    internal string? Text(HttpRequest request)
    {
        if (!request.Query.TryGetValue(Name, out var given))
            return null;
        var value = Single(given);
        return Fault(value) is { } fault
            ? throw new RequestException(ProblemTypes.Malformed, $"'{Name}' is {fault}.")
            : value;
    }

    private string Single(StringValues given) =>
        given.Count == 1
            ? given.ToString()
            : throw new RequestException(
                ProblemTypes.Malformed,
                $"'{Name}' is given {given.Count} times; give it once."
            );
}

/// <summary>A whole number.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
/// <param name="Example">A value.</param>
/// <param name="Least">The least that is taken.</param>
/// <param name="Most">The most that is taken.</param>
public sealed record NumberParameter(string Name, string Description, string Example, int Least, int Most)
    : Parameter(Name, Description, Example)
{
    /// <summary>The number; null where none is given.</summary>
    internal int? Read(HttpRequest request) =>
        Text(request) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    internal override string? Fault(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= Least
        && number <= Most
            ? null
            : $"a whole number from {Least} to {Most}";
}

/// <summary>One of some words.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
/// <param name="Example">A value.</param>
/// <param name="Choices">The words.</param>
public sealed record ChoiceParameter(string Name, string Description, string Example, IReadOnlyList<string> Choices)
    : Parameter(Name, Description, Example)
{
    /// <summary>Yes or no.</summary>
    public static IReadOnlyList<string> YesOrNo { get; } = ["true", "false"];

    internal override string? Fault(string value) =>
        Choices.Contains(value, StringComparer.Ordinal) ? null
        : Choices is [var one, var other] ? $"{one} or {other}"
        : $"one of {string.Join(", ", Choices)}";
}

/// <summary>Text of some kind.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
/// <param name="Example">A value.</param>
/// <param name="IsTaken">Whether a value is taken.</param>
/// <param name="Form">What a value has to be, as the end of a sentence.</param>
public sealed record TextParameter(
    string Name,
    string Description,
    string Example,
    Predicate<string> IsTaken,
    string Form
) : Parameter(Name, Description, Example)
{
    internal override string? Fault(string value) => IsTaken(value) ? null : Form;
}
