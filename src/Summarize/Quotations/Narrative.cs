using System.Runtime.InteropServices;
using Summarize.Articles;
using Summarize.Language;

namespace Summarize.Quotations;

/// <summary>A sentence of the narrative.</summary>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="Paragraph">Index of its paragraph in the article.</param>
/// <param name="Role">Of that paragraph.</param>
/// <param name="IsAside">Whether it is no part of the story: a heading, a caption, a link.</param>
public readonly record struct Sentence(int Start, int End, int Paragraph, ParagraphRole Role, bool IsAside = false);

/// <summary>
/// An article as attribution reads it: tokens and sentences, each quoted part one token, so that its words are nobody's
/// cue. Boilerplate is left out.
/// </summary>
public sealed class Narrative
{
    // So that a text without a full stop takes linear time too.
    private const int LongestSentence = 200;

    private const int LongestHeading = 14;

    // In characters, with the space behind it.
    private const int UsualToken = 6;

    private const string Marks = "\"“”„‟«»‹›‘’‚‛'`「」『』《》〈〉＂";

    private readonly List<Token> tokens;
    private readonly List<Sentence> sentences = [];
    private readonly List<int> parts = [];

    private Narrative(string text)
    {
        (Text, Lexicon) = (text, Lexicon.In(Languages.Of(text)));
        tokens = new List<Token>(text.Length / UsualToken);
    }

    /// <summary>Of the article's language.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>The article's text.</summary>
    public string Text { get; }

    /// <summary>All tokens, in order.</summary>
    public ReadOnlySpan<Token> Tokens => CollectionsMarshal.AsSpan(tokens);

    /// <summary>All sentences, in order; each token is of one.</summary>
    public IReadOnlyList<Sentence> Sentences => sentences;

    /// <summary>For each part its token; -1 where it is of no sentence.</summary>
    public IReadOnlyList<int> Parts => parts;

    /// <summary>Reads an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="quoted">The parts of its quotations without their marks, in order, disjoint.</param>
    public static Narrative Of(Article article, IReadOnlyList<TextSpan> quoted)
    {
        var narrative = new Narrative(article.Text);
        var apart = new TextSpan[quoted.Count];
        for (var i = 0; i < apart.Length; i++)
            apart[i] = WithMarks(article.Text, quoted[i]);
        var first = 0;
        foreach (var (index, paragraph) in article.Paragraphs.Index())
        {
            if (paragraph.Role == ParagraphRole.Boilerplate)
                continue;
            while (first < apart.Length && apart[first].End <= paragraph.Span.Start)
                first++;
            var last = first;
            while (last < apart.Length && apart[last].Start < paragraph.Span.End)
                last++;
            narrative.Add(paragraph, index, apart.AsSpan(first..last));
        }
        var token = 0;
        foreach (var part in apart)
        {
            while (token < narrative.tokens.Count && narrative.tokens[token].Span.Start < part.Start)
                token++;
            var isHere = token < narrative.tokens.Count && narrative.tokens[token].Kind == TokenKind.Apart;
            narrative.parts.Add(isHere ? token : -1);
            token += isHere ? 1 : 0;
        }
        return narrative;
    }

    /// <summary>The words of the tokens [first, end) as they stand.</summary>
    public TextSpan Span(int first, int end) => new(tokens[first].Span.Start, tokens[end - 1].Span.End);

    /// <summary>A token as it stands.</summary>
    public ReadOnlySpan<char> Word(int token) => Tokens[token].Span.In(Text);

    /// <summary>Whether a token is there and is what follows a possessor: ’s.</summary>
    public bool IsClitic(int token) => token < Tokens.Length && Tokens[token].Kind == TokenKind.Clitic;

    /// <summary>The first character of a mark, else 0.</summary>
    public char Mark(int token) =>
        token >= 0 && token < tokens.Count && tokens[token].Kind == TokenKind.Mark
            ? Text[tokens[token].Span.Start]
            : '\0';

