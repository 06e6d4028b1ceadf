using Summarize.Articles;
using Summarize.Language;
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
        if (string.IsNullOrWhiteSpace(reading) || quotation.Speaker is not { } speaker || Means(reading, speaker))
            return quotation;
        var other =
            known.Select(q => q.Speaker).FirstOrDefault(s => s is { Name: not null } && Means(reading, s))
            ?? Mention(article, reading.Trim());
        return quotation with { Speaker = null, Candidates = other is null ? [speaker] : [speaker, other] };
    }

    private static bool Means(string reading, Speaker speaker)
    {
        var read = Words(reading);
        return SameName(read, speaker) || SameWords(read, speaker.AsWritten) || SameWords(read, speaker.Description);
    }

    /// <summary>
    /// Whether <paramref name="reading"/> names the person or body called <paramref name="name"/>, in full or in short.
    /// </summary>
    public static bool IsSameName(string reading, string name) =>
        SameName(Words(reading), new Speaker(name, name, default, Description: null));

    // "Quill" and "Harbour master Ada Quill" are Ada Quill; "Ada Quill's spokesman" is somebody else.
    private static bool SameName(IReadOnlyList<string> read, Speaker speaker)
    {
        if (speaker.Name is null || read.Count == 0)
            return false;
        var name = Words(speaker.Name);
        if (read.Count <= name.Count)
            return read.All(word => name.Contains(word, Same));
        var (before, end) = (read.Count - name.Count, read.Skip(read.Count - name.Count));
        var office = speaker.Description is null ? [] : Words(speaker.Description);
        return end.SequenceEqual(name, Same)
            && read.Take(before).All(word => office.Contains(word, Same) || IsTitle(word));
    }

    private static bool SameWords(IReadOnlyList<string> read, string? words) =>
        words is not null && read.Count > 0 && read.SequenceEqual(Words(words), Same);

    private static bool IsTitle(string word) => Lexicon.English.Of(word).Is(WordClass.Title | WordClass.Demonym);

    private static StringComparer Same => StringComparer.OrdinalIgnoreCase;

    private static IReadOnlyList<string> Words(string name) =>
        [
            .. name.Split([' ', '\u00A0', ','], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word is not ("the" or "The" or "a" or "A" or "an" or "An")),
        ];

    private static Speaker? Mention(Article article, string name)
    {
        var start = article.Text.IndexOf(name, StringComparison.Ordinal);
        return start < 0 ? null : new Speaker(name, name, new TextSpan(start, start + name.Length), Description: null);
    }
}
