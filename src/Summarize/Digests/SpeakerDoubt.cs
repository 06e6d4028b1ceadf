using Summarize.Articles;
using Summarize.Quotations;

namespace Summarize.Digests;

/// <summary>
/// The model may doubt a speaker, never name one: where it reads another than the program does, the quotation is left
/// open between both.
/// </summary>
public static class SpeakerDoubt
{
    /// <summary>The quotation as it is served, after the model's reading.</summary>
    /// <param name="quotation">As the program attributed it.</param>
    /// <param name="reading">The model's words for the speaker; null or blank: it does not say.</param>
    /// <param name="article">The article.</param>
    /// <param name="known">All quotations of the article, for their speakers.</param>
    public static Quotation Weigh(Quotation quotation, string? reading, Article article, IReadOnlyList<Quotation> known)
    {
        if (string.IsNullOrWhiteSpace(reading) || quotation.Speaker is not { } speaker || Means(reading, speaker)) return quotation;
        var other = known.Select(q => q.Speaker).FirstOrDefault(s => s is { Name: not null } && Means(reading, s)) ?? Mention(article, reading.Trim());
        return quotation with { Speaker = null, Candidates = other is null ? [speaker] : [speaker, other] };
    }

    private static bool Means(string reading, Speaker speaker) =>
        Agree(reading, speaker.Name) || Agree(reading, speaker.AsWritten) || Agree(reading, speaker.Description);

    // "Putin", "President Putin" and "Vladimir Putin" are one: all words of the shorter stand in the longer.
    private static bool Agree(string reading, string? name)
    {
        if (name is null) return false;
        var (a, b) = (Words(reading), Words(name));
        return a.Count > 0 && b.Count > 0 && (a.IsSubsetOf(b) || b.IsSubsetOf(a));
    }

    private static HashSet<string> Words(string name) =>
        name.Split([' ', '\u00A0', ',', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word)
            .Where(word => word is not ("the" or "The" or "a" or "A" or "of"))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static Speaker? Mention(Article article, string name)
    {
        var start = article.Text.IndexOf(name, StringComparison.Ordinal);
        return start < 0 ? null : new Speaker(name, name, new TextSpan(start, start + name.Length), Description: null);
    }
}
