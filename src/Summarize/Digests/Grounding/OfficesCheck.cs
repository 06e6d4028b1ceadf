using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>
/// What somebody is called behind a name, "Ada Quill, the harbour master,", is nobody else to the article.
/// </summary>
internal static class OfficesCheck
{
    private const int LongestOffice = 5;

    /// <summary>The first office that the article gives to somebody else, or null.</summary>
    public static string? Fault(Claim claim)
    {
        var words = claim.Statement.Words;
        for (var at = 1; at < words.Count; at++)
        {
            if (IsBeforeName(words, at) && NotCalled(claim, words[at - 1].Text, LastOf(words, at)) is { } before)
                return before;
            if (words[at].Joined || words[at].Text != "the" || !words[at - 1].HasCapital || words[at - 1].Owns)
                continue;
            var last = at;
            while (
                last + 1 < words.Count && words[last + 1].Joined && last < at + LongestOffice && IsPart(words[last + 1])
            )
                last++;
            // Only what ends with a comma explains the name before it.
            if (last == at || last + 1 < words.Count && words[last + 1].Joined || !IsOffice(words[last].Text))
                continue;
            if (NotCalled(claim, words[last].Text, words[at - 1].Text) is { } behind)
                return behind;
        }
        return null;
    }

    private static string? NotCalled(Claim claim, string office, string holder) =>
        !claim.Source.Words.GivesOffice(office, holder) && claim.Source.Words.GivesOfficeToAnother(office, holder)
            ? $"the article does not call {holder} '{office}'"
            : null;

    // "harbour master Ada Quill"
    private static bool IsBeforeName(IReadOnlyList<Word> words, int at) =>
        words[at].HasCapital
        && words[at].Joined
        && !words[at - 1].HasCapital
        && Offices.Has(words[at - 1].Text)
        && !Known.Of(words[at].Text).HasAny(WordClass.Function | WordClass.Demonym | WordClass.Calendar);

    private static string LastOf(IReadOnlyList<Word> words, int at)
    {
        while (at + 1 < words.Count && words[at + 1].Joined && words[at + 1].HasCapital)
            at++;
        return words[at].Text;
    }

    private static bool IsPart(Word word) =>
        !word.HasCapital && !Known.Of(word.Text).HasAny(WordClass.Function) && !word.Owns;

    private static bool IsOffice(string word) => Offices.Has(word) || Known.Of(word).HasAny(WordClass.Person);
}
