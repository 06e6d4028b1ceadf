using Summarize.Quotations.Words;

namespace Summarize.Digests.Grounding;

/// <summary>The words of a text, and which of them stand together.</summary>
internal sealed class Vocabulary
{
    private readonly IReadOnlyList<Word> _words;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public Vocabulary(string text)
    {
        _words = Words.In(text);
        foreach (var word in _words.SelectMany(word => Parts(word.Text).Append(word.Text)))
        {
            _known.Add(word);
            _known.Add(Words.Singular(word));
        }
    }

    /// <summary>Whether the text has the word, in this case, as singular or plural, with a hyphen or without.</summary>
    public bool Has(string word) => HasWhole(word) || (word.Contains('-', StringComparison.Ordinal) && Array.TrueForAll(Parts(word), HasWhole));

    /// <summary>Whether the text writes just these words one after the other.</summary>
    public bool WritesTogether(IReadOnlyList<Word> words, int first, int last)
    {
        for (var at = 0; at + last - first < _words.Count; at++)
        {
            var same = true;
            for (var i = 0; same && i <= last - first; i++) same = _words[at + i].Text == words[first + i].Text && (i == 0 || _words[at + i].Joined);
            if (same) return true;
        }
        return false;
    }

    /// <summary>Whether before <paramref name="surname"/> no other name stands than <paramref name="given"/>: "John Smith" speaks against "Jane Smith".</summary>
    public bool IsOnlyOne(string surname, string given)
    {
        for (var at = 1; at < _words.Count; at++)
        {
            if (_words[at].Text == surname && _words[at].Joined && IsOtherName(_words[at - 1], given)) return false;
        }
        return true;
    }

    /// <summary>The same for what follows: "George Orwell" speaks against "George Eliot" where only "George" is cited.</summary>
    public bool IsOnlyFollower(string given, string surname)
    {
        for (var at = 1; at < _words.Count; at++)
        {
            if (_words[at - 1].Text == given && _words[at].Joined && IsOtherName(_words[at], surname)) return false;
        }
        return true;
    }

    private bool HasWhole(string word) => _known.Contains(word) || _known.Contains(Words.Singular(word));

    private static string[] Parts(string word) => word.Contains('-', StringComparison.Ordinal) ? word.Split('-', StringSplitOptions.RemoveEmptyEntries) : [];

    private static bool IsOtherName(Word word, string than) =>
        word.HasCapital && !word.Opens && word.Text != than && (Lexicon.Of(word.Text) & (WordClass.Title | WordClass.Role | WordClass.Demonym)) == WordClass.None;
}
