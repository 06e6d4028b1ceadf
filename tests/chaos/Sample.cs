using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Summarize.Chaos;

/// <summary>
/// Articles of our own making. Each version of each has a mark that stands in all its sentences, so that a question, a
/// reply or a digest tells whose it is.
/// </summary>
internal static partial class Sample
{
    private static readonly string[] People = ["Maud Ferrant", "Ivo Sandling", "Teresa Okonjo", "Pavel Harbin"];
    private static readonly string[] Towns = ["Greywater", "Little Ansty", "Cold Harbour", "Salt Ferry", "Marlow"];

    /// <summary>The mark of a version of a stored article.</summary>
    public static string Mark(int article, int version) => Mark("LDG", article, version);

    /// <summary>The mark of an article that is only posted.</summary>
    public static string PostMark(int article) => Mark("LDP", article, 1);

    /// <summary>Whether a mark is one of a stored article.</summary>
    public static bool IsStored(string mark) => mark.StartsWith("LDG", StringComparison.Ordinal);

    /// <summary>The number of the article that a mark is of; null where it is none.</summary>
    public static int? Article(string mark) =>
        int.TryParse(mark.AsSpan(Math.Min(3, mark.Length), Math.Min(6, Math.Max(0, mark.Length - 3))), out var number)
            ? number
            : null;

    /// <summary>The first mark in a text; null where there is none.</summary>
    public static string? MarkIn(string text) =>
        MarkPattern().Match(text) is { Success: true } found ? found.Value : null;

    /// <summary>A news text.</summary>
    /// <param name="mark">Stands in each sentence.</param>
    /// <param name="paragraphs">How long it is; at least 4.</param>
    public static string Text(string mark, int paragraphs = 6)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(mark));
        var town = Towns[hash[0] % Towns.Length];
        var (one, other) = (People[hash[1] % 2], People[2 + (hash[2] % 2)]);
        string[] story =
        [
            $"The town of {town} closed its landing {mark} on Tuesday, after divers found {20 + hash[3]} cracks in the "
                + "piles.",
            $"“Nobody should have to trust {mark} with a child on board,” said {one}, the harbour master, who had sent "
                + "the divers.",
            $"{other}, a baker beside the quay, heard of it from a customer. “We learned that {mark} was shut when the "
                + $"bread van turned round 🚐,” {other.Split(' ')[1]} said.",
            $"Repairs to {mark} will cost {2 + (hash[4] % 40)} million crowns and take two winters, the council said.",
        ];
        var more = Enumerable
            .Range(1, paragraphs - story.Length)
            .Select(day =>
                $"Day {day} of the inquiry into {mark} brought a list of {day * 7} letters and one map of the old quay."
            );
        return string.Join("\n\n", story.Concat(more)) + "\n";
    }

    private static string Mark(string kind, int article, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}{article:D6}V{version:D3}");

    [GeneratedRegex("LD[GP][0-9]{6}V[0-9]{3}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MarkPattern();
}
