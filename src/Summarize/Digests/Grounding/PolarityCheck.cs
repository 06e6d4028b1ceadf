using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>
/// What every cited sentence that says nearly the same denies, negates or only asks, a claim does not assert; and what
/// none of them negates, it does not deny.
/// </summary>
internal static class PolarityCheck
{
    // Shared words from which on two sentences speak of the same.
    private const int Same = 2;

    // Of a whole sentence: so many, and such a share of its words.
    private const int Much = 5;
    private const double Share = 0.4;

    private const string Denied = "the cited paragraphs deny it, or only ask it";
    private const string NotDenied = "the cited paragraphs do not deny it";

    /// <summary>What is asserted or denied without proof, or null.</summary>
    public static string? Fault(Claim claim)
    {
        if (Negation.Asks(claim.Statement))
            return null;
        foreach (var clause in claim.Statement.Clauses)
        {
            var near = clause.Nearest(claim.CitedStatements, Same);
            if (near.Count == 0)
                continue;
            if (!Negation.MayBeIn(claim.Statement) && near.All(cited => Denies(cited, clause)))
                return Denied;
            if (Negation.IsIn(clause) && !near.Any(cited => MayDeny(cited, clause)))
                return NotDenied;
        }
        if (DeniesAlone(claim) || DeniesWord(claim))
            return NotDenied;
        return !Negation.MayBeIn(claim.Statement) && AssertsDenied(claim) ? Denied : null;
    }

    // "They will appeal" where each "appeal" of the cited paragraphs stands right behind a negation.
    private static bool AssertsDenied(Claim claim)
    {
        foreach (var (at, stem) in claim.Statement.Stems.Index())
        {
            var word = claim.Statement.Words[at];
            if (stem.Length == 0 || at == 0 || !Known.Of(word.Text).HasAny(WordClass.Verb))
                continue;
            var before = Known.Of(claim.Statement.Words[at - 1].Text);
            var past = Lexicon.English.Of(word.Text);
            if (
                !before.HasAny(WordClass.Be | WordClass.Modal | WordClass.Auxiliary)
                && !(past.Inflection == Inflection.Past && !past.Is(WordClass.Adjective))
            )
                continue;
            bool[] denied =
            [
                .. claim.CitedStatements.SelectMany(cited =>
                    cited.Stems.Zip(Negation.Denied(cited)).Where(other => other.First == stem).Select(o => o.Second)
                ),
            ];
            if (denied.Length > 0 && Array.TrueForAll(denied, isDenied => isDenied))
                return true;
        }
        return false;
    }

    // "The ferries did not carry …" where nothing of what says half as much of it is denied.
    private static bool DeniesAlone(Claim claim)
    {
        if (!Negation.IsIn(claim.Statement))
            return false;
        var content = claim.Statement.Content;
        var most = claim.CitedStatements.Select(cited => cited.Shares(content)).DefaultIfEmpty().Max();
        return most >= Much
            && most >= Share * content.Count
            && claim.CitedStatements.All(cited =>
                cited.Shares(content) is var shared
                && (2 * shared <= most || !Negation.IsIn(cited) && !cited.IsQuestion)
                && (shared < most || !Negation.MayBeIn(cited))
            );
    }

    // "The pier did not burn" where the sentences that have "burn" and say most of the claim deny nothing.
    private static bool DeniesWord(Claim claim)
    {
        string[] denied =
        [
            .. claim
                .Statement.Stems.Zip(Negation.Denied(claim.Statement))
                .Where(word => word.Second)
                .Select(word => word.First),
        ];
        if (denied.Length == 0)
            return false;
        Statement[] own = [.. claim.CitedStatements.Where(cited => cited.Shares(denied) > 0)];
        var most = own.Select(cited => cited.Shares(claim.Statement.Content)).DefaultIfEmpty().Max();
        return most >= Same
            && own.All(cited =>
                cited.Shares(claim.Statement.Content) < most || !cited.IsQuestion && !Negation.MayBeIn(cited)
            );
    }

    // By the clause that speaks of the same; by all of it where none does more than another.
    private static bool MayDeny(Statement cited, Statement claim)
    {
        Statement[] clauses = [.. cited.Clauses.Where(clause => clause.Shares(claim.Content) >= Same)];
        return cited.IsQuestion || (clauses.Length == 0 ? [cited] : clauses).Any(Negation.MayBeIn);
    }

    // The first word behind the negation is the claim's, and so is another further on, or hardly any is not.
    private static bool Denies(Statement cited, Statement claim)
    {
        var denied = Negation.Denied(cited).ToArray();
        for (var at = 0; at < denied.Length; at++)
        {
            if (!denied[at] || !claim.Content.Contains(cited.Stems[at]))
                continue;
            var behind = cited.Stems.Skip(at).Where(claim.Content.Contains).Distinct().Count();
            if (behind >= Same || claim.Content.Count <= cited.Shares(claim.Content) + 1)
                return true;
        }
        return false;
    }
}
