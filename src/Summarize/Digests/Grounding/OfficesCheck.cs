using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>
/// What somebody is called behind a name, "Ada Quill, the harbour master,", is nobody else to the article.
/// </summary>
internal static class OfficesCheck
{
    private const int LongestOffice = 5;

    private static readonly FrozenSet<string> Public = CheckWords.Of("en", "public");

    /// <summary>The first office that the article gives to somebody else, or null.</summary>
    public static string? Fault(Claim claim)
    {
        var words = claim.Statement.Words;
        for (var at = 1; at < words.Count; at++)
        {
            var before = OfficeBefore(words, at);
            if (before is not null && NotCalled(claim, before, LastOf(words, at)) is { } fault)
                return fault;
            if (OfficeBehind(words, at) is { } behind && NotCalled(claim, behind, words[at - 1].Text) is { } other)
                return other;
        }
        return null;
    }

    // "Quill, the harbour master,", "Quill, a senator", "Quill is the landlord of the Plough"
    private static string? OfficeBehind(IReadOnlyList<Word> words, int at)
    {
        if (!words[at - 1].HasCapital || words[at - 1].Owns)
            return null;
        var first = at;
        if (words[at].Joined)
        {
            if (!Known.Of(words[at].Text).HasAny(WordClass.Be) || ++first >= words.Count || !words[first].Joined)
                return null;
        }
        if (words[first].Text is not "the" && (first > at || words[first].Text is not ("a" or "an")))
            return null;
        var last = first;
        while (
            last + 1 < words.Count && words[last + 1].Joined && last < first + LongestOffice && IsPart(words[last + 1])
        )
            last++;
        // What follows is a comma, or says of what it is the office.
        var ends = last + 1 >= words.Count || !words[last + 1].Joined || words[last + 1].Text is "of" or "for" or "at";
        return last > first && ends && IsOffice(words[last].Text) ? words[last].Text : null;
    }

    private static string? NotCalled(Claim claim, string office, string holder) =>
        !claim.Source.Words.GivesOffice(office, holder)
        && (
            claim.Source.Words.GivesOfficeToAnother(office, holder)
            || IsPublic(office) && !claim.Source.Words.HasInAnyCase(office.ToLowerInvariant())
        )
            ? $"the article does not call {holder} '{office}'"
            : null;

    // "harbour master Ada Quill", "Harbour master Ada Quill" at the head, "the harbour master, Ada Quill, said"
    private static string? OfficeBefore(IReadOnlyList<Word> words, int at)
    {
        var (office, name) = (words[at - 1], words[at]);
        if (
            !name.HasCapital
            || name.Opens
            || office.HasCapital && !office.Opens && !(at > 1 && words[at - 2].Opens)
            || !(name.Joined ? Offices.Has(office.Text) || IsPublic(office.Text) : IsOffice(office.Text))
            || Known.Of(name.Text).HasAny(WordClass.Function | WordClass.Demonym | WordClass.Calendar)
        )
            return null;
        return name.Joined || IsExplained(words, at) ? office.Text : null;
    }

    // A comma stands before the name and after it, and a "the" before the office.
    private static bool IsExplained(IReadOnlyList<Word> words, int at)
    {
        var end = at;
        while (end + 1 < words.Count && words[end + 1].Joined && words[end + 1].HasCapital)
            end++;
        var first = at - 1;
        while (first > 0 && at - first <= LongestOffice && words[first].Joined && IsPart(words[first]))
            first--;
        return words[first].Text is "the" or "The" && (end + 1 >= words.Count || !words[end + 1].Joined);
    }

    private static string LastOf(IReadOnlyList<Word> words, int at)
    {
        while (at + 1 < words.Count && words[at + 1].Joined && words[at + 1].HasCapital)
            at++;
        return words[at].Text;
    }

    private static bool IsPart(Word word) =>
        !word.HasCapital && !Known.Of(word.Text).HasAny(WordClass.Function) && !word.Owns;

    private static bool IsPublic(string word) => Public.Contains(word.ToLowerInvariant());

    private static bool IsOffice(string word) => Offices.Has(word) || Known.Of(word).HasAny(WordClass.Person);
}
