using System.Globalization;

namespace Summarize.Language;

/// <summary>
/// Finds the sentences of a paragraph by rules: a terminator ends a sentence with the closing marks behind it, unless
/// what stands before it (an abbreviation, an initial, a number) or behind it (a lower-case word, a speech tag) says
/// otherwise. Text whose tokens are set apart ("He left . ") is split alike. Linear in the paragraph's length.
/// </summary>
public static class SentenceSplitter
{
    // Longest stretch looked at behind a quotation, so that time stays linear.
    private const int Window = 48;

    /// <summary>
    /// The sentences of <paramref name="paragraph"/>: in order, disjoint, without the white space around them.
    /// </summary>
    /// <param name="text">The article's text.</param>
    /// <param name="paragraph">The paragraph's span in it.</param>
    /// <returns>Spans in <paramref name="text"/>; every character of the paragraph that is not white space is in
    /// one.</returns>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan paragraph)
    {
        var sentences = new List<TextSpan>();
        var start = paragraph.Start;
        var straightMarks = 0; // In the sentence so far: an odd number means that a quotation is open.
        for (var i = paragraph.Start; i < paragraph.End; )
        {
            if (text[i] == '"')
                straightMarks++;
            if (!IsTerminator(text[i]))
            {
                i++;
                continue;
            }
            var marks = EndOfTerminators(text, i, paragraph.End);
            var end = EndOfClosers(text, i, marks, paragraph.End, straightMarks % 2 == 1);
            if (IsBoundary(text, paragraph.End, start, i, marks, end))
            {
                Add(sentences, new TextSpan(start, end).Trim(text), text);
                start = end;
                straightMarks = 0;
            }
            else
                straightMarks += text.AsSpan(marks, end - marks).Count('"');
            i = end;
        }
        Add(sentences, new TextSpan(start, paragraph.End).Trim(text), text);
        return sentences;
    }

    /// <summary>Adds a sentence; marks without a word are no sentence and go to the one before.</summary>
    private static void Add(List<TextSpan> sentences, TextSpan sentence, string text)
    {
        if (sentence.Length == 0)
            return;
        if (sentences.Count > 0 && !HasWord(sentence.In(text)))
            sentences[^1] = sentences[^1] with { End = sentence.End };
        else
            sentences.Add(sentence);
    }

    private static bool HasWord(ReadOnlySpan<char> sentence)
    {
        foreach (var c in sentence)
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        return false;
    }

    private static bool IsTerminator(char c) =>
        c is '.' or '!' or '?' or '…' || IsFullWidthTerminator(c) || c is '؟' or '۔' or '।' or '‼' or '⁇';

    private static bool IsFullWidthTerminator(char c) => c is '。' or '！' or '？' or '｡';

    private static bool IsCloser(char c) =>
        c
            is '"'
                or '\''
                or '”'
                or '’'
                or '»'
                or '›'
                or ')'
                or ']'
                or '}'
                or '」'
                or '』'
                or '）'
                or '】'
                or '〉'
                or '》'
                or '“';

    /// <summary>"..." and "?!" are one terminator, and so is ". . .".</summary>
    private static int EndOfTerminators(string text, int i, int end)
    {
        i++;
        while (
            i < end && (IsTerminator(text[i]) || text[i] is ' ' or '\u00A0' && i + 1 < end && text[i + 1] is '.' or '…')
        )
            i++;
        return i;
    }

    /// <summary>
    /// The closing marks that belong to the terminator: right behind it, or set apart on both sides. A straight mark
    /// set apart may as well open the next quotation, so it counts only in set-apart text, and where one is open.
    /// </summary>
    private static int EndOfClosers(string text, int terminator, int marks, int end, bool quotationIsOpen)
    {
        var i = marks;
        while (i < end && IsCloser(text[i]) && !OpensQuotation(text, i, end))
            i++;
        var tokens = terminator > 0 && char.IsWhiteSpace(text[terminator - 1]);
        while (i + 1 < end && text[i] is ' ' or '\u00A0' or '\u202F' && IsCloser(text[i + 1]))
        {
            var after = i + 1;
            while (after < end && IsCloser(text[after]))
                after++;
            if (after < end && !char.IsWhiteSpace(text[after]))
                break;
            var mark = text.AsSpan(i + 1, after - i - 1);
            if (mark is "'" or "“" || mark is "\"" && !quotationIsOpen || mark[0] is '"' or '\'' && !tokens)
                break;
            i = after;
        }
        return i;
    }

