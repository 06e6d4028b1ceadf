using Summarize.Quotations.Words;

namespace Summarize.Digests.Grounding;

/// <summary>The words of a text, and which of them stand together.</summary>
internal sealed class Vocabulary
{
    /// <summary>
    /// Words between the name of an office's holder and the office: "Ada Quill, who is now the mayor".
    /// </summary>
    private const int Nearby = 6;

    private readonly IReadOnlyList<Word> _words;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nations = new(StringComparer.Ordinal);

    // German: nouns without their endings, and those that an article marks as no names.
    private readonly Lazy<HashSet<string>> _stems;
    private readonly Lazy<string[]> _nouns;

    public Vocabulary(string text)
    {
        _words = Words.In(text);
        _stems = new(() =>
            _words
                .Where(word => word.HasCapital)
                .SelectMany(word => OtherLanguages.Stems(word.Text))
                .ToHashSet(StringComparer.Ordinal)
        );
        _nouns = new(() =>
            [
                .. _words
                    .Zip(_words.Skip(1))
                    .Where(pair =>
                        OtherLanguages.IsDeterminer(pair.First.Text.ToLowerInvariant())
                        && pair.Second.HasCapital
                        && pair.Second.Text.Length > 4
                    )
                    .Select(pair => Words.Key(pair.Second.Text).ToLowerInvariant())
                    .Distinct(),
            ]
        );
        IsGerman = OtherLanguages.IsGerman(_words);
        IsEnglish = OtherLanguages.IsEnglish(_words);
        foreach (var (at, word) in _words.Index())
        {
            foreach (var part in Parts(word.Text).Append(word.Text))
                _known.Add(Words.Key(part));
            if (word.HasCapital && !word.Opens)
                _names.Add(Words.Key(word.Text));
            if (Nationalities.Of(_words, at) is { } nation && Nationalities.NamesCountry(_words, at))
                _nations.Add(nation);
        }
        // "Super Bowl" is also written "Superbowl", the "United States" are the "US".
        for (var at = 1; at < _words.Count; at++)
        {
            if (!_words[at].Joined || !_words[at].HasCapital || !_words[at - 1].HasCapital)
                continue;
            _known.Add(Words.Key(_words[at - 1].Text + _words[at].Text.ToLowerInvariant()));
            if (Nationalities.InitialsOf(_words[at - 1].Text, _words[at].Text) is not { } initials)
                continue;
            _known.Add(initials);
            if (Nationalities.Of(initials) is { } nation)
                _nations.Add(nation);
        }
        foreach (var word in _known.ToArray())
            if (!IsFirstName(Words.Singular(word)))
                _known.Add(Words.Singular(word));
    }

    /// <summary>Whether the text is German, where all nouns have a capital.</summary>
    public bool IsGerman { get; }

    /// <summary>Whether the text is English, where "Ella" opens a sentence as a name.</summary>
    public bool IsEnglish { get; }

    /// <summary>Whether a German text has a noun of this stem.</summary>
    public bool HasStem(string stem) => _stems.Value.Contains(stem);

    /// <summary>
    /// Whether a German text has the noun that a compound ends with: "Hafenbrücke" where it has "die Brücke".
    /// </summary>
    public bool HasHeadOf(string compound) =>
        OtherLanguages
            .Stems(compound)
            .Any(stem =>
                Array.Exists(
                    _nouns.Value,
                    noun => stem.Length > noun.Length + 1 && stem.EndsWith(noun, StringComparison.Ordinal)
                )
            );

    /// <summary>Whether the text has the word, in this case, as singular or plural, with a hyphen or without.</summary>
    public bool Has(string word) =>
        HasWhole(word) || (word.Contains('-', StringComparison.Ordinal) && Array.TrueForAll(Parts(word), HasWhole));

    /// <summary>The same for a word in lower case, which may open a sentence of the text.</summary>
    public bool HasInAnyCase(string word) => Has(word) || Has(char.ToUpperInvariant(word[0]) + word[1..]);

