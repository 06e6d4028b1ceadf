using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>A sentence or a clause with what the checks compare: its words, what they mean, its numbers.</summary>
internal sealed class Statement
{
    // Of long words the first letters tell: "inspect" and "inspection" are one.
    private const int StemLength = 5;

    private const double Most = 0.59;

    private static readonly FrozenSet<string> Parts = CheckWords.Of("en", "part");
    private static readonly FrozenSet<string> Light = CheckWords.Of("en", "light");

    private readonly Lazy<IReadOnlyList<Statement>> _clauses;
    private readonly Lazy<IReadOnlyList<Quantity>> _quantities;
    private readonly Lazy<IReadOnlyList<NameRun>> _names;
    private readonly Lazy<FrozenSet<string>> _nameKeys;

    public Statement(string text)
    {
        Text = text;
        Words = Grounding.Words.In(text);
        Lemmas = [.. Words.Select(word => LemmaOf(word.Text))];
        Stems = [.. Words.Select((word, at) => StemOf(word, Lemmas[at]))];
        Content = Stems.Where(stem => stem.Length > 0).ToFrozenSet(StringComparer.Ordinal);
        _quantities = new(() => Grounding.Quantities.In(text));
        _clauses = new(Split);
        _names = new(() => NameRuns.In(this));
        _nameKeys = new(() => NameRuns.KeysOf(Words).ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>The paragraph that it stands in; -1 where it is no article's.</summary>
    public int Paragraph { get; init; } = -1;

    /// <summary>As it is written.</summary>
    public string Text { get; }

    /// <summary>Its words.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>The words without their inflections, in lower case.</summary>
    public IReadOnlyList<string> Lemmas { get; }

    /// <summary>For each word the letters by which it is told from others; empty where it says too little.</summary>
    public IReadOnlyList<string> Stems { get; }

    /// <summary>All stems that are not empty.</summary>
    public FrozenSet<string> Content { get; }

    /// <summary>Its numbers.</summary>
    public IReadOnlyList<Quantity> Quantities => _quantities.Value;

    /// <summary>Its names.</summary>
    public IReadOnlyList<NameRun> Names => _names.Value;

    /// <summary>The keys of its words by which names are known.</summary>
    public FrozenSet<string> NameKeys => _nameKeys.Value;

    /// <summary>Its clauses; itself where it is one.</summary>
    public IReadOnlyList<Statement> Clauses => _clauses.Value;

    /// <summary>Whether it ends as a question.</summary>
    public bool IsQuestion => Text.AsSpan().TrimEnd().TrimEnd("”\"’'").EndsWith('?');

    /// <summary>How many of some stems it has.</summary>
    public int Shares(IEnumerable<string> stems) => stems.Count(Content.Contains);

    /// <summary>
    /// The sentences that say most of this: more than half of its words, and <paramref name="least"/> at least.
    /// </summary>
    public IReadOnlyList<Statement> Nearest(
        IReadOnlyList<Statement> among,
        int least,
        double share = Most,
        string? but = null
    )
    {
        string[] stems = [.. Content.Where(stem => stem != but)];
        var most = among.Count == 0 ? 0 : among.Max(statement => statement.Shares(stems));
        return most < least || most < share * stems.Length
            ? []
            : [.. among.Where(statement => statement.Shares(stems) == most)];
    }

    /// <summary>A word without its inflection, in lower case.</summary>
    public static string LemmaOf(string word)
    {
        var lower = word.ToLowerInvariant();
        return Lexicon.English.Of(lower).Lemma ?? Grounding.Words.Singular(lower);
    }

    private static string StemOf(Word word, string lemma)
    {
        if (!char.IsLetter(word.Text[0]) || Light.Contains(lemma) || Light.Contains(word.Text))
            return "";
        if (Known.Of(word.Text.ToLowerInvariant()).HasAny(WordClass.Function | WordClass.Number))
            return "";
        return StemOf(lemma);
    }

    /// <summary>The letters by which a lemma is told from others.</summary>
    public static string StemOf(string lemma)
    {
        var key = Grounding.Words.Key(lemma);
        return key.Length > StemLength ? key[..StemLength] : key;
    }

    // At semicolons, before "while" and its like, and before "and" with a new subject.
    private List<Statement> Split()
    {
        var clauses = new List<Statement>();
        var start = 0;
        for (var at = 0; at < Text.Length; at++)
        {
            var isStop = Text[at] is ';' or '\n';
            if (!isStop && !(at > 0 && char.IsWhiteSpace(Text[at - 1]) && BeginsClause(at)))
                continue;
            Add(Text[start..at]);
            start = isStop ? at + 1 : at;
        }
        if (start == 0)
            return [this];
        Add(Text[start..]);
        return clauses;

        void Add(string clause)
        {
            if (!string.IsNullOrWhiteSpace(clause))
                clauses.Add(new Statement(clause));
        }
    }

    private bool BeginsClause(int at)
    {
        var word = WordAt(at);
        if (Parts.Contains(word))
            return true;
        return word is "and"
            && WordAt(at + word.Length + 1) is { Length: > 0 } next
            && Known.Of(next).HasAny(WordClass.Determiner | WordClass.Pronoun);
    }

    private string WordAt(int at)
    {
        var end = at;
        while (end < Text.Length && char.IsLetter(Text[end]))
            end++;
        return at < end ? Text[at..end] : "";
    }
}
