using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>The words of a text, and which of them stand together.</summary>
internal sealed class Vocabulary
{
    private readonly IReadOnlyList<Word> _words;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nations = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<(string, string)>> _neighbours;

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
        _neighbours = new(() =>
            [
                .. _words
                    .Index()
                    .Select(word => (OtherCase.Before(_words, word.Index), word.Item.Text))
                    .Where(pair => pair.Item1 is not null)
                    .Select(pair => (Folded(pair.Item1!), Folded(pair.Text))),
            ]
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
            foreach (var part in Words.Parts(word.Text).Append(word.Text))
                _known.Add(Words.Key(part));
            _known.Add(Words.Key(word.Text.Replace("-", "", StringComparison.Ordinal)));
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
        HasWhole(word)
        || (word.Contains('-', StringComparison.Ordinal) && Array.TrueForAll(Words.Parts(word), HasWhole));

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

    /// <summary>Whether the text gives it to somebody of another name.</summary>
    public bool GivesOfficeToAnother(string office, string holder) => Offices.GivesAnother(_words, office, holder);

    /// <summary>Whether the text spells out initials.</summary>
    public bool SpellsOut(string initials) => Initials.AreSpelledOut(_words, initials);

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

    /// <summary>Whether one stands right before the other, in any case and number.</summary>
    public bool WritesTogether(string first, string second) =>
        _neighbours.Value.Contains((Folded(first), Folded(second)));

    /// <summary>Whether both words are of one name, whichever comes first.</summary>
    public bool IsOneName(string one, string other) =>
        Words.IsSame(one, other) || WritesInOneName(one, other) || WritesInOneName(other, one);

    /// <summary>Whether both words stand in one name, as the first and last of "Mike A. Kowal" do.</summary>
    public bool WritesInOneName(string given, string surname)
    {
        var isGiven = false;
        foreach (var word in _words)
        {
            isGiven &= word.Joined && word.IsPartOfName;
            if (isGiven && Words.IsSame(word.Text, surname))
                return true;
            isGiven |= word.HasCapital && Words.IsSame(word.Text, given);
        }
        return false;
    }

    /// <summary>Whether the text writes a first name or an office before it, as it does of people.</summary>
    public bool IsPerson(string surname)
    {
        for (var at = 1; at < _words.Count; at++)
        {
            var before = _words[at - 1];
            if (
                _words[at].Joined
                && Words.IsSame(_words[at].Text, surname)
                && (before.HasCapital && IsFirstName(before.Text) || Offices.Has(before.Text))
            )
                return true;
        }
        return false;
    }

    /// <summary>Whether the text gives somebody an office.</summary>
    public bool GivesOffice(string office, string holder) => Offices.Gives(_words, office, holder);

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

    /// <summary>Whether these words stand one after the other, in any case and number.</summary>
    public bool Writes(IReadOnlyList<string> phrase)
    {
        for (var at = 0; at + phrase.Count <= _words.Count; at++)
        {
            var same = true;
            for (var i = 0; same && i < phrase.Count; i++)
                same = (i == 0 || _words[at + i].Joined) && Words.IsSame(_words[at + i].Text, phrase[i]);
            if (same)
                return true;
        }
        return false;
    }

    /// <summary>The same as <see cref="Has"/>, of no part of a word.</summary>
    /// <remarks>A first name has no plural: "William" does not prove "Williams".</remarks>
    public bool HasWhole(string word)
    {
        var key = Words.Key(word);
        return _known.Contains(key)
            || (Words.Key(Words.Singular(word)) is var singular && !IsFirstName(singular) && _known.Contains(singular));
    }

    private static string Folded(string word) =>
        Words.Singular(Words.Key(word).ToLowerInvariant()).Replace("-", "", StringComparison.Ordinal);

    private static bool IsFirstName(string word) => Known.Of(word).HasAny(WordClass.Forename);

    // Of the words that open a sentence only a first name is surely one: "Yesterday Tanner spoke".
    private static bool IsOtherName(Word word, string than) =>
        word.HasCapital
        && (!word.Opens || IsFirstName(word.Text))
        && word.Text != than
        && !Offices.Has(word.Text)
        && !Known.Of(word.Text).HasAny(WordClass.Demonym);
}
