using System.Text.RegularExpressions;

namespace Summarize.Quotations.Clauses;

/// <summary>A way in which a sentence says who speaks a quotation: letters of phrases round it.</summary>
/// <param name="Name">Short, for the explanation.</param>
/// <param name="Example">A sentence that it is made for.</param>
/// <param name="Pattern">Over <see cref="Grammar"/>'s letters; <c>q</c> is the quotation in question, group S its
/// subject, V its cue. Without a group S the subject is that of a clause before the cue.</param>
internal sealed record CuePattern(string Name, string Example, Regex Pattern)
{
    /// <summary>Whether a name that it finds is served by itself: docs/quotations.md has its precision.</summary>
    public bool IsSure { get; private init; }

    /// <summary>Whether the clause stands behind the quotation.</summary>
    public bool IsBehind { get; private init; }

    /// <summary>Whether the subject must be something said or written, which speaks for its author.</summary>
    public bool NeedsAuthor { get; private init; }

    /// <summary>The word that a subject must begin with that is a phrase with a preposition; null: any.</summary>
    public string? Preposition { get; private init; }

    /// <summary>Whether the pattern itself says where the subject stands.</summary>
    public bool HasSubject { get; } = Pattern.GetGroupNumbers().Length > 2;

    // What stands between a subject and its verb: "in an interview", ", the mayor,", "(62)", "who leads the crew".
    private const string Aside =
        @"(?:[RTa]|\([^q()]{0,16}?\)|,[^q:;.]{1,16}?,|,?r[^q,:;.]{0,6}?[vKWZHY][^q:;.]{0,14}?,?){0,4}?";

    // "Roe and Doe", "Roe, Doe and two others", "Roe, a miner", "a friend, Roe"; never "Roe, Doe".
    private const string Others = "(?:(?:,[MN]){0,4},?c[MN]|(?<=N),M|(?:,N){1,4})?";

    private const string Objects = "[MNRTBfJ]{0,6}?";

    /// <summary>All, in the order in which they are tried; the first that fits decides.</summary>
    public static IReadOnlyList<CuePattern> All { get; } =
    [
        After("by agent", "“q” is what he was called by Roe", @"(?<V>[KCW])[^qQ,:;.]{0,4}q[MNRT]{0,2}(?<S>B)") with
        {
            IsBehind = false,
        },
        Before(
            "asked by",
            "Asked by Roe whether “q”, Doe laughed.",
            @"(?<V>[CK])(?<S>B)(?:,r[^qQ:;.C]{0,14},|[RT]{0,3}s?[,:]?)q"
        ),
        After(
            "“q,” … S V-ing",
            "“q,” Doe recalled Roe saying.",
            $@"q,?T?[MN]{Aside}[CWv](?<S>[MN]){Aside}[kf]?T?(?<V>G)[RTa]*[MN]?[RTa]*(?:[.,]|$)"
        ),
        After("“q,” … S V", "“q,” Doe said Roe told her.", $"q,?T?[MN]{Aside}[CW](?<S>[MN])(?<V>[CZh])"),
        After("“q,” S V", "“q,” Roe said.", $"q,?T?(?<S>[MN]){Others}{Aside}T?(?<V>[CYZh])(?!:Q)") with
        {
            IsSure = true,
        },
        After("“q,” S, who …, V", "“q,” Roe, the guru who founded it tweeted.", @"q,?(?<S>M),N[^qQ:;.C]{0,10}(?<V>C)"),
        After("“q,” V S", "“q,” said Roe.", @"q,?T?(?<V>[CYZh])T?(?<S>[MN])(?!:Q)") with
        {
            IsSure = true,
        },
        After(
            "“q,” …, S V",
            "“q,” as his father hoped, Roe said.",
            $@"q[^qQ:;.]{{1,10}}?,(?<S>[MN]){Aside}(?<V>C)[RT]*(?:\.|$)"
        ),
        After("“q,” x S V", "« q », a-t-il dit.", @"q,v(?<S>[MN])[RTa]{0,3}(?<V>C)"),
        After("“q” … S V", "“q” of the plan, Roe said.", $@"q[RT]*,(?<S>[MN]){Aside}(?<V>C)"),
        After("“q” was S’s word", "“q” was Roe’s reply", @"q,?v(?<S>[MN])") with
        {
            NeedsAuthor = true,
        },
        After("“q” — S", "“q” — Jane Doe, mayor", @"q-(?<S>[MN])(?:[,R(Q.]|$)"),
        Before("S, who V “q”", "Roe, who said “q”", $@"(?<S>[MNRB]),?rT*(?<V>[CWZh]){Objects}s?[,:]?q"),
        Before(
            "S as V-ing “q”",
            "Doe quoted Roe as saying: “q”",
            $"(?:(?<S>[MN]){Aside}k|(?:(?<S>M)|(?<=[CW])(?<S>N))f)(?<V>G)s?[,:]?q"
        ),
        Before(
            "S who V … V, “q”",
            "The man who beat Roe said: “q”",
            $"(?<S>[MN])r[RTa]{{0,3}}v[RTaJ]{{0,3}}[MN](?<V>[CZh]){Objects}s?[,:]?q"
        ),
        Before("S was told “q”", "Roe was told: “q”", $"(?<S>[MN]){Aside}(?<V>K){Objects}s?[,:]?q"),
        Before("S V, “q”", "Roe told them in May: “q”", $@"(?<S>M){Aside}(?<V>[CZh]){Objects}s?[,:]?q") with
        {
            IsSure = true,
        },
        Before("S V, “q”", "The mayor told them in May: “q”", $@"(?<S>N){Aside}(?<V>[CZh]){Objects}s?[,:]?q"),
        Before(
            "V S, “q”",
            "Said Roe: “q”",
            $@"(?:(?:^|[.:;])(?<V>C)(?<S>[MN]){Aside},?:?|,(?<V>C)(?<S>[MN]){Aside},)q"
        ),
        Before("with S V-ing “q”", "with Roe yelling: “q”", @"(?<S>[MNR])T?(?<V>G)[MNRTBfJ]{0,6}?s?[,:]?q") with
        {
            Preposition = "with",
        },
        Before("…, V-ing “q”", "Roe left before saying, “q”", $@"(?<V>G){Objects}s?[,:]?q"),
        Before("… and V “q”", "Roe rose and said, “q”", $@"[c,]+T?(?<V>[CZ]){Objects}s?[,:]?q"),
        Before("according to S, “q”", "According to Roe, it is “q”", @"(?<V>A)(?<S>[MN])[^;.Q]{0,20}?q"),
        Before("S zufolge “q”", "Roe zufolge ist es „q“.", @"(?<S>[MN])(?<V>A)[^;.Q]{0,20}?q"),
        Before("S V it “q”", "Roe called it “q”", $@"(?<S>[MN]){Aside}(?<V>[WCZYh])[^Q;.]{{0,20}}?q"),
        After("“q,” according to S", "“q,” according to Roe.", @"q,?(?<V>A)(?<S>[MN])"),
        Before("… and V it “q”", "Roe lost and called it “q”", @"[c,]+T?(?<V>[WY])[^Q;.,]{0,6}?q"),
        Before("with S V-ing it “q”", "with Roe calling it “q”", @"(?<S>R)T?(?<V>[GU])[^Q;.]{0,20}?q") with
        {
            Preposition = "with",
        },
        Before("… V-ing it “q”", "Roe lost, calling it “q”", @"(?<V>[GU])[^Q;.,]{0,12}?q"),
        Before("word of S: “q”", "A lesson from Roe: “q”", @"(?<S>N)R?(?<V>:)q") with
        {
            NeedsAuthor = true,
        },
        Before("in S’s words, “q”", "In Roe’s words, “q”", @"(?:^|[.;,])(?<S>R)[,:]?q") with
        {
            NeedsAuthor = true,
            Preposition = "in",
        },
        Before("S: “q”", "Roe: “q”", @"(?:^|[.\-])(?<S>M)[R,NJ()]{0,6}?(?<V>:)q"),
        Before("…: “q”", "Roe was blunt: “q”", "(?<V>:)q"),
    ];

