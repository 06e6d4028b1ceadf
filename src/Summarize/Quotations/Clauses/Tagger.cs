using Summarize.Language;
using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Clauses;

/// <summary>Gives each word of a sentence its letter, by the lexicon and by the letter before it.</summary>
internal sealed class Tagger
{
    private readonly Narrative narrative;
    private readonly IReadOnlyList<Mention> mentions;
    private readonly Lookahead ahead;
    private readonly VerbTagger verbs;
    private readonly List<Chunk> chunks = [];

    public Tagger(Narrative narrative, IReadOnlyList<Mention> mentions)
    {
        this.narrative = narrative;
        this.mentions = mentions;
        ahead = new Lookahead(narrative, mentions);
        verbs = new VerbTagger(narrative, ahead);
    }

    /// <summary>The words of a sentence, a name being one, until the next is asked for.</summary>
    public List<Chunk> Tag(Sentence sentence)
    {
        chunks.Clear();
        for (var i = Dateline.EndOf(narrative, sentence); i < sentence.End; )
        {
            var (letter, end) = LetterOf(chunks, i, sentence.End);
            if (letter == 'Q' && NoteMarks.EndBehind(narrative, i, sentence.End) is { } behind)
                end = behind;
            if (letter != '\0')
            {
                var mention = letter == 'E' ? ahead.MentionAt(i) : -1;
                chunks.Add(new Chunk(letter, i, end, letter is 'C' or 'G' or 'Q' ? i : end - 1, mention));
            }
            i = end;
        }
        return chunks;
    }

    private (char Letter, int End) LetterOf(List<Chunk> before, int i, int limit)
    {
        if (ahead.MentionAt(i) is >= 0 and var mention)
            return (mentions[mention].Words > 0 ? 'E' : 'p', mentions[mention].End);
        var token = narrative.Tokens[i];
        var last = before.Count > 0 ? before[^1].Letter : '\0';
        switch (token.Kind)
        {
            case TokenKind.Apart:
                return ('Q', i + 1);
            case TokenKind.Number:
                var isAge = narrative.Word(i).EndsWith("year-old");
                return (isAge && (!ahead.IsNominal(i + 1, limit) || ahead.IsPast(i + 1)) ? 'p' : 'J', i + 1);
            case TokenKind.Mark:
                return (IsOfInsertion(i) ? '\0' : LetterOfMark(narrative.Mark(i)), i + 1);
            case TokenKind.Clitic:
                return (LetterOfClitic(last, i, limit), i + 1);
            default:
                if (narrative.IsWord(i, "according") && narrative.IsWord(i + 1, "to"))
                    return ('A', i + 2);
                if (ahead.EndOfOffice(i, limit) is { } name)
                    return ('J', name);
                if (token.Is(WordClass.According) || token.Is(WordClass.Behind) && IsBehindQuotation(before))
                    return ('A', i + 1);
                var canLead = token.Word.Inflection is not Inflection.Base || narrative.Lexicon.Language != "en";
                return canLead && narrative.IsPhrase(i)
                    ? (token.Word.Inflection == Inflection.Gerund ? 'G' : 'C', i + 2)
                    : (LetterOfWord(before, last, i, limit), i + 1);
        }
    }

    private static bool IsBehindQuotation(List<Chunk> before) =>
        (before is [.., { Letter: 'Q' }] || before is [.., { Letter: 'Q' }, { Letter: ',' }]);

    private static char LetterOfMark(char mark) =>
        mark switch
        {
            ',' or ':' or ';' => mark,
            '.' or '!' or '?' or '…' => '.',
            '—' or '–' or '-' or '―' => '-',
            '(' or '[' => '(',
            ')' or ']' => ')',
            _ => '\0',
        };

    // "[Roe] said": an editor's brackets round a name and nothing else.
    private bool IsOfInsertion(int i) =>
        narrative.Mark(i) == '[' && i + 1 < narrative.Tokens.Length && ahead.MentionAt(i + 1) is >= 0 and var named
            ? narrative.Mark(mentions[named].End) == ']'
            : narrative.Mark(i) == ']'
                && chunks is [.., { Mention: >= 0 and var last }]
                && mentions[last].End == i
                && narrative.Mark(mentions[last].First - 1) == '[';

    // ’s is a possessive after a noun with another noun behind it, else a short "is" or "has".
    private char LetterOfClitic(char last, int i, int limit)
    {
        var word = narrative.Word(i)[1..];
        if (word is "d" or "ll")
            return 'w';
        if (word is "re" or "m" or "ve")
            return word is "ve" ? 'x' : 'b';
        if (last is 'O' or 'r' or 's' or 'a')
            return 'b';
        return i + 1 < limit && ahead.IsNominal(i + 1, limit) ? '\''
            : word.IsEmpty ? '\''
            : 'b';
    }

