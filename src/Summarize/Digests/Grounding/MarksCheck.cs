using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Summarize.Language;

namespace Summarize.Digests.Grounding;

/// <summary>
/// A summary quotes nobody: no quotation marks of any script, no speech dash, nothing in the first person. Marks stand
/// only round the name of a work that the article sets in marks too.
/// </summary>
internal static partial class MarksCheck
{
    private const string Reason = "quotation marks are not allowed: say it without quoting";

    // Not of the categories of opening and closing quotation marks.
    private static readonly FrozenSet<char> OtherMarks =
        "\"„‚⹂＂＇「」『』｢｣〝〞〟❛❜❝❞《》〈〉⟨⟩⟪⟫❮❯❰❱′″‴‵‶‷ʹʺˮ`´".ToFrozenSet();

    private static readonly FrozenSet<string> FirstPerson = CheckWords.Of("en", "first-person");

    /// <summary>What the sentence quotes, or null.</summary>
    public static string? Fault(Claim claim)
    {
        var text = claim.Text;
        if (text.AsSpan().TrimStart() is ['–' or '—' or '―' or '-' or '‒', ..])
            return "a dash at its head makes it somebody's speech";
        var open = -1;
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsMark(text, at, open >= 0))
                continue;
            if (open < 0)
                open = at;
            else
            {
                if (!IsTitle(text[(open + 1)..at], claim.Source))
                    return Reason;
                open = -1;
            }
        }
        if (open >= 0)
            return Reason;
        return Signature().IsMatch(text) || SpeaksAsSomebody(claim.Statement)
            ? "it speaks as somebody: report what they say"
            : null;
    }

    // Speech that has only lost its marks: "We will not go, said Olsvik", "Olsvik: We will not go", "Olsvik said (we
    // will not go)". A king may be the first of his name.
    private static bool SpeaksAsSomebody(Statement sentence)
    {
        var words = sentence.Words;
        int[] firsts =
        [
            .. words
                .Index()
                .Where(word =>
                    FirstPerson.Contains(word.Item.Text) && !(word.Item.Joined && words[word.Index - 1].HasCapital)
                )
                .Select(word => word.Index),
        ];
        return firsts.Length > 0
            && (
                sentence.Text.AsSpan().ContainsAny(":(/")
                || words
                    .Index()
                    .Any(word =>
                        Lexicon.English.Of(word.Item.Text).Is(WordClass.Cue)
                        && (word.Index < firsts[^1] || !word.Item.Joined)
                    )
            );
    }

    private static bool IsTitle(string words, Source source) =>
        source.Titles.Any(title => Plain(title).Equals(Plain(words), StringComparison.Ordinal));

    private static string Plain(string words) => words.Trim(' ', ',', '.', '“', '”', '"', '‘', '’', '\'');

    private static bool IsMark(string text, int at, bool isOpen)
    {
        var c = text[at];
        if (c is '\'' or '’')
            return isOpen ? ClosesMark(text, at) : OpensMark(text, at);
        return OtherMarks.Contains(c)
            || char.GetUnicodeCategory(c)
                is UnicodeCategory.InitialQuotePunctuation
                    or UnicodeCategory.FinalQuotePunctuation;
    }

    // An apostrophe at the head of a word opens; not that of "’90s", "’em" and "the boys’".
    private static bool OpensMark(string text, int at) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            && at + 1 < text.Length
            && char.IsLetter(text[at + 1])
            && text.AsSpan(at + 1).IndexOfAny("'’") is var close and > 3
            && ClosesMark(text, at + 1 + close)
        || at > 0 && at + 1 < text.Length && text[at] == text[at - 1] && text[at] == text[at + 1]
        || at + 1 < text.Length && text[at + 1] == text[at];

    private static bool ClosesMark(string text, int at) => at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]);

    // "— Petra Olsvik." at the end
    [GeneratedRegex(
        @"\s[—–―-]{1,2}\s*(\p{Lu}[\p{L}’'.\-]*[ .]*){1,4}$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Signature();
}
