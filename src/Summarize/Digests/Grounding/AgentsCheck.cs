using System.Collections.Frozen;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>
/// Who did it is who did it in the cited paragraphs: "Quill beat Reyne" is not what "Reyne beat Quill" says. Looks only
/// where a name stands right before the verb.
/// </summary>
internal static class AgentsCheck
{
    private const int Shared = 2;

    private static readonly FrozenSet<string> Winning = CheckWords.Of("en", "winning");

    /// <summary>The name that is put in another's place, or null.</summary>
    public static string? Fault(Claim claim)
    {
        foreach (var (place, whole) in claim.Statement.Clauses.Index())
        {
            // "Ada Quill, who runs the bakery, spoke": only up to the comma is it said of her by "who".
            var isWho = place > 0 && IsWho(whole);
            var clause = isWho ? new Statement(whole.Text.Split(',')[0]) : whole;
            var (agent, verb) = AgentOf(clause);
            if (isWho)
                agent ??= LastNameOf(claim.Statement.Clauses[place - 1]);
            if (agent is null || verb.Length == 0)
                continue;
            string[] rest = [.. clause.Content.Except(isWho ? [verb] : [verb, .. StemsOf(clause, agent)])];
            var swapped = false;
            var right = false;
            foreach (var statement in claim.CitedStatements)
            foreach (var (at, cited) in statement.Clauses.Index())
            {
                var least = Names(statement, agent) ? Shared : Shared + 1;
                var shares = cited.Shares(rest);
                if (shares < least && (shares == 0 || shares < rest.Length))
                    continue;
                var (other, same) = AgentOf(cited);
                if (same.Length == 0)
                    (other, same) = ThingOf(cited);
                if (other is null && at > 0 && IsWho(cited))
                    other = NameBefore(statement.Clauses[at - 1], agent);
                if (other is null || same != verb)
                    continue;
                if (
                    Words.IsSame(agent, other)
                    || Words.IsSame(other, agent)
                    || claim.Source.Words.WritesInOneName(other, agent)
                )
                    right = true;
                else
                    swapped = true;
            }
            if (swapped && !right)
                return $"the cited paragraphs say this of another than {agent}";
        }
        return null;
    }

    private static bool Names(Statement statement, string name) =>
        statement.Words.Any(word => Words.IsSame(word.Text, name));

    // Of the whole name.
    private static IEnumerable<string> StemsOf(Statement clause, string name)
    {
        var at = clause.Words.TakeWhile(word => word.Text != name).Count();
        do yield return clause.Stems[at];
        while (clause.Words[at].Joined && --at >= 0 && clause.Words[at].HasCapital);
    }

    private static bool IsWho(Statement clause) => clause.Words is [{ Text: "who" }, ..];

    private static string? NameBefore(Statement clause, string agent) =>
        Names(clause, agent) ? agent : LastNameOf(clause);

    // "Ada Quill, the harbour master, who": whom "who" stands for.
    private static string? LastNameOf(Statement clause) =>
        clause.Words.LastOrDefault(word => Subject.IsName(word)).Text;

    // "An inspection found 214 faults": nobody did.
    private static (string? Thing, string Verb) ThingOf(Statement clause)
    {
        var verb = clause.Words.TakeWhile(word => !IsFinite(Lexicon.English.Of(word.Text.ToLowerInvariant()))).Count();
        if (verb == 0 || verb == clause.Words.Count || !clause.Words[verb].Joined)
            return (null, "");
        var noun = Lexicon.English.Of(clause.Words[verb - 1].Text);
        return
            noun.Is(WordClass.Noun)
            && !noun.Is(WordClass.Person | WordClass.Group | WordClass.Organisation | WordClass.Pronoun)
            ? (clause.Words[verb - 1].Text, VerbOf(clause, verb))
            : (null, "");
    }

    private static bool IsFinite(Language.Word known) =>
        known.Is(WordClass.Verb) && known.Inflection is (Inflection.Past or Inflection.Third);

    // The last word of the name before the first verb that says something, or behind "by" where it is passive.
    private static (string? Agent, string Verb) AgentOf(Statement clause)
    {
        var words = clause.Words;
        string? name = null;
        var isPassive = false;
        var isOther = false;
        for (var at = 0; at < words.Count; at++)
        {
            var known = Lexicon.English.Of(words[at].Text.ToLowerInvariant());
            if (Subject.IsName(words[at], known))
            {
                // "Police in Dunmere" is nobody by the name of Dunmere.
                isOther =
                    at > 0
                    && (words[at].Joined && isOther || Known.Of(words[at - 1].Text).HasAny(WordClass.Preposition));
                if (!isOther && (name is null || words[at].Joined || words[at - 1].Owns))
                    name = words[at].Text;
                continue;
            }
            isOther = false;
            isPassive |= known.Is(WordClass.Be);
            if (known.Is(WordClass.Function) || known.Is(WordClass.Adverb) && !known.Is(WordClass.Verb))
                continue;
            if (!IsFinite(known))
                return Winning.Contains(clause.Lemmas[at]) ? (name, nameof(Winning)) : (null, "");
            // Two may say, want or believe the same.
            if (known.Is(WordClass.Weak) || known.Is(WordClass.Cue) && !HasObject(words, at))
                return (null, "");
            if (!isPassive)
                return (name, VerbOf(clause, at));
            var by = Enumerable.Range(at + 1, words.Count - at - 1).FirstOrDefault(i => words[i].Text == "by");
            while (by > 0 && by + 1 < words.Count && words[by + 1].HasCapital && words[by + 1].Joined)
                by++;
            return by > 0 && words[by].HasCapital ? (words[by].Text, VerbOf(clause, at)) : (null, "");
        }
        return (null, "");
    }

    // "ordered the inspection"
    private static bool HasObject(IReadOnlyList<Word> words, int verb) =>
        verb + 1 < words.Count && words[verb + 1].Joined && words[verb + 1].Text is "the" or "a" or "an";

    // Who beat whom is also told by who won.
    private static string VerbOf(Statement clause, int at) =>
        Winning.Contains(clause.Lemmas[at]) ? nameof(Winning) : clause.Stems[at];
}
