using Summarize.Language;

namespace Summarize.Quotations.Mentions;

/// <summary>What joins the words of a name: "van der", "&amp;", “Bob”, "of".</summary>
internal sealed class NameLinks(Narrative narrative)
{
    // With its marks.
    private const int LongestNickname = 20;

    // "MORE"; a shorter word in block capitals may be a body's name.
    private const int ShortestSign = 4;

    /// <summary>
    /// The capital word that a particle, an ampersand or, behind a title and in a body's name, "of" or "for" leads to.
    /// </summary>
    public int? EndOfLink(int i, int limit, bool isBody, bool hasLink)
    {
        if (i >= limit)
            return null;
        var next = i;
        while (
            next < limit
            && next < i + 3
            && narrative.Tokens[next] is { Kind: TokenKind.Word, IsCapital: false } particle
            && particle.Is(WordClass.Particle)
        )
            next++;
        if (next > i && IsNameWord(next, limit))
            return next;
        // Jane in ’t Veld
        next = narrative.IsWord(i, "in") || narrative.IsWord(i, "van") ? i + 1 : i;
        if (
            narrative.Mark(next) is '\'' or '’' or '‘'
            && narrative.IsWord(next + 1, "t")
            && IsNameWord(next + 2, limit)
        )
            return next + 2;
        if (narrative.Mark(i) == '&' && IsNameWord(i + 1, limit))
            return i + 1;
        // Robert “Bob” Doe
        if (IsNickname(i) && IsNameWord(i + 1, limit))
            return i + 1;
        // "Traders’ Association"
        if (
            narrative.Tokens[i] is { Kind: TokenKind.Clitic, Span.Length: 1 }
            && IsNameWord(i + 1, limit)
            && narrative.Tokens[i + 1].Is(WordClass.Organisation)
        )
            return i + 1;
        var isLink =
            narrative.IsWord(i, "of") && isBody
            || (narrative.IsWord(i, "of") || narrative.IsWord(i, "for")) && narrative.Tokens[i - 1].Is(WordClass.Title)
            || isBody && (narrative.IsWord(i, "for") || narrative.IsWord(i, "on"))
            || hasLink && narrative.IsWord(i, "and");
        next = narrative.IsWord(i + 1, "the") ? i + 2 : i + 1;
        return isLink && IsNameWord(next, limit) && !narrative.Tokens[next].Is(WordClass.Calendar) ? next : null;
    }

    /// <summary>
    /// Whether a word in block capitals that the dictionary has parts what stands before <paramref name="i"/> from what
    /// begins there: "ADVERTISEMENT Jane Roe", "Jane Roe WATCH".
    /// </summary>
    public bool IsShouted(int start, int i) =>
        IsShoutedWord(i - 1) && !IsShoutedWord(i) && narrative.Tokens[i].Is(WordClass.Forename)
        || IsShoutedWord(i) && i - start > 1 && narrative.Tokens[start].Is(WordClass.Forename);

    private bool IsShoutedWord(int i) =>
        narrative.Tokens[i] is { Kind: TokenKind.Word, Span.Length: >= ShortestSign } token
        && token.Word.Lemma is not null
        && !token.Is(WordClass.OfNames)
        && NameReader.IsAcronym(narrative.Word(i));

    /// <summary>Whether a word with a capital may stand inside a name.</summary>
    public bool IsNameWord(int i, int limit)
    {
        if (
            i >= limit
            || narrative.Tokens[i] is not { Kind: TokenKind.Word } token
            || !HasCapital(narrative, i)
            || IsAdjective(i)
        )
            return false;
        return !token.Is(WordClass.Function)
            || token.Is(WordClass.Forename | WordClass.Organisation)
            || narrative.Word(i) is "May" or "First" or "Will";
    }

    /// <summary>Whether a word is written as names are: Roe, al-Roe.</summary>
    public static bool HasCapital(Narrative narrative, int i) =>
        narrative.Tokens[i].IsCapital
        || narrative.Word(i) is var word
            && BehindArticle(narrative.Lexicon, word) is > 0 and var at
            && at < word.Length
            && char.IsUpper(word[at]);

    /// <summary>Where the name begins in "al-Roe", which is Roe, too; 0 where no article leads it.</summary>
    public static int BehindArticle(Lexicon lexicon, ReadOnlySpan<char> word) =>
        word.IndexOfAny('-', '‑') is > 0 and var hyphen && lexicon.Of(word[..hyphen]).Is(WordClass.Particle)
            ? hyphen + 1
            : 0;

    /// <summary>"Los Angeles-based", "Trump-era plan"; not "Roe Ki-moon said", "Mayor-elect Roe".</summary>
    public bool IsAdjective(int i)
    {
        var word = narrative.Word(i);
        if (
            word.LastIndexOfAny('-', '‑') is not (> 0 and var hyphen)
            || hyphen + 1 >= word.Length
            || !char.IsLower(word[hyphen + 1])
            || word.Length - hyphen <= 3
            || narrative.Tokens[i].Is(WordClass.Title)
        )
            return false;
        return narrative.Lexicon.Of(word[(hyphen + 1)..]) is var last
            && (
                last.Is(WordClass.Adjective)
                || last.Is(WordClass.Verb) && last.Inflection != Inflection.Base
                || i + 1 < narrative.Tokens.Length
                    && narrative.Tokens[i + 1] is { Kind: TokenKind.Word } next
                    && !next.Is(WordClass.Function)
                    && (next.Word.Inflection == Inflection.Base || next.Is(WordClass.Noun))
            );
    }

    private bool IsNickname(int i) =>
        narrative.Tokens[i] is { Kind: TokenKind.Apart, Span.Length: <= LongestNickname } nickname
        && nickname.Span.In(narrative.Text) is [_, >= 'A' and <= 'Z', .., not (',' or '.' or '!' or '?'), _];
}
