using System.Text.RegularExpressions;

namespace Summarize.StubModel.Extraction;

/// <summary>Tells what is no sentence of the article, and what is one that does not read well alone.</summary>
internal static partial class Scraps
{
    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    /// <summary>Bylines, dates of publication, subheads, captions, links and notes to readers.</summary>
    /// <param name="sentence">As it was split.</param>
    /// <param name="tokenised">Whether the text writes its stops apart throughout; else a stop apart is a mended line
    /// break.</param>
    public static bool IsScrap(string sentence, bool tokenised)
    {
        if (!tokenised && EndsApart(sentence))
            return true;
        if (Vocabulary.CountWords(sentence) < 5)
            return true;
        if (!EndsWithStop(sentence))
            return true;
        return Note().IsMatch(sentence) || Caption().IsMatch(sentence);
    }

    public static bool EndsApart(string sentence) =>
        sentence.Length > 1 && sentence[^1] == '.' && char.IsWhiteSpace(sentence[^2]);

    /// <summary>Without "(CNN) --" or "LONDON, England (Reuters) -" before the first word.</summary>
    public static string WithoutDateline(string sentence)
    {
        var match = Dateline().Match(sentence);
        return match.Success && match.Length < sentence.Length ? sentence[match.Length..] : sentence;
    }

    /// <summary>Whether a sentence leans on the one before it: "He", "But", "The former".</summary>
    public static bool Leans(string sentence) => Leaning().IsMatch(sentence);

    /// <summary>
    /// Whether a sentence opens with a quotation, whose speaker comes late, or asks, which tells nothing.
    /// </summary>
    public static bool QuotesOrAsks(string sentence) =>
        sentence[0] is '"' or '“' or '‘' or '\'' or '`' or '«' or '„' or '「' || sentence[^1] is '?' or '？';

    private static bool EndsWithStop(string sentence)
    {
        var end = sentence.Length;
        while (end > 0 && (sentence[end - 1] is '"' or '”' or '’' or '\'' or ')' or ']' or '»' or '“' or '」' or ' '))
            end--;
        return end > 0 && sentence[end - 1] is '.' or '!' or '?' or '…' or '。' or '！' or '？';
    }

    [GeneratedRegex(
        @"^(By \p{Lu}|PUBLISHED|UPDATED|Published:|Updated:|Last updated|Scroll |Click |Follow |Read more|READ MORE"
            + @"|Read:|More:|Watch |WATCH"
            + @"|VIDEO|Video:|Sign up|Share |Copyright|©|For confidential|Photo|PHOTO|Image|Picture:|Related|See also"
            + @"|Editor['’]s note|E-mail|Email)"
            + @"|contributed to this (report|story)|All rights reserved|https?://|www\.|pic\.twitter\.com|\bhere to "
            + @"(read|see|watch|subscribe)\b"
            + @"|SIGN UP|[<＜]/?[a-z]+[ >＞]",
        Plain
    )]
    private static partial Regex Note();

    [GeneratedRegex(
        @"^[\p{Lu}][^,.:]{0,40}: \p{Lu}|\((left|right|pictured|above|below|centre|center|l|r|top|bottom|back"
            + @"|front)\b[^)]*\)"
            + @"|^Pictured\b|\bpictured (left|right|above|below|here|together|with|in|at|on|outside)\b|\b(is|are) "
            + @"pictured\b",
        Plain
    )]
    private static partial Regex Caption();

    [GeneratedRegex(
        @"^(((\p{Lu}[\p{L}.'’]*|\d{1,2})[ ,]+){0,6}\( ?(CNN|AP|Reuters|REUTERS|AFP|UPI|PA|[\p{L} ]{2,25}\.com)[\p{L} "
            + @"]{0,15}\)"
            + @"|\([\p{L} ]{2,25}\))\s*(--|—|–|-)?\s*",
        Plain
    )]
    private static partial Regex Dateline();

    [GeneratedRegex(
        @"^(But|And|So|Or|Yet|However|He|She|It|They|His|Her|Their|Its|This|That|These|Those|Then|There|Meanwhile"
            + @"|Instead|Still|Also|Such|Both"
            + @"|Another|Others|Here|Now|Perhaps|Of course|For example|For instance|In addition|As a result|At the time"
            + @"|The (former|latter|pair|two|couple))\b",
        Plain
    )]
    private static partial Regex Leaning();
}
