using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>What somebody is said to have said is not what the cited paragraphs have another say.</summary>
internal static class SpeakersCheck
{
    private const int Same = 3;
    private const int Few = 2;
    private const double Share = 0.6;

    // Nobody's name.
    private const string Unnamed = "somebody";

    private static readonly FrozenSet<string> Saying = CheckWords.Of("en", "saying");

    // "the chief harbour engineer"
    private const int LongestOffice = 4;

    // Between a name and its verb of speech.
    private const int Near = 2;

    /// <summary>The name that another's words are given to, or null.</summary>
    public static string? Fault(Claim claim)
    {
        var name = SourceOf(claim.Statement);
        var office = name is null ? OfficeOf(claim.Statement) : null;
        if (office is null && (name is null || !IsPerson(claim, name)))
            return null;
        string[] said =
        [
            .. claim
                .Statement.Words.Zip(claim.Statement.Stems)
                .Where(word => word.Second.Length > 0 && !word.First.HasCapital && !IsCue(word.First))
                .Select(word => word.Second)
                .Distinct(),
        ];
        // Of two words both tell, where it is all that is said.
        var least = said.Length == Few ? Few : Math.Max(Same, Share * said.Length);
        string?[] speakers =
        [
            .. claim.Source.Spoken.Where(spoken => spoken.Words.Shares(said) >= least).Select(spoken => spoken.Name),
            .. claim
                .CitedStatements.Where(statement => statement.Shares(said) >= least && !HasMark(statement.Text))
                .Select(statement => SourceOf(statement) ?? (IsOfUnnamed(statement) ? Unnamed : null)),
        ];
        return
            speakers.Length > 0
            && Array.TrueForAll(
                speakers,
                speaker =>
                    speaker is not null
                    && (name is null ? IsNot(claim, office!, speaker) : IsOther(claim, name, speaker))
            )
            ? $"the cited paragraphs have another than {name ?? office} say it"
            : null;
    }

    // By the article, or by two names of which none is a place's.
    private static bool IsPerson(Claim claim, string surname) =>
        claim.Source.IsPerson(surname)
        || claim.Statement.Names.Any(run =>
            run is { Kind: not NameKind.Place, Words.Count: > 1 } && run.Words[^1] == surname
        );

    // "the engineer said", where the article has no engineer, or another one.
    private static bool IsNot(Claim claim, string office, string speaker) =>
        Words.In(speaker) is { Count: > 0 } words
        && !claim.Source.Words.GivesOffice(office, words[^1].Text)
        && (
            !claim.Source.Words.HasInAnyCase(office) || claim.Source.Words.GivesOfficeToAnother(office, words[^1].Text)
        );

    private static string? OfficeOf(Statement statement)
    {
        var words = statement.Words;
        for (var at = 1; at < words.Count; at++)
        {
            if (!IsCue(words[at]))
                continue;
            var first = at - 1;
            while (first > 0 && at - first < LongestOffice && words[first].Joined && !IsThe(words[first]))
                first--;
            if (words[at].Joined && IsOffice(words[at - 1]) && IsThe(words[first]))
                return words[at - 1].Text;
        }
        return null;
    }

    private static bool IsThe(Word word) => word.Text is "the" or "The";

    private static bool IsOffice(Word word) =>
        !word.HasCapital && (Offices.Has(word.Text) || Known.Of(word.Text).HasAny(WordClass.Person));

    private static bool IsOther(Claim claim, string name, string speaker) =>
        Words.In(speaker) is { Count: > 0 } words
        && !words.Any(word => Words.IsSame(word.Text, name))
        && !claim.Source.Words.IsOneName(words[^1].Text, name);

    private static bool HasMark(string text) => text.Any(c => c is '“' or '”' or '"' or '«' or '»' or '‘');

    // "A person familiar with the talks said"
    private static bool IsOfUnnamed(Statement statement) =>
        statement.Words is [{ Text: "A" or "An" or "One" }, ..]
        && statement.Words.Any(IsCue)
        && !statement.Words.TakeWhile(word => !IsCue(word)).Any(Subject.IsName)
        && statement.Words.Take(Few + 1).Any(word => Known.Of(word.Text).HasAny(WordClass.Person));

    // "Quill said", "said Ada Quill", "according to Quill"
    private static string? SourceOf(Statement statement)
    {
        var words = statement.Words;
        for (var at = 0; at < words.Count; at++)
        {
            if (
                IsCue(words[at])
                && (NameBefore(words, at) ?? (words[at].Joined ? null : NameAround(statement, at))) is { } name
            )
                return name;
            if (words[at].Text is "to" && at > 0 && words[at - 1].Text is "according" or "According")
                return NameBehind(words, at + 1);
        }
        return null;
    }

    private static string? NameBefore(IReadOnlyList<Word> words, int cue)
    {
        for (var at = cue - 1; at >= Math.Max(0, cue - Near) && words[at + 1].Joined; at--)
        {
            if (Subject.IsName(words[at]))
                return IsOfAnother(words, at) ? null : words[at].Text;
            if (!Known.Of(words[at].Text).HasAny(WordClass.Adverb | WordClass.Auxiliary))
                return null;
        }
        return null;
    }

    // "a friend of Ada Quill says"
    private static bool IsOfAnother(IReadOnlyList<Word> words, int at)
    {
        while (at > 0 && words[at].Joined && words[at - 1].HasCapital)
            at--;
        return at > 0 && words[at].Joined && Known.Of(words[at - 1].Text).HasAny(WordClass.Preposition);
    }

    // "…, said Ada Quill", "Ada Quill, the baker, said"
    private static string? NameAround(Statement statement, int cue) =>
        NameBehind(statement.Words, cue + 1)
        ?? (statement.Text.Contains(',', StringComparison.Ordinal) ? Subject.NameOf(statement.Clauses[0]) : null);

    private static string? NameBehind(IReadOnlyList<Word> words, int at)
    {
        string? name = null;
        for (; at < words.Count && words[at].Joined && Subject.IsName(words[at]); at++)
            name = words[at].Text;
        return name;
    }

    // Not "without warning".
    private static bool IsCue(Word word) =>
        !word.HasCapital
        && Saying.Contains(Statement.LemmaOf(word.Text))
        && !word.Text.EndsWith("ing", StringComparison.Ordinal);
}
