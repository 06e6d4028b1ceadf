using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>
/// What somebody is called behind a name, "Ada Quill, the harbour master,", the article calls them too, where it has the
/// word at all.
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
            if (words[at].Joined || words[at].HasCapital || !words[at - 1].HasCapital || words[at - 1].Owns)
                continue;
            if (words[at].Text != "the")
                continue;
            var last = at;
            while (
                last + 1 < words.Count && words[last + 1].Joined && last < at + LongestOffice && IsPart(words[last + 1])
            )
                last++;
            // Only what ends with a comma explains the name before it.
            if (last == at || last + 1 < words.Count && words[last + 1].Joined || !IsOffice(words[last].Text))
                continue;
            var (office, holder) = (words[last].Text, words[at - 1].Text);
            if (claim.Source.Words.Has(office) && !claim.Source.Words.GivesOffice(office, holder))
                return $"the article does not call {holder} '{office}'";
        }
        return null;
    }

    private static bool IsPart(Word word) =>
        !word.HasCapital && !Known.Of(word.Text).HasAny(WordClass.Function) && !word.Owns;

    private static bool IsOffice(string word) => Offices.Has(word) || Known.Of(word).HasAny(WordClass.Person);
}
