using System.Globalization;
using System.Text;

namespace Summarize.Storage;

/// <summary>
/// Which names articles can have. Any program may upload under any name that the storage takes; over HTTP an article
/// can be had only where its name survives a URL as it is.
/// </summary>
public static class ArticleName
{
    /// <summary>Longest name of a blob, in UTF-16 code units.</summary>
    public const int Longest = 1024;

    /// <summary>Why HTTP cannot address an article of this name, and what to do; null: it can.</summary>
    public static string? Fault(string name) =>
        Rule(name) is { } rule ? $"An article's name {rule} Use another name." : null;

    /// <summary>
    /// Whether the storage client can address the blob of just this name. In the others it, or the service, resolves
    /// what looks like a path, and means another article.
    /// </summary>
    public static bool IsExact(string name) =>
        name.Length is > 0 and <= Longest && IsWellFormed(name) && !HasBackslash(name) && !HasDots(name);

    /// <summary>Whether a text is Unicode: no half of a character stands alone.</summary>
    internal static bool IsWellFormed(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty; )
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var units) != System.Buffers.OperationStatus.Done)
                return false;
            rest = rest[units..];
        }
        return true;
    }

    /// <summary>
    /// Whether a character cannot travel: a control, one that Unicode assigns to nobody, or the one that stands for
    /// what could not be decoded.
    /// </summary>
    internal static bool IsLost(Rune character) =>
        Rune.GetUnicodeCategory(character) == UnicodeCategory.Control
        || character == Rune.ReplacementChar
        || (character.Value & 0xFFFE) == 0xFFFE
        || character.Value is >= 0xFDD0 and <= 0xFDEF;

    private static string? Rule(string name)
    {
        if (name.Length is 0 or > Longest)
            return $"has 1 to {Longest} characters; this one has {name.Length}.";
        if (!IsWellFormed(name) || name.EnumerateRunes().Any(IsLost))
            return "is Unicode text without control characters and non-characters.";
        if (HasBackslash(name))
            return "has no backslash: the storage takes it for a slash.";
        if (name.Split('/').Any(part => part.Length == 0))
            return "neither begins nor ends with a slash, and has no two in a row.";
        if (HasDots(name))
            return "has no part that is '.' or '..': a URL's path is resolved.";
        // An encoded slash counts as a slash.
        return name.Contains("%2F", StringComparison.OrdinalIgnoreCase)
            ? "has no '%2F': it is taken for a slash."
            : null;
    }

    private static bool HasBackslash(string name) => name.Contains('\\', StringComparison.Ordinal);

    private static bool HasDots(string name) => name.Split('/').Any(part => part is "." or "..");
}
