using System.Collections.Frozen;
using System.Text;
using Summarize.Language;

namespace Summarize.Articles;

/// <summary>
/// Joins a PDF's lines: a word that the line broke is one again, and one that has a hyphen of its own keeps it.
/// </summary>
internal sealed class PdfWords
{
    private const int ShortestPart = 3; // Letters: "un" and "re" are no words of a compound.

    private static readonly ILookup<string, string> Data = Resource
        .Rows("hyphens.tsv")
        .ToLookup(row => row[0], row => row[1][..^1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Prefixes = Data["prefix"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Numbers = Data["number"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Tails = Data["tail"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Hanging = Data["hanging"].ToFrozenSet(StringComparer.Ordinal);

    private static readonly char[] Punctuation = [.. "“”‘’\"'.,;:!?()[]…«»"];

    private readonly HashSet<string> _whole = new(StringComparer.OrdinalIgnoreCase); // Words that no line breaks.
    private readonly Lexicon _lexicon;

    private enum Hyphen
    {
        /// <summary>The line's: it goes.</summary>
        Broken,

        /// <summary>The word's.</summary>
        Own,

        /// <summary>The word's, which ends there: "short- and long-term".</summary>
        Hanging,
    }

    /// <param name="paragraphs">All of the document, with a line break between lines.</param>
    public PdfWords(IReadOnlyList<string> paragraphs)
    {
        foreach (var line in paragraphs.SelectMany(paragraph => paragraph.Split('\n')))
        foreach (var word in line.Split(' '))
            if (word.Trim(Punctuation) is { Length: > ShortestPart } whole && !IsHyphen(whole[^1]))
                _whole.Add(whole.Replace('\u2010', '-'));
        _lexicon = Lexicon.In(Languages.Of(string.Join('\n', paragraphs)));
    }

    /// <summary>The paragraph as one line; scripts without spaces get none where lines meet.</summary>
    public string Joined(string paragraph)
    {
        var text = new StringBuilder(paragraph.Length);
        foreach (var line in paragraph.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (text.Length > 0)
                JoinTo(text, line);
            text.Append(line);
        }
        return text.ToString();
    }

    private void JoinTo(StringBuilder text, string line)
    {
        var last = text[^1];
        if (last == '\u00AD')
        {
            text.Length--;
            return;
        }
        var hyphen =
            IsHyphen(last) && text.Length > 1 && char.IsLetterOrDigit(text[^2]) && char.IsLetterOrDigit(line[0])
                ? Of(LastWord(text), line.Split(' ')[0].TrimEnd(Punctuation))
                : Hyphen.Hanging;
        if (hyphen == Hyphen.Broken)
            text.Length--;
        else if (hyphen == Hyphen.Hanging && (last < '\u2E80' || line[0] < '\u2E80'))
            text.Append(' ');
    }

    /// <summary>Whose the hyphen is between what a line ends with and what the next one begins with.</summary>
    private Hyphen Of((string Word, bool IsFirst) before, string second)
    {
        var (first, isFirst) = before;
        var isCapitals = first.Length > 1 && second.Length > 1 && IsUpper(first) && IsUpper(second);
        if (_whole.Contains($"{first}-{second}"))
            return Hyphen.Own;
        if (Hanging.Contains(second))
            return IsKnown(first + second) ? Hyphen.Broken : Hyphen.Hanging;
        if (
            char.IsDigit(first[^1])
            || !char.IsLower(second[0]) && !isCapitals
            || first.Contains('-', StringComparison.Ordinal)
        )
            return Hyphen.Own;
        if (_whole.Contains(first + second) || IsKnown(first + second))
            return Numbers.Contains(first.ToLowerInvariant()) ? Hyphen.Own : Hyphen.Broken;
        if (Tails.Contains(second))
            return Hyphen.Own;
        if (char.IsUpper(first[0]) && !isFirst && !isCapitals)
            return Hyphen.Broken;
        return IsCompound(first.ToLowerInvariant(), second.ToLowerInvariant()) ? Hyphen.Own : Hyphen.Broken;
    }

    /// <summary>Whether two words make no third one, so that only a hyphen joins them. English alone tells.</summary>
    private bool IsCompound(string first, string second) =>
        Numbers.Contains(first)
        || IsKnown($"{first}-{second}")
        || _lexicon.HasDictionary
            && IsKnown(second)
            && (
                Prefixes.Contains(first)
                || first.Length >= ShortestPart && second.Length >= ShortestPart && IsKnown(first)
            );

    private bool IsKnown(string word) => _lexicon.Of(word.ToLowerInvariant()).Classes != WordClass.None;

    /// <summary>The word before the hyphen, and whether it begins a sentence, where a capital says nothing.</summary>
    private static (string Word, bool IsFirst) LastWord(StringBuilder text)
    {
        var start = text.Length - 1;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
            start--;
        var word = text.ToString(start, text.Length - 1 - start);
        var at = start - 1;
        while (at > 0 && char.IsWhiteSpace(text[at]))
            at--;
        var isFirst = at < 0 || text[at] is '.' or '!' or '?' or ':' || word.TrimStart(Punctuation) != word;
        return (word.Trim(Punctuation), isFirst);
    }

    private static bool IsUpper(string word) => word.All(c => !char.IsLetter(c) || char.IsUpper(c));

    private static bool IsHyphen(char c) => c is '-' or '\u2010';
}
