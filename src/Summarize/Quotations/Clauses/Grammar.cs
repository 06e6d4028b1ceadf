using System.Runtime.InteropServices;
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
    // In words: all but the longest sentences.
    private const int OnStack = 256;

    private static readonly Level[] Levels =
    [
        // on Monday, last week, in July 2016; not "last week's"
        new("F?[DJ]*t+J?(?!')", 'T'),
        // did not say, declined to say, stopped short of saying, denied saying, was misquoted by Doe as saying
        new("[bxwa]*X[bxwaXi]*[CWG]", 'Z'),
        new("[bxwa]*H[aFfJin]*(?:yD?[JnE]{0,3})?k?[CWGU]", 'Z'),
        new("Y[GU]", 'Z'),
        new("[bxwa]*X[bxwaX]*[vubHY]?", 'v'),
        // had this to say
        new("xOiC", 'C'),
        // was called, has been quoted as saying; is saying
        new("[bxwa]*b[a]*[CW]kG", 'C', Head: "CW"),
        new("[xwa]*b[ba]*[CW]", 'K'),
        new("[bxwa]*b[a]*G", 'C'),
        new("[xa]*x[a]*[CW]", 'C'),
        new("w[a]*[CWY]", 'h'),
        new("[bxwa]*[bxw][a]*[vuHUY]", 'v'),
        new("[bxw]+", 'v'),
        new("i[a]*[CW]", 'G'),
        new("ia*[vY]", 'u'),
        new("a*[CWGKZ]a*", Level.LetterOfHead, Head: "CWGKZ"),
        // actor and director Jane Doe; not "actors and partners Jane Doe and Jim Poe"
        new("(?<![DJnmpgE'])[JnmgE]*pc[JnmgE]*pE(?!c)", 'M'),
        // oil and gas worker Jane Doe
        new("D?[JnmgE]*[Jnmg]c[JnmgE]*pE", 'M'),
        // the former mayor, Roe's lawyer, last week's vote, Jane Doe
        new("D?(?:[JnmpgEa]|(?:(?<=[nmpgEt])')|(?:(?<=J),(?=J))|t(?='))*[nmpgE](?!'[JnmpgE])", 'N'),
        new("O", 'N'),
        new("[MN](?:f[MN](?:c[MN](?=[CWKv]))?)+", Level.LetterOfHead, Head: "MN"),
        new("[FUuk]?y[MN]", 'B'),
        // "a spokesman for Leisure and Sport Bayview said"
        new("(?<=N)F[MN]c[MN](?=[CWKv])", 'R', Head: "MN"),
        new("F[MN]", 'R'),
        new("kN(?!,?[CWKvxb])", 'R'),
        // the mayor, Jane Doe,
        new("(?<!M,)N[RT]*,M,(?=[CvWKZHYh])", 'M', Head: "M"),
        new("N[RT]*,M(?=,)", 'M'),
    ];

    /// <summary>The phrases of a sentence, and their letters.</summary>
    /// <param name="words">Its words; what is in the list afterwards means nothing.</param>
    public static (Chunk[] Chunks, string Letters) Parse(List<Chunk> words)
    {
        Span<char> letters = words.Count <= OnStack ? stackalloc char[words.Count] : new char[words.Count];
        Span<char> reduced = words.Count <= OnStack ? stackalloc char[words.Count] : new char[words.Count];
        for (var i = 0; i < letters.Length; i++)
            letters[i] = words[i].Letter;
        var count = letters.Length;
        foreach (var level in Levels)
        {
            count = level.Reduce(CollectionsMarshal.AsSpan(words)[..count], letters[..count], reduced);
            var phrases = reduced;
            reduced = letters;
            letters = phrases;
        }
        return (CollectionsMarshal.AsSpan(words)[..count].ToArray(), new string(letters[..count]));
    }
}

/// <summary>One step of the cascade: what its pattern matches becomes one phrase.</summary>
/// <param name="Pattern">Over letters.</param>
/// <param name="Letter">Of the phrase.</param>
/// <param name="Head">The phrase's head is its first part with one of these letters; without them its last
/// part.</param>
internal sealed record Level(string Pattern, char Letter, string Head = "")
{
    /// <summary>Stands for the letter of the phrase's head.</summary>
    public const char LetterOfHead = '=';

    // Sentences are short and patterns do not nest repetitions of the same letters: no time limit is needed.
    private readonly Regex regex = new(
        Pattern,
        RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Regex.InfiniteMatchTimeout
    );

    // Most levels have nothing to do in most sentences.
    private readonly string needed = NeededBy(Pattern);

    /// <summary>The letters that every match has: those outside of classes and groups that are not optional.</summary>
    public static string NeededBy(string pattern)
    {
        var (needed, depth) = ("", 0);
        for (var i = 0; i < pattern.Length; i++)
        {
            depth +=
                pattern[i] is '(' or '[' ? 1
                : pattern[i] is ')' or ']' ? -1
                : 0;
            var isOptional = i + 1 < pattern.Length && pattern[i + 1] is '*' or '?';
            if (depth == 0 && char.IsLetter(pattern[i]) && !isOptional)
                needed += pattern[i];
        }
        return needed;
    }

    /// <summary>Writes what is left over the first of the chunks.</summary>
    /// <param name="chunks">The parts; in the end the phrases.</param>
    /// <param name="letters">Theirs.</param>
    /// <param name="reduced">Takes the phrases' letters.</param>
    /// <returns>How many phrases there are.</returns>
    public int Reduce(Span<Chunk> chunks, ReadOnlySpan<char> letters, Span<char> reduced)
    {
        foreach (var letter in needed)
            if (!letters.Contains(letter))
            {
                letters.CopyTo(reduced);
                return letters.Length;
            }
        var (at, count) = (0, 0);
        foreach (var match in regex.EnumerateMatches(letters))
        {
            Keep(match.Index, chunks, letters, reduced);
            at = match.Index + match.Length;
            var phrase = letters[match.Index..at];
            var head = chunks[match.Index + (Head.Length > 0 ? phrase.IndexOfAny(Head) : phrase.Length - 1)];
            reduced[count] =
                Letter == LetterOfHead ? head.Letter
                : Letter == 'N' && head.Mention >= 0 ? 'M'
                : Letter;
            chunks[count] = head with
            {
                Letter = reduced[count],
                First = chunks[match.Index].First,
                End = chunks[at - 1].End,
            };
            count++;
        }
        Keep(letters.Length, chunks, letters, reduced);
        return count;

        void Keep(int end, Span<Chunk> chunks, ReadOnlySpan<char> letters, Span<char> reduced)
        {
            letters[at..end].CopyTo(reduced[count..]);
            // One by one: they overlap, which the runtime's copy takes a slow way for.
            for (; at < end; at++)
                chunks[count++] = chunks[at];
        }
    }
}
