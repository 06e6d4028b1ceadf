using System.Text.RegularExpressions;
using Summarize.Language;
using Summarize.Quotations.Clauses;

namespace Summarize.Quotations.Rules;

/// <summary>
/// What stands before a quotation and takes it from the clause behind it: When Roe asked, “So?”, Doe said nothing.
/// Known as “the duke”, Roe cheered.
/// </summary>
internal static class LeadIn
{
    // "When Roe asked,"
    private static readonly Regex Dependent = new(
        @"^[ac,]*[sk]T?[MN][RTa]{0,3}C[,:]?$",
        RegexOptions.Compiled | RegexOptions.CultureInvariant,
        Regex.InfiniteMatchTimeout
    );

    // Not "nothing had changed"
    private static readonly Regex Nothing = new(
        "^N[RTFfa]{0,6}(?:[^RTFfavKChYZ]|$)",
        RegexOptions.Compiled | RegexOptions.CultureInvariant,
        Regex.InfiniteMatchTimeout
    );

    // What "nothing" is not the whole of: "said nothing but “no”".
    private static readonly string[] Exceptions = ["but", "except", "beyond", "more", "other", "besides"];

    /// <summary>Whether the clause stands behind a quotation that belongs to what leads up to it.</summary>
    public static bool Takes(QuoteContext context, SpeechClause clause) =>
        clause.Pattern.IsBehind
        && context.Sentence.IndexOf(context.Token) is > 0 and var at
        && (
            IsKnownAs(context, at)
            || Dependent.IsMatch(context.Sentence.Letters[..at])
                && IsSpeech(context, VerbBefore(context, at))
                && (IsAnswered(context, at) || clause.Verb < 0 || !IsSpeech(context, clause.Verb))
        );

    /// <summary>Whether the cue says that nothing was said: “So?” Roe said nothing.</summary>
    public static bool SaysNothing(QuoteContext context, int cue) =>
        context.Sentence.Chunks[cue].End is var next
        && context.Narrative.IsWord(next, "nothing")
        && Nothing.IsMatch(context.Sentence.Letters[(cue + 1)..])
        && (
            cue > context.Sentence.IndexOf(context.Token)
            || !Exceptions.Any(word => context.Narrative.IsWord(next + 1, word))
        );

    private static bool IsKnownAs(QuoteContext context, int at) =>
        context.Narrative.IsWord(context.Sentence.Chunks[at].First - 1, "as")
        && context.Narrative.IsWord(context.Sentence.Chunks[at].First - 2, "known");

    private static int VerbBefore(QuoteContext context, int at) => context.Sentence.Letters.LastIndexOf('C', at - 1);

    // "Doe said", not "Doe smiled" or "Doe said nothing"
    private static bool IsSpeech(QuoteContext context, int verb) =>
        context.Sentence.Chunks[verb] is { Letter: 'C' } chunk
        && !context.Narrative.Tokens[chunk.Head].Is(WordClass.Gesture)
        && !SaysNothing(context, verb);

    // When Roe asked, “Who?”, Doe said, “Me.”
    private static bool IsAnswered(QuoteContext context, int at) =>
        context.Sentence.Letters.AsSpan(at + 1).Contains('Q')
        && context.Narrative.Tokens[context.Sentence.Chunks[VerbBefore(context, at)].Head].Is(WordClass.Asking);
}
