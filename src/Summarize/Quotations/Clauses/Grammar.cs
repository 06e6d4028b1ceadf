using System.Text;
using System.Text.RegularExpressions;

namespace Summarize.Quotations.Clauses;

/// <summary>
/// Joins the words of a sentence to phrases, by a table of patterns over their letters, level by level (a cascade of
/// finite-state transducers: Abney 1996, "Partial parsing via finite-state cascades").
/// </summary>
/// <remarks>
/// Words: D determiner; J adjective, number; n noun, p person, g group, m message; E name; O pronoun; ' possessive;
/// F preposition, f of, y by, k as; A according to; c and, or; s that, because; r who; b be, x have, w would; X not;
/// i to; C verb of speech, W one that reports only what follows, Y one of denial, H averse to speech, v other verb;
/// G U u their gerunds; a adverb; t time; Q quotation; and the marks , ; : . - ( ).
/// Phrases: M name with what belongs to it, N other noun phrase; T time; R prepositional phrase; B agent ("by Roe");
/// K passive of C or W; Z a verb of speech that says nothing was said; h what might be said; C W v G u verb groups.
/// </remarks>
internal static class Grammar
{
    // Head: the group "h" where there is one, else the last chunk.
    private static readonly (Regex Pattern, char Letter)[] Levels =
    [
        // on Monday, last week, in July 2016; not "last week's"
        Level("F?[DJ]*t+J?(?!')", 'T'),
        // did not say, declined to say, stopped short of saying, denied saying
        Level("[bxwa]*X[bxwaXi]*(?<h>[CWG])", 'Z'),
        Level("[bxwa]*H[aFfJin]*(?<h>[CWGU])", 'Z'),
        Level("Y(?<h>[GU])", 'Z'),
        Level("[bxwa]*X[bxwaX]*(?<h>[vubHY])?", 'v'),
        // was called, has been quoted as saying; is saying
        Level("[bxwa]*b[a]*(?<h>[CW])kG", 'C'),
        Level("[xwa]*b[ba]*(?<h>[CW])", 'K'),
        Level("[bxwa]*b[a]*(?<h>G)", 'C'),
        Level("[xa]*x[a]*(?<h>[CW])", 'C'),
        Level("w[a]*(?<h>[CWY])", 'h'),
        Level("[bxwa]*[bxw][a]*(?<h>[vuHUY])", 'v'),
        Level("[bxw]+", 'v'),
        Level("i[a]*(?<h>[CW])", 'G'),
        Level("ia*(?<h>[vY])", 'u'),
        Level("a*(?<h>[CWGKZ])a*", '='),
        // oil and gas worker Jane Doe
        Level("D?[JnmgE]+c[JnmgE]*p(?<h>E)", 'M'),
        // the former mayor, Roe's lawyer, last week's vote, Jane Doe
        Level("D?(?:[JnmpgEa]|(?:(?<=[nmpgEt])')|(?:(?<=J),(?=J))|t(?='))*(?<h>[nmpgE])(?!'[JnmpgE])", 'N'),
        Level("(?<h>O)", 'N'),
        Level("(?<h>[MN])(?:f[MN](?:c[MN](?=[CWKv]))?)+", '='),
        Level("[FUuk]?y(?<h>[MN])", 'B'),
        // "a spokesman for Leisure and Sport Bayview said"
        Level("(?<=N)F(?<h>[MN])c[MN](?=[CWKv])", 'R'),
        Level("F(?<h>[MN])", 'R'),
        Level("k(?<h>N)(?!,?[CWKvxb])", 'R'),
        // the mayor, Jane Doe,
        Level("(?<!M,)N[RT]*,(?<h>M),(?=[CvWKZHYh])", 'M'),
        Level("N[RT]*,(?<h>M)(?=,)", 'M'),
    ];

    private static (Regex, char) Level(string pattern, char letter) =>
        (
            new Regex(
                pattern,
                RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
                Regex.InfiniteMatchTimeout
            ),
            letter
        );

    /// <summary>The phrases of a sentence, from its words.</summary>
    public static List<Chunk> Parse(List<Chunk> words)
    {
        var chunks = words;
        foreach (var (pattern, letter) in Levels)
            chunks = Reduce(chunks, pattern, letter);
        return chunks;
    }

    /// <summary>The letters of chunks, one after the other.</summary>
    public static string Letters(List<Chunk> chunks)
    {
        var letters = new StringBuilder(chunks.Count);
        foreach (var chunk in chunks)
            letters.Append(chunk.Letter);
        return letters.ToString();
    }

    private static List<Chunk> Reduce(List<Chunk> chunks, Regex pattern, char letter)
    {
        var letters = Letters(chunks);
        var match = pattern.Match(letters);
        if (!match.Success)
            return chunks;
        var reduced = new List<Chunk>(chunks.Count);
        var at = 0;
        for (; match.Success; match = match.NextMatch())
        {
            if (match.Length == 0)
                continue;
            for (; at < match.Index; at++)
                reduced.Add(chunks[at]);
            at = match.Index + match.Length;
            var head = match.Groups["h"] is { Success: true } group ? chunks[group.Index] : chunks[at - 1];
            reduced.Add(
                new Chunk(
                    letter == '=' ? head.Letter
                        : letter == 'N' && head.Mention >= 0 ? 'M'
                        : letter,
                    chunks[match.Index].First,
                    chunks[at - 1].End,
                    head.Head,
                    head.Mention
                )
            );
        }
        for (; at < chunks.Count; at++)
            reduced.Add(chunks[at]);
        return reduced;
    }
}
