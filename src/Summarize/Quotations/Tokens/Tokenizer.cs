using Summarize.Articles;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Tokens;

/// <summary>Cuts the narrative into tokens; a quoted part is one token, so that its words are nobody's cue.</summary>
internal static class Tokenizer
{
    private const int LongestSentence = 300;

    public static TokenStream Run(Article article, IReadOnlyList<TextSpan> parts)
    {
        var stream = new TokenStream(article.Text);
        var part = 0;
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Role == ParagraphRole.Boilerplate)
                continue;
            var first = stream.Count;
            Paragraph(article.Text, paragraph.Span, parts, ref part, stream);
            if (stream.Count == first)
                continue;
            stream[stream.Count - 1].EndsSentence = true;
            stream[first].StartsSentence = stream[first].StartsParagraph = true;
            var isAside = paragraph.Role is ParagraphRole.Caption or ParagraphRole.Byline or ParagraphRole.Dateline;
            stream[first].IsAside = isAside;
            var sentence = first;
            for (var i = first; i < stream.Count - 1; i++)
            {
                ref var token = ref stream[i];
                // No sentence is longer than this, so that a text without a full stop takes linear time too.
                if (!token.EndsSentence)
                    token.EndsSentence = EndsSentence(stream, i) || i - sentence >= LongestSentence;
                if (!token.EndsSentence)
                    continue;
                stream[sentence].IsAside |= IsLine(stream, i);
                stream[i + 1].StartsSentence = true;
                stream[i + 1].IsAside = isAside;
                sentence = i + 1;
            }
        }
        return stream;
    }

    private static void Paragraph(
        string text,
        TextSpan span,
        IReadOnlyList<TextSpan> parts,
        ref int part,
        TokenStream stream
    )
    {
        while (part < parts.Count && parts[part].End <= span.Start)
            part++;
        for (var at = span.Start; at < span.End; )
        {
            if (part < parts.Count && at >= parts[part].Start)
            {
                stream.Add(
                    new Token
                    {
                        Start = parts[part].Start,
                        End = parts[part].End,
                        Kind = TokenKind.Part,
                        Index = -2 - part,
                    }
                );
                at = Math.Max(at, parts[part].End);
                part++;
                continue;
            }
            var c = text[at];
            var limit = part < parts.Count ? Math.Min(span.End, parts[part].Start) : span.End;
            if (char.IsLetter(c) || c is '@' or '#')
                at = Word(text, at, limit, stream);
            else if (char.IsDigit(c))
                at = Number(text, at, limit, stream);
            else
            {
                if (c == '.' && IsWrap(text, at, limit, stream))
                    at++;
                else if (
                    c
                        is '.'
                            or ','
                            or ';'
                            or ':'
                            or '!'
                            or '?'
                            or '('
                            or ')'
                            or '['
                            or ']'
                            or '—'
                            or '–'
                            or '…'
                            or '/'
                            or '|'
                            or '•'
                    || (c is '-' && (at + 1 >= limit || text[at + 1] is ' ' or '-'))
                )
                    stream.Add(
                        new Token
                        {
                            Start = at,
                            End = ++at,
                            Kind = TokenKind.Stop,
                            Index = -1,
                        }
                    );
                else
                    at++;
            }
        }
    }

    /// <summary>
    /// Archives that store an article in one line end each line with a full stop of its own (" . "): inside a sentence
    /// it
    /// says nothing ("the . mayor", "Mr . Roe").
    /// </summary>
    private static bool IsWrap(string text, int stop, int limit, TokenStream stream) =>
        IsDetached(text, stop)
        && stop + 2 < limit
        && text[stop + 1] == ' '
        && (char.IsLower(text[stop + 2]) || stream.Count > 0 && stream[stream.Count - 1].Is(WordClass.Title));

    private static bool IsDetached(string text, int stop) => stop > 0 && text[stop] == '.' && text[stop - 1] == ' ';

    /// <summary>Whether the sentence was a line without a full stop of its own, as headings and captions are.</summary>
    private static bool IsLine(TokenStream stream, int last) =>
        stream[last].Kind == TokenKind.Stop && IsDetached(stream.Text, stream[last].Start);

    private static int Number(string text, int start, int limit, TokenStream stream)
    {
        var at = start + 1;
        while (
            at < limit
            && (
                char.IsLetterOrDigit(text[at])
                || (text[at] is '.' or ',' or '-' or '–' && at + 1 < limit && char.IsLetterOrDigit(text[at + 1]))
            )
        )
            at++;
        stream.Add(
            new Token
            {
                Start = start,
                End = at,
                Kind = TokenKind.Number,
                Index = -1,
            }
        );
        return at;
    }

    private static int Word(string text, int start, int limit, TokenStream stream)
    {
        var at = start + 1;
        var possessive = -1;
        while (at < limit)
        {
            var c = text[at];
            if (
                char.IsLetterOrDigit(c)
                || c is '_'
                || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark
            )
                at++;
            else if (c is '\'' or '’' && at + 1 < limit && char.IsLetter(text[at + 1]))
            {
                if (text[at + 1] is 's' or 'S' && (at + 2 >= limit || !char.IsLetterOrDigit(text[at + 2])))
                {
                    possessive = at;
                    break;
                }
                at++;
            }
            else if (c is '-' or '&' or '‑' && at + 1 < limit && char.IsLetterOrDigit(text[at + 1]))
                at++;
            else if (c is '.' && IsAbbreviated(text, start, at, limit))
                at++;
            else
                break;
        }
        var word = text.AsSpan(start, at - start);
        stream.Add(
            new Token
            {
                Start = start,
                End = at,
                Kind = TokenKind.Word,
                Index = -1,
                Class = Lexicon.Of(word),
                Capital = char.IsUpper(word[0]),
            }
        );
        if (possessive < 0)
        {
            // The possessive of a plural: "the workers’ rights".
            if (at < limit && text[at] is '\'' or '’' && text[at - 1] is 's' && at + 1 < limit && text[at + 1] == ' ')
            {
                stream.Add(
                    new Token
                    {
                        Start = at,
                        End = at + 1,
                        Kind = TokenKind.Possessive,
                        Index = -1,
                    }
                );
                return at + 1;
            }
            return at;
        }
        // "he’s" and "that’s" are no possessives.
        var isVerb =
            stream[stream.Count - 1].Is(WordClass.Pronoun | WordClass.Relative)
            || word is "that" or "there" or "That" or "There" or "here" or "Here";
        stream.Add(
            new Token
            {
                Start = possessive,
                End = possessive + 2,
                Index = -1,
                Kind = isVerb ? TokenKind.Word : TokenKind.Possessive,
                Class = isVerb ? WordClass.Auxiliary : WordClass.None,
            }
        );
        return possessive + 2;
    }

    /// <summary>Whether the full stop belongs to the word: J. U.S. Sen. a.m.</summary>
    private static bool IsAbbreviated(string text, int start, int stop, int limit)
    {
        var word = text.AsSpan(start, stop - start);
        if (word.Length == 1)
            return char.IsUpper(word[0]) && word[0] != 'I' || (stop + 1 < limit && char.IsLetter(text[stop + 1]));
        if (stop + 1 < limit && char.IsLetter(text[stop + 1]) && !char.IsLetter(text[stop - 2]))
            return true;
        if (text[stop - 2] == '.')
            return true;
        if (word.Length > 5 || !char.IsUpper(word[0]))
            return false;
        return (
                Lexicon.Of(text.AsSpan(start, stop + 1 - start))
                & (
                    WordClass.Title
                    | WordClass.Place
                    | WordClass.Calendar
                    | WordClass.Suffix
                    | WordClass.Organisation
                    | WordClass.Particle
                )
            ) != WordClass.None;
    }

    private static bool EndsSentence(TokenStream stream, int i)
    {
        var next = i + 1;
        ref var token = ref stream[i];
        ref var following = ref stream[next];
        var text = stream.Text;
        switch (token.Kind)
        {
            case TokenKind.Stop:
                return text[token.Start] is '.' or '!' or '?' or '…' or '•' or '|' && Begins(text, following);
            case TokenKind.Part:
                // A full stop inside the marks ends the sentence; a question may go on: “Why?” she asked.
                return text[token.End - 1] is '.' or '…' && Begins(text, following) && !IsTag(stream, next)
                    || (text[token.End - 1] is '!' or '?' && following.Kind == TokenKind.Part);
            case TokenKind.Word:
                return text[token.End - 1] == '.'
                    && token.Is(WordClass.Place | WordClass.Organisation | WordClass.Suffix)
                    && following.Capital
                    && following.Is(
                        WordClass.Determiner
                            | WordClass.Pronoun
                            | WordClass.Preposition
                            | WordClass.Conjunction
                            | WordClass.Adverb
                            | WordClass.Common
                    );
            default:
                return false;
        }
    }

    /// <summary>“So.” Roe said. The clause belongs to the words before it, whatever their full stop says.</summary>
    private static bool IsTag(TokenStream stream, int start)
    {
        for (var i = start; i < stream.Count && i < start + 6 && stream[i].Kind == TokenKind.Word; i++)
            if (i > start && stream[i].Is(WordClass.Cue) && !stream[i].Capital)
                return i + 1 == stream.Count || stream.Stop(i + 1) == '.';
        return false;
    }

    private static bool Begins(string text, in Token token) =>
        token.Kind != TokenKind.Stop && (token.Kind != TokenKind.Word || !char.IsLower(text[token.Start]));
}
