using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>
/// What the cited paragraphs say of "him" they do not say of a woman: "Ada Quill rang eleven times" is not what "he
/// rang eleven times" says.
/// </summary>
internal static class GenderCheck
{
    private const WordClass Genders = WordClass.Masculine | WordClass.Feminine;

    // So much of what is said stands in one sentence, and around the name no more.
    private const int Enough = 2;
    private const double Share = 0.4;

    /// <summary>The first name of whom another's words are said, or null.</summary>
    public static string? Fault(Claim claim)
    {
        (NameRun Name, WordClass Gender)[] people =
        [
            .. claim
                .Statement.Names.Select(name => (name, GenderOf(name, claim)))
                .Where(person => person.Item2 != WordClass.None),
        ];
        // Of a man and a woman nobody knows whose pronoun it is.
        if (people.Length == 0 || people.Any(person => person.Gender != people[0].Gender))
            return null;
        var other = Genders & ~people[0].Gender;
        if (Says(claim.Statement, other))
            return null;
        return
            people
                .Where(person => IsOthers(person.Name, other, claim))
                .Select(person => person.Name.Text)
                .FirstOrDefault()
                is { } name
            ? $"the cited paragraphs say this of {(other == WordClass.Masculine ? "a man" : "a woman")}, not of {name}"
            : null;
    }

    private static bool IsOthers(NameRun name, WordClass other, Claim claim)
    {
        string[] rest = [.. claim.Statement.Content.Where(stem => !name.Stems.Contains(stem))];
        var cited = claim.CitedStatements;
        var most = cited.Select(statement => statement.Shares(rest)).DefaultIfEmpty().Max();
        if (most < Enough || most < Share * rest.Length)
            return false;
        var support = -1;
        for (var at = 0; at < cited.Count; at++)
        {
            var isHere = cited[at].NameKeys.Contains(NameRuns.Key(name.Words[^1]));
            if (isHere)
                support = Math.Max(support, Neighbours.Shares(cited, at, rest));
            if (
                cited[at].Shares(rest) == most
                && (isHere || !Says(cited[at], other) || Says(cited[at], Genders & ~other))
            )
                return false;
        }
        return support >= 0 && support <= most;
    }

    private static bool Says(Statement statement, WordClass gender) =>
        statement.Words.Any(word =>
            Known.Of(word.Text.ToLowerInvariant()) is var known
            && known.HasAny(WordClass.Pronoun | WordClass.Possessive)
            && known.HasAny(gender)
        );

    // By the first name, also where the cited paragraphs alone have it.
    private static WordClass GenderOf(NameRun name, Claim claim)
    {
        WordClass[] genders =
        [
            .. claim
                .CitedStatements.SelectMany(statement => statement.Names)
                .Append(name)
                .Where(other =>
                    other.Kind == NameKind.Person
                    && other.Words.Count > 1
                    && Words.IsSame(other.Words[^1], name.Words[^1])
                )
                .Select(other => Known.Of(other.Words[0]) & Genders)
                .Distinct(),
        ];
        return genders is [WordClass.Masculine or WordClass.Feminine] ? genders[0] : WordClass.None;
    }
}
