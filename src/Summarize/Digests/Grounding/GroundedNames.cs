using Summarize.Quotations.Words;

namespace Summarize.Digests.Grounding;

/// <summary>Checks the names of a sentence: people, places, organisations, days and months.</summary>
/// <remarks>
/// A name is a word with a capital. It stands where the cited paragraphs have the word, or where the article has just
/// this longer name of somebody whom they call by the shorter one: "Mike Pompeo" where they say "Pompeo", and the
/// article knows no other Pompeo.
/// </remarks>
internal static class GroundedNames
{
    /// <summary>The first name in <paramref name="sentence"/> that is not proved, or null.</summary>
    /// <param name="sentence">The model's sentence.</param>
    /// <param name="cited">The words of the paragraphs that it cites.</param>
    /// <param name="article">The words of the whole article.</param>
    public static string? FirstUnproved(string sentence, Vocabulary cited, Vocabulary article)
    {
        var words = Words.In(sentence);
        for (var at = 0; at < words.Count; at++)
        {
            if (!MayBeName(words, at, article) || cited.Has(words[at].Text)) continue;
            if (!IsLongerName(words, at, cited, article)) return words[at].Text;
        }
        return null;
    }

    private static bool MayBeName(IReadOnlyList<Word> words, int at, Vocabulary article)
    {
        var word = words[at];
        if (!word.HasCapital || word.Text is "I" || word.Text.StartsWith("I’", StringComparison.Ordinal) || word.Text.StartsWith("I'", StringComparison.Ordinal)) return false;
        var known = Lexicon.Of(word.Text);
        // An office may be written with a capital before a name: "Mayor Quill" where the article has "the mayor".
        if (known.HasAny(WordClass.Title | WordClass.Role | WordClass.Body) && article.Has(Lower(word.Text))) return false;
        if (!word.Opens) return true;
        if (NumberWords.Small.ContainsKey(word.Text.Split('-')[0])) return false;
        if (article.Has(Lower(word.Text)) || article.Has(Words.Singular(Lower(word.Text)))) return false;
        if (known.HasAny(WordClass.MaleName | WordClass.FemaleName | WordClass.Place | WordClass.Demonym | WordClass.Calendar)) return true;
        if (known != WordClass.None) return false;
        // Alone at the head of a sentence, a word that nobody knows is a name, unless its form says otherwise.
        var followed = at + 1 < words.Count && words[at + 1].Joined;
        return followed && words[at + 1].HasCapital || !LooksCommon(word.Text, followed ? words[at + 1].Text : "");
    }

    private static bool LooksCommon(string word, string next) =>
        EndsWithAny(word, "ing", "ed", "ly", "tion", "tions", "ment", "ments", "ness", "ity", "ities", "ers", "ists", "ure", "ures", "ance", "ence")
        || (word.EndsWith('s') && (next.Length == 0 || !Lexicon.Of(next).HasAny(WordClass.Cue)) && next is not ("was" or "is" or "has" or "does"));

    private static bool EndsWithAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    // The unproved words next to a proved one: the article must write them together, and call nobody else like that.
    private static bool IsLongerName(IReadOnlyList<Word> words, int at, Vocabulary near, Vocabulary all)
    {
        var first = at;
        var last = at;
        while (first > 0 && words[first].Joined && words[first - 1].HasCapital && !near.Has(words[first - 1].Text)) first--;
        while (last + 1 < words.Count && words[last + 1].Joined && words[last + 1].HasCapital && !near.Has(words[last + 1].Text)) last++;
        return (last + 1 < words.Count && words[last + 1].Joined && words[last + 1].HasCapital && all.WritesTogether(words, first, last + 1) && all.IsOnlyOne(words[last + 1].Text, words[last].Text))
            || (first > 0 && words[first].Joined && words[first - 1].HasCapital && all.WritesTogether(words, first - 1, last) && all.IsOnlyFollower(words[first - 1].Text, words[first].Text));
    }

    private static string Lower(string word) => word.ToLowerInvariant();

    private static bool HasAny(this WordClass classes, WordClass any) => (classes & any) != WordClass.None;
}