    /// <summary>Whether the text has a word in lower case that begins like this.</summary>
    public bool HasPrefix(string prefix) => _known.Any(word => word.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>
    /// Whether the text uses the word as a name: with a capital inside a sentence, and never without.
    /// </summary>
    public bool Names(string word) => _names.Contains(Words.Key(word)) && !Has(word.ToLowerInvariant());

    /// <summary>Whether the text has the country or people that a word stands for, under any of their names.</summary>
    public bool HasNation(IReadOnlyList<Word> words, int at) =>
        Nationalities.Of(words, at) is { } nation && _nations.Contains(nation);

    /// <summary>The same for initials.</summary>
    public bool HasNation(string word) => Nationalities.Of(word) is { } nation && _nations.Contains(nation);

    /// <summary>
    /// Whether the text spells out initials: "WHO" where it has "World Health Organization", the whole name of a body,
    /// and
    /// not a part of one, nor somebody's: "Nils Bertil Andersson" is no NBA.
    /// </summary>
    public bool SpellsOut(string initials)
    {
        initials = Words.Key(initials).ToUpperInvariant();
        if (initials.Length < 3)
            return false;
        for (var first = 0; first < _words.Count; )
        {
            var end = first + 1;
            while (end < _words.Count && _words[end].Joined && (_words[end].HasCapital || IsLink(_words[end].Text)))
                end++;
            if (IsSpelled(initials, first, end))
                return true;
            first = end;
        }
        return false;
    }

    // A name may have "the" or "British" before it, and an office after it.
    private bool IsSpelled(string initials, int first, int end)
    {
        for (var at = first + 1; at < end; at++)
            if (IsOneOf(_words[at], WordClass.Title | WordClass.Role))
                end = at;
        for (; first < end; first++)
        {
            var name = _words.Skip(first).Take(end - first).Where(word => word.HasCapital).ToArray();
            if (
                name.Select(word => char.ToUpperInvariant(word.Text[0])).SequenceEqual(initials)
                && !IsFirstName(name[0].Text)
                && Array.Exists(name, word => IsOneOf(word, WordClass.Organisation | WordClass.Body))
            )
                return true;
            if (!IsOneOf(_words[first], WordClass.Determiner | WordClass.Place | WordClass.Demonym))
                return false;
        }
        return false;
    }

    private static bool IsLink(string word) => word is "of" or "the" or "and" or "for" or "de" or "des" or "on" or "in";

    private static bool IsOneOf(Word word, WordClass classes) => (Lexicon.Of(word.Text) & classes) != WordClass.None;

    /// <summary>Whether the text writes just these words one after the other.</summary>
    public bool WritesTogether(IReadOnlyList<Word> words, int first, int last)
    {
        for (var at = 0; at + last - first < _words.Count; at++)
        {
            var same = true;
            for (var i = 0; same && i <= last - first; i++)
                same = _words[at + i].Text == words[first + i].Text && (i == 0 || _words[at + i].Joined);
            if (same)
                return true;
        }
        return false;
    }

    /// <summary>Whether both words stand in one name, as the first and last of "Mike A. Kowal" do.</summary>
    public bool WritesInOneName(string given, string surname)
    {
        var isGiven = false;
        foreach (var word in _words)
        {
            isGiven &= word.Joined && IsPartOfName(word);
            if (isGiven && IsSame(word.Text, surname))
                return true;
            isGiven |= word.HasCapital && IsSame(word.Text, given);
        }
        return false;
    }

    /// <summary>
    /// Whether the text gives somebody an office: "Mayor Mike Tanner", "Mike Tanner, the mayor", "Tanner is the mayor",
    /// "the mayor,
    /// Mike Tanner,"; not where the two only stand near each other, as in "Tanner attacked the mayor".
    /// </summary>
    public bool GivesOffice(string office, string holder)
    {
        for (var at = 0; at < _words.Count; at++)
        {
            if (
                IsSame(_words[at].Text, office)
                && !_words[at].Owns
                && (StandsBeforeName(at, holder) || IsExplainedBy(at, holder))
            )
                return true;
            if (IsSame(_words[at].Text, holder) && IsSaidToBe(at, office))
                return true;
        }
        return false;
    }

    // "Mayor Mike Tanner", "Senators Ada Quill and Mike Tanner".
    private bool StandsBeforeName(int at, string holder)
    {
        var several = Words.Singular(_words[at].Text) != _words[at].Text;
        for (var next = at + 1; next < _words.Count && !_words[next].Opens; next++)
        {
            var continues =
                _words[next].Joined && IsPartOfName(_words[next])
                || (several && (_words[next].HasCapital || _words[next].Text is "and"));
            if (!continues)
                return false;
            if (IsSame(_words[next].Text, holder))
                return true;
        }
        return false;
    }

    // "the mayor of Norrvik, Mike Tanner, spoke": a comma before the name and after it.
    private bool IsExplainedBy(int at, string holder)
    {
        var next = at + 1;
        while (
            next < _words.Count
            && _words[next].Joined
            && (_words[next].HasCapital || _words[next].Text is "of" or "for" or "the")
        )
            next++;
        for (
            var first = next;
            next < _words.Count
                && !_words[next].Opens
                && _words[next].HasCapital
                && _words[next].Joined != (next == first);
            next++
        )
        {
            if (IsSame(_words[next].Text, holder))
                return next + 1 == _words.Count || !_words[next + 1].Joined;
        }
        return false;
    }

    // "Mike Tanner, 54, who is now the mayor", "Tanner was elected mayor": nothing done to the mayor, and nobody
    // else's.
    private bool IsSaidToBe(int at, string office)
    {
        var next = at + 1;
        if (next >= _words.Count || _words[at].Owns || (_words[next].Joined && !IsBeing(_words[next].Text)))
            return false;
        for (; next < _words.Count && next <= at + Nearby + 1 && !_words[next].Opens; next++)
        {
            var (word, known) = (_words[next], Lexicon.Of(_words[next].Text));
            if (IsSame(word.Text, office))
                return !word.Owns;
            if (IsBeing(word.Text) || word.Owns)
                continue;
            if (
                (
                    known
                    & (
                        WordClass.Preposition
                        | WordClass.Conjunction
                        | WordClass.Verb
                        | WordClass.Cue
                        | WordClass.WeakCue
                    )
                ) != WordClass.None
                || word.Text.EndsWith("ed", StringComparison.Ordinal)
            )
                return false;
        }
        return false;
    }

    private static bool IsBeing(string word) =>
        word
            is "is"
                or "was"
                or "be"
                or "been"
                or "as"
                or "became"
                or "becomes"
                or "become"
                or "remains"
                or "remained"
                or "serves"
                or "served"
                or "elected"
                or "appointed"
                or "named"
                or "called"
                or "now"
                or "then"
                or "since";

    /// <summary>
    /// Whether before <paramref name="surname"/> no other name stands than <paramref name="given"/>: "John Smith"
    /// speaks against "Jane Smith".
    /// </summary>
    public bool IsOnlyOne(string surname, string given)
    {
        for (var at = 1; at < _words.Count; at++)
        {
            if (_words[at].Text == surname && _words[at].Joined && IsOtherName(_words[at - 1], given))
                return false;
        }
        return true;
    }

    /// <summary>
    /// The same for what follows: "George Orwell" speaks against "George Eliot" where only "George" is cited.
    /// </summary>
    public bool IsOnlyFollower(string given, string surname)
    {
        for (var at = 1; at < _words.Count; at++)
        {
            if (_words[at - 1].Text == given && _words[at].Joined && IsOtherName(_words[at], surname))
                return false;
        }
        return true;
    }

    // A first name has no plural: "William" does not prove "Williams".
    private bool HasWhole(string word)
    {
        var key = Words.Key(word);
        return _known.Contains(key)
            || (Words.Key(Words.Singular(word)) is var singular && !IsFirstName(singular) && _known.Contains(singular));
    }

    private static bool IsFirstName(string word) =>
        (Lexicon.Of(word) & (WordClass.MaleName | WordClass.FemaleName)) != WordClass.None;

    private static string[] Parts(string word) =>
        word.Contains('-', StringComparison.Ordinal) ? word.Split('-', StringSplitOptions.RemoveEmptyEntries) : [];

    private static bool IsPartOfName(Word word) =>
        word.HasCapital || (Lexicon.Of(word.Text) & WordClass.Particle) != WordClass.None;

    // Also in "Nicholls-trained".
    private static bool IsSame(string word, string than) =>
        IsForm(word, than) || Array.Exists(Parts(word), part => IsForm(part, than));

    private static bool IsForm(string word, string than) =>
        Words.Singular(Words.Key(word)).Equals(Words.Singular(Words.Key(than)), StringComparison.OrdinalIgnoreCase);

    // Of the words that open a sentence only a first name is surely one: "Yesterday Tanner spoke".
    private static bool IsOtherName(Word word, string than) =>
        word.HasCapital
        && (!word.Opens || IsFirstName(word.Text))
        && word.Text != than
        && (Lexicon.Of(word.Text) & (WordClass.Title | WordClass.Role | WordClass.Demonym)) == WordClass.None;
}
