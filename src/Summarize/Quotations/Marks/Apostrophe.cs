using System.Collections.Frozen;
using Summarize.Language;
using WordSet = System.Collections.Frozen.FrozenSet<string>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace Summarize.Quotations.Marks;

/// <summary>Tells the apostrophe from the single quotation mark, which share their characters.</summary>
internal static class Apostrophe
{
    private static readonly WordSet Elisions = Words("elision", StringComparer.OrdinalIgnoreCase);
    private static readonly WordSet Clipped = Words("clipped", StringComparer.Ordinal);

    /// <summary>What the single mark at <paramref name="at"/> can do.</summary>
    public static MarkRole RoleOf(string text, TextSpan paragraph, int at)
    {
        var shape = text[at];
        var before = at > paragraph.Start ? text[at - 1] : '\n';
        var after = at + 1 < paragraph.End ? text[at + 1] : '\n';
        if (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
            return MarkRole.None;
        if (MarkScanner.Begins(before, after) || (before is '"' && char.IsLetterOrDigit(after)))
            return CanOpen(shape, after) && !IsElision(text, paragraph, at + 1) ? MarkRole.Open : MarkRole.None;
        if (shape is '‚' or '‛' or '`' || char.IsWhiteSpace(before))
            return MarkRole.None;
        if (char.IsLetterOrDigit(after))
            return char.IsPunctuation(before) && shape is '‘' ? MarkRole.Open : MarkRole.None;
        // "6' 2", "rock 'n'": a digit's prime.
        if (shape is '\'' && char.IsDigit(before) && char.IsDigit(SkipRoom(text, paragraph, at + 1)))
            return MarkRole.None;
        return MayBelongToWord(text, at) ? MarkRole.WeakClose : MarkRole.Close;
    }

    private static bool CanOpen(char shape, char after) =>
        shape is not '’'
        && (
            char.IsLetterOrDigit(after)
            || after
                is '’'
                    or '['
                    or '('
                    or '.'
                    or '…'
                    or '$'
                    or '£'
                    or '€'
                    or '#'
                    or '@'
                    or '“'
                    or '"'
                    or '¿'
                    or '¡'
                    or '-'
                    or '—'
        );

    private static char SkipRoom(string text, TextSpan paragraph, int at)
    {
        while (at < paragraph.End && char.IsWhiteSpace(text[at]))
            at++;
        return at < paragraph.End ? text[at] : '\n';
    }

    /// <summary>’Tis, ’em, the ’90s.</summary>
    public static bool IsElision(string text, TextSpan paragraph, int start)
    {
        var end = start;
        while (end < paragraph.End && end - start < 12 && char.IsLetterOrDigit(text[end]))
            end++;
        var word = text.AsSpan(start, end - start);
        if (word.Length is 2 or 3 && char.IsDigit(word[0]) && char.IsDigit(word[1]))
            return word.Length == 2 || word[2] is 's';
        return word.IsIn(Elisions);
    }

    /// <summary>
    /// Plural possessives (workers’) and dropped letters (talkin’, ol’, an’): with a closing mark they look alike.
    /// </summary>
    private static bool MayBelongToWord(string text, int at)
    {
        var last = text[at - 1];
        if (last is 's' or 'S' or 'z' or 'x')
            return true;
        return IsDroppedLetter(text, at);
    }

    /// <summary>talkin’, ol’, an’; not the captain’.</summary>
    public static bool IsDroppedLetter(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 16 && char.IsLetter(text[start - 1]))
            start--;
        var word = text.AsSpan(start, at - start);
        if (word.IsIn(Clipped))
            return true;
        return word.Length > 4
            && char.IsLower(word[0])
            && word.EndsWith("in")
            && word[^3] is not ('a' or 'o' or 'u' or 'e')
            && Lexicon.English.Of(word).Classes == WordClass.None;
    }

    private static WordSet Words(string kind, StringComparer comparer) =>
        WordData.Words("en/apostrophes", kind).ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
}
