using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>What a name is of, as far as the lexicon tells.</summary>
internal enum NameKind
{
    /// <summary>Something else, or nobody knows.</summary>
    Other,

    /// <summary>Somebody with a first name.</summary>
    Person,

    /// <summary>A place or its people.</summary>
    Place,
}

/// <summary>Words with a capital that stand together: "Ada Quill".</summary>
/// <param name="Kind">What it is of.</param>
/// <param name="Words">Its words.</param>
/// <param name="Keys">The same as <see cref="NameRuns.Key"/> has them.</param>
/// <param name="Stems">Its stems that are not empty.</param>
internal sealed record NameRun(
    NameKind Kind,
    IReadOnlyList<string> Words,
    FrozenSet<string> Keys,
    FrozenSet<string> Stems
)
{
    /// <summary>As it is written.</summary>
    public string Text => string.Join(' ', Words);

    /// <summary>Whether it is one word of capitals, which the article may spell out: "ICC".</summary>
    public bool IsInitials => Words is [var word] && word.All(c => char.IsUpper(c) || c == '.');

    /// <summary>Whether a sentence speaks of it: of somebody the last word tells, of all else any.</summary>
    public bool IsIn(Statement statement) =>
        Kind == NameKind.Person
            ? statement.NameKeys.Contains(NameRuns.Key(Words[^1]))
            : Keys.Any(statement.NameKeys.Contains);
}

/// <summary>The names of a sentence; no days and months.</summary>
internal static class NameRuns
{
    /// <summary>All, in order.</summary>
    public static IReadOnlyList<NameRun> In(Statement statement)
    {
        var runs = new List<NameRun>();
        var words = statement.Words;
        for (var at = 0; at < words.Count; at++)
        {
            if (!Subject.IsName(words[at]))
                continue;
            var first = at;
            while (at + 1 < words.Count && words[at + 1].Joined && words[at + 1].HasCapital)
                at++;
            string[] run = [.. words.Skip(first).Take(at + 1 - first).Select(word => word.Text)];
            if (!Array.Exists(run, word => Known.Of(word).HasAny(WordClass.Calendar)) && !IsTitle(run))
                runs.Add(
                    new NameRun(
                        KindOf(run),
                        run,
                        run.Select(Key).ToFrozenSet(StringComparer.Ordinal),
                        statement
                            .Stems.Skip(first)
                            .Take(run.Length)
                            .Where(stem => stem.Length > 0)
                            .ToFrozenSet(StringComparer.Ordinal)
                    )
                );
        }
        return runs;
    }

    /// <summary>What all words for one name share: its nation, or its letters in lower case and singular.</summary>
    public static string Key(string word) =>
        Nationalities.Of(word) ?? Words.Singular(Words.Key(word).ToLowerInvariant());

    /// <summary>The keys of all words of a text, also of "United States".</summary>
    public static IEnumerable<string> KeysOf(IReadOnlyList<Word> words) =>
        words
            .Select(word => Key(word.Text))
            .Concat(
                words
                    .Zip(words.Skip(1))
                    .Select(pair => Nationalities.InitialsOf(pair.First.Text, pair.Second.Text))
                    .OfType<string>()
                    .Select(Key)
            );

    // "Mr." alone, where the sentence was cut behind it.
    private static bool IsTitle(string[] run) => run is [var word] && Known.Of(word + ".").HasAny(WordClass.Honorific);

    private static NameKind KindOf(string[] run) =>
        Known.Of(run[0]).HasAny(WordClass.Forename) ? NameKind.Person
        : Array.Exists(run, word => Known.Of(word).HasAny(WordClass.Place | WordClass.Demonym)) ? NameKind.Place
        : NameKind.Other;
}
