using Summarize.Language;
using Summarize.Quotations;

namespace Summarize.Digests;

/// <summary>Whose word it takes to serve a speaker. Setting: <c>Summarize__Digests__Speakers</c>.</summary>
public enum SpeakerPolicy
{
    /// <summary>What its own clause does not settle takes program and model.</summary>
    TwoWitnesses,

    /// <summary>As the program reads it.</summary>
    Program,

    /// <summary>Only what the program is sure of.</summary>
    SureOnly,
}

/// <summary>What is served of a quotation's speaker.</summary>
/// <param name="Speaker">Who said it; null where that is open.</param>
/// <param name="Candidates">Where it is open: between whom. Else empty.</param>
/// <param name="Count">How many of program and model say so: 0 where it is open.</param>
public sealed record Testimony(Speaker? Speaker, IReadOnlyList<Speaker> Candidates, int Count);

/// <summary>Weighs the program's reading of a speaker against the model's.</summary>
public static class Witnesses
{
    /// <summary>What is served. Only whom the article names can be, never the model's own words.</summary>
    /// <param name="quotation">As the program reads it.</param>
    /// <param name="reading">The model's words for the speaker; null or blank: it does not say.</param>
    /// <param name="named">Everybody whom the article names.</param>
    /// <param name="policy">Whose word it takes.</param>
    public static Testimony Weigh(
        Quotation quotation,
        string? reading,
        IReadOnlyList<Speaker> named,
        SpeakerPolicy policy
    )
    {
        var program = quotation.Speaker;
        var meant = Meant(reading, named, quotation);
        var agrees = program is not null && Agrees(reading, program, meant);
        var other =
            agrees ? null
            : meant is [var only] ? only
            : null;
        // A description that the clause itself gives names nobody.
        var isSure =
            quotation.Verdict is { IsSure: true }
            || program is { Name: null } && quotation.Verdict?.Basis == Basis.Description;
        if (program is null)
            return
                policy == SpeakerPolicy.TwoWitnesses
                && quotation.Candidates.FirstOrDefault(candidate => candidate.Name == other?.Name) is { } candidate
                ? new Testimony(candidate, [], 2)
                : Open([.. quotation.Candidates, other]);
        var isServed = policy switch
        {
            SpeakerPolicy.Program => true,
            SpeakerPolicy.SureOnly => isSure,
            _ => agrees || isSure && other is null,
        };
        return isServed ? new Testimony(program, [], agrees ? 2 : 1) : Open([program, other]);
    }

    /// <summary>
    /// Whether <paramref name="reading"/> names the person or body called <paramref name="name"/>, in full or in short.
    /// </summary>
    public static bool IsSameName(string reading, string name) =>
        SameName(Words(reading), new Speaker(name, name, default, Description: null));

    private static Testimony Open(IEnumerable<Speaker?> candidates) =>
        new(null, [.. candidates.OfType<Speaker>().DistinctBy(candidate => candidate.Name ?? candidate.AsWritten)], 0);

    // Whom of the article the model's words can mean: the candidates before all others.
    private static List<Speaker> Meant(string? reading, IReadOnlyList<Speaker> named, Quotation quotation)
    {
        if (string.IsNullOrWhiteSpace(reading))
            return [];
        var read = Words(reading);
        var candidates = quotation.Candidates.Where(speaker => SameName(read, speaker)).ToList();
        return candidates.Count > 0 ? candidates : [.. named.Where(speaker => SameName(read, speaker)).Take(3)];
    }

    // A surname that two of the article bear confirms neither.
    private static bool Agrees(string? reading, Speaker program, List<Speaker> meant)
    {
        if (string.IsNullOrWhiteSpace(reading))
            return false;
        var read = Words(reading);
        return meant.Exists(speaker => speaker.Name == program.Name)
            ? meant.TrueForAll(speaker => speaker.Name == program.Name)
            : SameName(read, program)
                || SameWords(read, program.AsWritten) && program.Name is null
                || SameWords(read, program.Description);
    }

    // "Quill" and "Harbour master Ada Quill" are Ada Quill; "Ada Quill's spokesman" is somebody else.
    private static bool SameName(List<string> read, Speaker speaker)
    {
        if (speaker.Name is null || read.Count == 0)
            return false;
        var name = Words(speaker.Name);
        if (read.Count <= name.Count)
            return read.TrueForAll(word => name.Contains(word, Same))
                && read[^1].Equals(name[^1], StringComparison.OrdinalIgnoreCase);
        var before = read.Count - name.Count;
        var office = speaker.Description is null ? [] : Words(speaker.Description);
        return read[before..].SequenceEqual(name, Same)
            && read[..before].TrueForAll(word => office.Contains(word, Same) || IsTitle(word));
    }

    private static bool SameWords(List<string> read, string? words) =>
        words is not null && read.Count > 0 && read.SequenceEqual(Words(words), Same);

    private static bool IsTitle(string word) => Lexicon.English.Of(word).Is(WordClass.Title | WordClass.Demonym);

    private static StringComparer Same => StringComparer.OrdinalIgnoreCase;

    private static List<string> Words(string name) =>
        [
            .. name.Split([' ', '\u00A0', ','], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word is not ("the" or "The" or "a" or "A" or "an" or "An")),
        ];
}
