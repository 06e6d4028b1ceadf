using Summarize.Quotations.Tokens;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Names;

/// <summary>Which words can belong to a name, and how far a run of them goes.</summary>
internal static class NameRuns
{
    /// <summary>Words that are names only in spite of their class.</summary>
    public const WordClass Closed =
        WordClass.Determiner
        | WordClass.Pronoun
        | WordClass.Preposition
        | WordClass.Conjunction
        | WordClass.Auxiliary
        | WordClass.Relative
        | WordClass.Calendar
        | WordClass.Common
        | WordClass.Adverb;

    public static bool IsNameWord(TokenStream stream, int i)
    {
        ref var token = ref stream[i];
        if (token.Kind != TokenKind.Word || !token.Capital)
            return token.Kind == TokenKind.Word && IsMixedCase(stream.Word(i));
        if (IsCompoundAdjective(stream.Word(i)))
            return false;
        if (token.Is(Closed) && IsBetweenPartAndCue(stream, i))
            return true;
        if (token.Is(Closed))
            return !token.StartsSentence
                    && token.Is(WordClass.MaleName | WordClass.FemaleName)
                    && !token.Is(WordClass.Calendar)
                    && NextIsName(stream, i)
                || token.StartsSentence
                    && token.Is(WordClass.MaleName | WordClass.FemaleName)
                    && NextIsName(stream, i)
                    && !token.Is(
                        WordClass.Preposition | WordClass.Determiner | WordClass.Pronoun | WordClass.Conjunction
                    )
                || IsAcronym(stream, i);
        return true;
    }

    /// <summary>“So,” Will said: a capital there is a name’s, whatever else the word can be.</summary>
    private static bool IsBetweenPartAndCue(TokenStream stream, int i) =>
        i > 0
        && !stream[i].StartsSentence
        && stream[i - 1].Kind == TokenKind.Part
        && i + 1 < stream.Count
        && stream[i + 1].Is(WordClass.Cue)
        && !stream[i].Is(WordClass.Pronoun | WordClass.Determiner | WordClass.Relative);

    private static bool NextIsName(TokenStream stream, int i) =>
        i + 1 < stream.Count
        && stream[i + 1].Kind == TokenKind.Word
        && stream[i + 1].Capital
        && !stream[i].EndsSentence
        && !stream[i + 1].Is(Closed);

    /// <summary>al-Shabaab, deGrom.</summary>
    private static bool IsMixedCase(ReadOnlySpan<char> word) =>
        word.Length > 4 && (word.StartsWith("al-") || word.StartsWith("el-")) && char.IsUpper(word[3]);

    /// <summary>Dunmore-based, Roe-backed: the capital is that of a name inside an adjective.</summary>
    private static bool IsCompoundAdjective(ReadOnlySpan<char> word)
    {
        var hyphen = word.LastIndexOf('-');
        if (hyphen < 2 || hyphen == word.Length - 1 || char.IsUpper(word[hyphen + 1]))
            return false;
        return word[(hyphen + 1)..]
            is "based"
                or "backed"
                or "led"
                or "born"
                or "style"
                or "area"
                or "era"
                or "owned"
                or "run"
                or "educated"
                or "trained"
                or "bound"
                or "only"
                or "wide"
                or "old"
                or "like"
                or "related"
                or "controlled"
                or "funded"
                or "supported"
                or "appointed"
                or "elected"
                or "held"
                or "made"
                or "friendly";
    }

    public static bool IsAcronym(TokenStream stream, int i)
    {
        var word = stream.Word(i);
        if (word.Length < 2 || !char.IsUpper(word[1]))
            return false;
        foreach (var c in word)
            if (char.IsLower(c))
                return false;
        return !stream[i].Is(WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary)
            && word is not "I" and not "HE" and not "SHE" and not "WE" and not "YOU" and not "THEY";
    }