    private char LetterOfWord(List<Chunk> before, char last, int i, int limit)
    {
        var token = narrative.Tokens[i];
        if (token.Is(WordClass.Negation))
            return 'X';
        if (narrative.IsWord(i, "that"))
            return LetterOfThat(last, i, limit);
        if (token.Is(WordClass.Relative))
            return 'r';
        if (narrative.IsWord(i, "to"))
            return
                i + 1 < limit
                && narrative.Tokens[i + 1] is { IsCapital: false, Word.Inflection: Inflection.Base } verb
                && verb.Is(WordClass.Verb | WordClass.Be)
                && !verb.Is(WordClass.Determiner | WordClass.Preposition)
                ? 'i'
                : 'F';
        if (narrative.IsWord(i, "by"))
            return 'y';
        if (narrative.IsWord(i, "of"))
            return 'f';
        if (narrative.IsWord(i, "as"))
            return 'k';
        if (token.Is(WordClass.Determiner))
            return LetterOfDeterminer(token, i, limit);
        if (token.Is(WordClass.Number))
            return 'J';
        if (token.Is(WordClass.Reflexive))
            return 'x';
        // "the US president"
        if (token.Is(WordClass.Pronoun) && !NameReader.IsAcronym(narrative.Word(i)))
            return 'O';
        if (token.Is(WordClass.Coordinator))
            return 'c';
        if (token.Is(WordClass.Auxiliary) && last != 'D')
            return token.Is(WordClass.Be) && !narrative.Tokens[Math.Max(i - 1, 0)].Is(WordClass.Reflexive) ? 'b'
                : token.Is(WordClass.Modal) ? 'w'
                : 'x';
        if (token.Is(WordClass.Time | WordClass.Calendar) && !(token.Is(WordClass.Verb) && last is 'O' or 'i' or 'w'))
            return 't';
        if (token.Is(WordClass.Preposition))
            return 'F';
        if (token.Is(WordClass.Subordinator))
            return 's';
        if (
            token.Is(WordClass.Function)
            || token.Is(WordClass.Adverb)
                && (
                    !token.Is(WordClass.Noun | WordClass.Verb | WordClass.Adjective)
                    // "he then notes"
                    || last == 'O' && ahead.IsCue(i + 1, limit)
                    // "Then, after a pause"
                    || last == '\0' && narrative.Mark(i + 1) == ','
                )
        )
            return 'a';
        if (
            token.Is(WordClass.Verb | WordClass.Cue | WordClass.Weak)
            && verbs.LetterOf(before, last, i, limit) is { } verb2
        )
            return verb2;
        return NounLetter(token, last, i, limit);
    }

    private char LetterOfThat(char last, int i, int limit)
    {
        // "To that Roe adds"
        if (last is 'F' && ahead.MentionAt(i + 1) is >= 0 and var name && ahead.IsCue(mentions[name].End, limit))
            return 'O';
        var next = i + 1 < limit ? narrative.Tokens[i + 1] : default;
        if (
            last is 'n' or 'm' or 'p' or 'g' or 'E' or ')'
            && next.Is(WordClass.Verb | WordClass.Auxiliary)
            && !next.Is(WordClass.Determiner)
        )
            return 'r';
        return last is 'F' or 'f' or 'y' or '\0' && ahead.IsNominal(i + 1, limit) ? 'D' : 's';
    }

    private char LetterOfDeterminer(Token token, int i, int limit)
    {
        if (
            i + 1 < limit
            && (
                ahead.IsNominal(i + 1, limit)
                || narrative.Tokens[i + 1].Kind == TokenKind.Number
                || narrative.Tokens[i + 1].Is(WordClass.Adverb | WordClass.Number | WordClass.Determiner)
                || narrative.Tokens[i + 1].Kind == TokenKind.Apart
            )
        )
            return 'D';
        if (token.Is(WordClass.Possessive | WordClass.Pronoun))
            return token.Is(WordClass.Pronoun) || token.Is(WordClass.Masculine) ? 'O' : 'D';
        // "had this to say"
        if (narrative.IsWord(i, "this") && narrative.IsWord(i + 1, "to"))
            return 'O';
        return narrative.Word(i) is "a" or "an" or "the" or "A" or "An" or "The" ? 'D' : 'p';
    }

    private char NounLetter(Token token, char last, int i, int limit)
    {
        var leads = ahead.IsNominal(i + 1, limit);
        if (token.Is(WordClass.Demonym))
            return leads ? 'J' : 'p';
        if (token.Is(WordClass.Place) && token.IsCapital)
            return 'J';
        if (token.Is(WordClass.Person))
            return token.Is(WordClass.Adjective) && leads && last is 'D' or 'J' ? 'J' : 'p';
        if (token.Is(WordClass.Title) && token.IsCapital)
            return 'p';
        if (token.Is(WordClass.Group))
            return 'g';
        if (token.Is(WordClass.Message))
            return 'm';
        if (token.Is(WordClass.Adjective) && (leads || !token.Is(WordClass.Noun)))
            return 'J';
        if (token.Is(WordClass.Noun))
            return 'n';
        var word = narrative.Word(i);
        // Of a language without a dictionary.
        if (
            last == 'E'
            && !token.IsCapital
            && token.Word.Classes == WordClass.None
            && narrative.Lexicon.Language != "en"
        )
            return 'v';
        return token.Word.Lemma is not null ? 'n'
            : word.Contains('-') && leads ? 'J'
            : word.EndsWith("ly") ? 'a'
            : word.EndsWith("ed") ? (last is 'D' or 'J' ? 'J' : 'v')
            : word.EndsWith("ing") ? (last is 'D' or 'J' ? 'n' : 'u')
            : 'n';
    }
}
