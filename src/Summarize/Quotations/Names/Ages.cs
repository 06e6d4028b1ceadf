using System.Globalization;
using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Names;

/// <summary>Ages beside names, by which newspapers call people later: "the 46-year-old".</summary>
internal static class Ages
{
    /// <summary>The age given with a name ("Roe, 46,", "Roe (46)", "46-year-old Roe"), or 0.</summary>
    public static int Of(TokenStream stream, in Mention mention)
    {
        var after = mention.End;
        if (
            stream.Stop(after) is ',' or '('
            && after + 2 < stream.Count
            && stream[after + 1].Kind == TokenKind.Number
            && stream.Stop(after + 2) is ',' or ')' or '.'
        )
            return Years(stream.Word(after + 1));
        for (var i = mention.First - 1; i >= 0 && i >= mention.First - 4 && !stream[i + 1].StartsSentence; i--)
        {
            if (IsYearOld(stream, i))
                return Years(stream.Word(i));
            if (
                stream[i] is not { Kind: TokenKind.Word, Index: < 0 }
                || stream[i]
                    .Is(
                        WordClass.Determiner
                            | WordClass.Preposition
                            | WordClass.Conjunction
                            | WordClass.Auxiliary
                            | WordClass.Verb
                            | WordClass.Cue
                            | WordClass.WeakCue
                    )
                || stream.Word(i).EndsWith("ed")
            )
                return 0;
        }
        return 0;
    }

    /// <summary>Whether the token is "46-year-old".</summary>
    public static bool IsYearOld(TokenStream stream, int i) =>
        i >= 0 && stream[i].Kind == TokenKind.Number && stream.Word(i).EndsWith("year-old");

    /// <summary>The number that <paramref name="word"/> begins with, where it can be an age.</summary>
    public static int Years(ReadOnlySpan<char> word)
    {
        var end = word.IndexOfAnyExceptInRange('0', '9');
        return
            int.TryParse(end < 0 ? word : word[..end], CultureInfo.InvariantCulture, out var years)
            && years is > 0 and < 120
            ? years
            : 0;
    }
}