    public static int RunEnd(TokenStream stream, int start)
    {
        var end = start + 1;
        while (end < stream.Count && end - start < 12)
        {
            if (stream[end - 1].EndsSentence)
                break;
            if (IsNameWord(stream, end) || stream[end].Is(WordClass.Suffix))
            {
                end++;
                continue;
            }
            if (
                stream[end] is { Kind: TokenKind.Word, Capital: true }
                && stream[end].Is(WordClass.Common)
                && !stream[end].Is(Closed & ~WordClass.Common)
            )
            {
                end++;
                continue;
            }
            // A surname that is also a preposition, after a forename: "Jo Under".
            if (
                end == start + 1
                && stream[end] is { Kind: TokenKind.Word, Capital: true }
                && stream[end].Is(WordClass.Preposition)
                && stream[start].Is(WordClass.MaleName | WordClass.FemaleName)
                && !stream[start].StartsSentence
            )
            {
                end++;
                continue;
            }
            // Charles de Gaulle, Bank of Canada, Robert “Bob” Roe, Truth & Reconciliation.
            if (
                IsInside(stream, end, out var inside)
                && end + inside < stream.Count
                && !stream[end + inside].StartsSentence
                && IsNameWord(stream, end + inside)
                && !(stream[end].Is(WordClass.Preposition) && stream[end + inside].Is(WordClass.Calendar))
            )
            {
                end += inside + 1;
                continue;
            }
            if (
                stream.Stop(end) == ','
                && end + 1 < stream.Count
                && !stream[end + 1].StartsSentence
                && stream[end + 1].Is(WordClass.Suffix)
            )
            {
                end += 2;
                continue;
            }
            break;
        }
        return end;
    }

    private static bool IsInside(TokenStream stream, int i, out int length)
    {
        length = 1;
        ref var token = ref stream[i];
        if (token.Kind == TokenKind.Part)
            return token.End - token.Start <= 14 && !stream[i - 1].Is(WordClass.Cue);
        if (token.Kind != TokenKind.Word)
            return false;
        if (IsParticle(token))
        {
            while (
                length < 3
                && i + length < stream.Count
                && stream[i + length] is { Kind: TokenKind.Word, StartsSentence: false }
                && IsParticle(stream[i + length])
            )
                length++;
            return true;
        }
        if (
            stream.IsWord(i, "of")
            && (
                stream[i - 1].Is(WordClass.Organisation)
                || IsOfName(stream.Word(i - 1))
                || stream[i - 1].Is(WordClass.Title) && !IsForenameOrInitial(stream, i - 2)
            )
        )
        {
            if (i + 1 < stream.Count && stream.IsWord(i + 1, "the") && !stream[i + 1].StartsSentence)
                length = 2;
            return true;
        }
        return stream.IsWord(i, "for")
            && stream[i - 1].Is(WordClass.Organisation)
            && stream[i - 1].Class.HasFlag(WordClass.Organisation)
            && stream.Word(i - 1) is "Centre" or "Center" or "Coalition" or "Committee" or "Institute" or "Foundation";
    }

    public static bool IsForenameOrInitial(TokenStream stream, int i) =>
        i >= 0
        && stream[i] is { Kind: TokenKind.Word, Capital: true }
        && (stream[i].Is(WordClass.MaleName | WordClass.FemaleName) || IsInitial(stream.Word(i)));

    private static bool IsParticle(in Token token) =>
        token.Is(WordClass.Particle)
        && !token.Capital
        && !token.Is(WordClass.Determiner | WordClass.Conjunction | WordClass.Preposition);

    private static bool IsOfName(ReadOnlySpan<char> word) =>
        word
            is "Daughters"
                or "Sons"
                or "Knights"
                or "Friends"
                or "Doctors"
                or "Ministry"
                or "Bank"
                or "Church"
                or "Duke"
                or "Duchess"
                or "Prince"
                or "Chamber"
                or "Minister"
                or "Republic"
                or "Isle"
                or "City"
                or "Province"
                or "State";

    public static bool IsInitial(ReadOnlySpan<char> word) =>
        word.Length <= 2 && char.IsUpper(word[0]) && (word.Length == 1 || word[1] == '.');
}