    /// <summary>Whether a token is this word, whatever its case.</summary>
    public bool IsWord(int token, string word) =>
        token >= 0
        && token < tokens.Count
        && tokens[token].Kind == TokenKind.Word
        && Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a verb and the word behind it are one: "went on", "shot back".</summary>
    public bool IsPhrase(int verb) =>
        verb + 1 < tokens.Count
        && tokens[verb].Kind == TokenKind.Word
        && tokens[verb + 1].Kind == TokenKind.Word
        && Lexicon.Of(tokens[verb].Word.Lemma ?? Word(verb), Word(verb + 1)).Is(WordClass.Cue);

    /// <summary>Whether a token is "in", "at" or "near", or such a word with an article behind it.</summary>
    public bool IsLocative(int token)
    {
        var at = IsWord(token, "the") ? token - 1 : token;
        return at >= 0 && Word(at) is "in" or "In" or "at" or "At" or "near" or "outside" or "across" or "throughout";
    }

    private static TextSpan WithMarks(string text, TextSpan part)
    {
        var (start, end) = (part.Start, part.End);
        while (
            start > 0
            && part.Start - start < 3
            && (Marks.Contains(text[start - 1]) || text[start - 1] is '\u00A0' or '\u202F')
        )
            start--;
        while (
            end < text.Length && end - part.End < 3 && (Marks.Contains(text[end]) || text[end] is '\u00A0' or '\u202F')
        )
            end++;
        return new TextSpan(start, end);
    }

    private void Add(Paragraph paragraph, int index, ReadOnlySpan<TextSpan> apart)
    {
        var first = tokens.Count;
        Tokenizer.Run(tokens, Text, paragraph.Span, Lexicon, apart);
        if (tokens.Count == first)
            return;
        var isFirst = true;
        foreach (var end in Ends(paragraph.Span, apart))
        {
            var behind = first;
            while (behind < tokens.Count && tokens[behind].Span.Start < end)
                behind++;
            while (first < behind)
            {
                var next = Math.Min(behind, first + LongestSentence);
                sentences.Add(
                    new Sentence(first, next, index, paragraph.Role, IsOutside(first, next, paragraph.Role, isFirst))
                );
                (first, isFirst) = (next, false);
            }
        }
    }

    // Captions and bylines; headings, which have no stop of their own; "READ MORE: …".
    private bool IsOutside(int start, int end, ParagraphRole role, bool isFirst)
    {
        if (role is not ParagraphRole.Body)
            return true;
        foreach (var token in Tokens[start..end])
            if (token.Kind == TokenKind.Apart)
                return false;
        var label = start;
        while (label < end && tokens[label].Kind == TokenKind.Word && IsUpper(Word(label)))
            label++;
        if (label > start && Mark(label) == ':')
            return true;
        return isFirst
            && end == tokens.Count
            && end - start <= LongestHeading
            && tokens[end - 1].Kind != TokenKind.Mark;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsLower(c))
                return false;
        return true;
    }

    // A boundary inside a quotation is none of the narrative's.
    private List<int> Ends(TextSpan paragraph, ReadOnlySpan<TextSpan> apart)
    {
        var ends = new List<int>();
        var (part, glued) = (0, 0);
        foreach (var sentence in SentenceSplitter.Split(Text, paragraph))
        {
            for (; glued < apart.Length && apart[glued].End < sentence.End; glued++)
                if (IsGlued(apart[glued], paragraph))
                    ends.Add(apart[glued].End);
            while (part < apart.Length && apart[part].End < sentence.End)
                part++;
            if (part == apart.Length || apart[part].Start >= sentence.End || apart[part].End <= sentence.End)
                ends.Add(sentence.End);
        }
        ends.Add(paragraph.End);
        return ends;
    }

    // “So.”Roe left: archives lose the space.
    private bool IsGlued(TextSpan quoted, TextSpan paragraph) =>
        quoted.End < paragraph.End
        && char.IsUpper(Text[quoted.End])
        && quoted.In(Text).TrimEnd(Marks) is [.., '.' or '!' or '?'];
}