    /// <summary>The same with those first that stand before the quotation.</summary>
    public static IReadOnlyList<CuePattern> BeforeFirst { get; } = [.. All.OrderBy(pattern => pattern.IsBehind)];

    /// <summary>What follows a subject, from its end on.</summary>
    public static Regex Predicate { get; } = Make($@"\G,?{Aside}[CvWKZHYh]", Options);

    /// <summary>
    /// A sentence that is nothing but the clause of the quotation before it: “So!” Roe, the mayor, said.
    /// </summary>
    public static Regex Tag { get; } = Make($"^(?:[MN]{Others}{Aside}C|C[MN])[RTa]*[.,]?$", Options);

    /// <summary>Two quotations with a clause each: “Q,” Doe said, and “q,” added Roe.</summary>
    public static Regex SecondOfTwo { get; } =
        Make($"Q,?T?(?:[MN]{Aside}C|C[MN])[RTa]*,?[cs]q,?T?(?:[MN]{Aside}C|C[MN])", Options);

    /// <summary>
    /// Ends before a quotation with a subject whose verb is left out: Roe said “q” and Doe “q”; but Roe called him “q”
    /// and Doe “q”.
    /// </summary>
    public static Regex WithoutVerb { get; } = Make("(?:;c?M,|,cM,|Q,M,|C(?:s?N)?Q,?cM|[WG]Q,?cM)$", Options);

    // The others of a list, from the end of one on; but "said Roe, a miner and author" lists what Roe is.
    private static readonly Regex Rest = Make(@"\G(?:,M){0,4},?c(?:M|N(?![RTBfcMN]{0,6},))", Options);

    /// <summary>
    /// Behind the others of a list, if any stand at <paramref name="end"/>, the end of one; else that.
    /// </summary>
    public static int EndOfRest(string letters, int end)
    {
        foreach (var rest in Rest.EnumerateMatches(letters, end))
            return rest.Index + rest.Length;
        return end;
    }

    /// <summary>What follows the subject of a verb of speech, from its end on.</summary>
    public static Regex Speaks { get; } = Make($@"\G,?{Aside}[CWZYh]", Options);

    /// <summary>
    /// Begin with the subjects of a sentence: of speech, of speech behind its verb ("…, said Roe"), of another
    /// verb.
    /// </summary>
    public static IReadOnlyList<Regex> OfSubjects { get; } =
    [
        Make($"[MN]{Aside}[CW]", Options | RegexOptions.RightToLeft),
        Make("(?<=,C)[MN]", Options),
        Make($"[MN](?:r|{Aside})[vKZHYh]", Options),
    ];

    // The nearest subject wins: from left to right behind the quotation, from right to left before it.
    private static CuePattern After(string name, string example, string pattern) =>
        new(name, example, Make(pattern, Options)) { IsBehind = true };

    private static CuePattern Before(string name, string example, string pattern) =>
        new(name, example, Make(pattern, Options | RegexOptions.RightToLeft));

    // Sentences are short and all repetitions bounded: no time limit is needed.
    private static Regex Make(string pattern, RegexOptions options) =>
        new(pattern, options, Regex.InfiniteMatchTimeout);

    private const RegexOptions Options =
        RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