    /// <summary>“ closes in German („…“) and opens in English; ” before a letter is a slip for it.</summary>
    private static bool OpensQuotation(string text, int i, int end) =>
        text[i] == '“' && i + 1 < end && char.IsLetterOrDigit(text[i + 1]);

    private static bool IsBoundary(string text, int limit, int start, int terminator, int marks, int end)
    {
        if (end >= limit)
            return true;
        if (IsFullWidthTerminator(text[marks - 1]))
            return end == marks || !GoesOnInJapanese(text[end]);
        if (!char.IsWhiteSpace(text[end]))
            return IsGlued(text, terminator, end);
        var next = end;
        while (next < limit && char.IsWhiteSpace(text[next]))
            next++;
        if (next == limit)
            return true;
        if (!CanBegin(text, next, limit))
            return false;
        var word = WordAt(text, next, limit);
        // Behind a full stop nobody writes a tag, and a tag's pronoun is written small: "Stop!" He said no more.
        if (
            text[terminator] != '.'
            && EndsQuotation(text, marks, end)
            && !word.IsIn(Abbreviations.Starters)
            && IsSpeechTag(text, next, limit)
        )
            return false;
        if (text[terminator] == '.' && marks - terminator == 1)
            return FullStop.Ends(text, start, terminator, text[next], word);
        // After an ellipsis "I" says nothing: it is written large anywhere.
        var ellipsis = text[terminator] is '.' or '…' && text[marks - 1] is '.' or '…';
        return !ellipsis || end > marks || word is not ("I" or "I'm" or "I’m" or "I'd" or "I’d");
    }

    /// <summary>"He left.She stayed": archives lose the space.</summary>
    private static bool IsGlued(string text, int terminator, int end) =>
        end == terminator + 1
        && end + 1 < text.Length
        && char.IsUpper(text[end])
        && char.IsLower(text[end + 1])
        && terminator > 1
        && char.IsLower(text[terminator - 1])
        && char.IsLower(text[terminator - 2]);

    private static bool GoesOnInJapanese(char c) =>
        c is 'と' or 'っ' or 'な' or 'は' or 'が' or 'を' or 'の' or 'で' or 'に' or 'も' or '、' or '，';

    private static bool EndsQuotation(string text, int marks, int end) =>
        text.AsSpan(marks, end - marks).IndexOfAny("\"'”’»") >= 0;

    /// <summary>
    /// Whether a sentence can begin here: not with a lower-case letter, nor with a mark that only goes on.
    /// </summary>
    private static bool CanBegin(string text, int i, int limit)
    {
        if (text[i] is '(' or '[' && i + 1 < limit)
            return !char.IsLower(text[i + 1]);
        return !char.IsLower(text[i]) && text[i] is not (',' or ';' or ':' or ')' or ']' or '%' or '&' or '/');
    }

    /// <summary>
    /// A name of up to three words and a verb of speech: the tag of the quotation that ends before it.
    /// </summary>
    private static bool IsSpeechTag(string text, int i, int limit)
    {
        limit = Math.Min(limit, i + Window);
        for (var words = 0; words < 4 && i < limit; words++)
        {
            var word = WordAt(text, i, limit);
            if (word.Length == 0)
                return false;
            if (word.IsIn(Abbreviations.SpeechVerbs))
                return words > 0;
            if (!char.IsUpper(word[0]))
                return false;
            i += word.Length;
            if (i < limit && text[i] == '.')
                i++;
            if (i >= limit || text[i] != ' ')
                return false;
            i++;
        }
        return false;
    }

    private static ReadOnlySpan<char> WordAt(string text, int i, int limit)
    {
        limit = Math.Min(limit, i + Window);
        var end = i;
        while (
            end < limit
            && (
                char.IsLetterOrDigit(text[end])
                || text[end] is '\'' or '’' or '-'
                || char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark
            )
        )
            end++;
        return text.AsSpan(i, end - i);
    }
}
