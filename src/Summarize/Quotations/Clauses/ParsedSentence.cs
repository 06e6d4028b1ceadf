using Summarize.Language;
using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Clauses;

/// <summary>A sentence and its phrases.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Chunks">Its phrases, in order.</param>
/// <param name="Letters">Their letters.</param>
internal sealed record ParsedSentence(Sentence Sentence, Chunk[] Chunks, string Letters)
{
    /// <summary>Parses every sentence of a narrative.</summary>
    public static IReadOnlyList<ParsedSentence> All(Narrative narrative, IReadOnlyList<Mention> mentions)
    {
        var tagger = new Tagger(narrative, mentions);
        var parsed = new List<ParsedSentence>(narrative.Sentences.Count);
        foreach (var sentence in narrative.Sentences)
        {
            var next = Parse(tagger, sentence);
            // “So!” Roe said. The clause belongs to the words before it, whatever stop they end with.
            if (parsed.Count > 0 && parsed[^1] is var before && IsTagOf(narrative, before, next))
                parsed[^1] = Parse(tagger, before.Sentence with { End = sentence.End });
            else
                parsed.Add(next);
        }
        return parsed;
    }

    private static ParsedSentence Parse(Tagger tagger, Sentence sentence)
    {
        var (chunks, letters) = Grammar.Parse(tagger.Tag(sentence));
        return new ParsedSentence(sentence, chunks, letters);
    }

    private static bool IsTagOf(Narrative narrative, ParsedSentence before, ParsedSentence tag) =>
        before.Letters.EndsWith('Q')
        && before.Sentence.Paragraph == tag.Sentence.Paragraph
        && !(narrative.Tokens[tag.Sentence.Start] is { IsCapital: true } first && first.Is(WordClass.Pronoun))
        && CuePattern.Tag.IsMatch(tag.Letters);

    /// <summary>The clauses that may say who speaks the quotation at a token, the likeliest first.</summary>
    public IEnumerable<SpeechClause> ClausesOf(int token) =>
        IndexOf(token) is >= 0 and var at
            ? ClausesIn(string.Concat(Letters.AsSpan(0, at), "q", Letters.AsSpan(at + 1)))
            : [];

    /// <summary>The same of a quotation that follows the sentence: "Roe replied:".</summary>
    public IEnumerable<SpeechClause> ClausesOfNext() => ClausesIn($"{Letters}q");

    private IEnumerable<SpeechClause> ClausesIn(string letters)
    {
        // Words inside a clause are that clause's: “a heap of mud” in "Roe called it “a heap of mud”, Doe said".
        var at = letters.IndexOf('q', StringComparison.Ordinal);
        var isInside =
            at > 0
            && letters[at - 1] is not (',' or ':' or '.' or 'Q' or '-' or '(')
            && !CuePattern.SecondOfTwo.IsMatch(letters);
        foreach (var pattern in isInside ? CuePattern.BeforeFirst : CuePattern.All)
        {
            if (pattern.Pattern.Match(letters) is not { Success: true } match)
                continue;
            var verb = match.Groups["V"] is { Success: true } cue ? cue.Index : -1;
            if (match.Groups["S"] is { Success: true } subject)
                yield return new SpeechClause(pattern, subject.Index, verb);
            else
                foreach (var before in SubjectsBefore(verb))
                    yield return new SpeechClause(pattern, before, verb);
        }
    }

    private IEnumerable<int> SubjectsBefore(int verb) =>
        Subjects()
            .Where(i => i < verb && IsAtLevelOf(i, verb))
            .OrderByDescending(IsSpeaking)
            .ThenByDescending(i => !IsSubordinate(i))
            .ThenByDescending(i => i);

    // Not in parentheses that close before the verb.
    private bool IsAtLevelOf(int subject, int verb) =>
        Letters[subject..verb].Count(letter => letter == '(') >= Letters[subject..verb].Count(letter => letter == ')');

    private bool IsSubordinate(int subject) => subject > 0 && Letters[subject - 1] is 's' or 'r' or 'k';

    private bool IsSpeaking(int subject) => CuePattern.Speaks.IsMatch(Letters, subject + 1);

    /// <summary>The phrases that are subjects: of verbs of speech first, then of others, in order.</summary>
    public IEnumerable<int> Subjects()
    {
        foreach (var pattern in CuePattern.OfSubjects)
            for (var match = pattern.Match(Letters); match.Success; match = match.NextMatch())
                yield return match.Index;
    }

    /// <summary>The chunk that a token is of, or -1.</summary>
    public int IndexOf(int token)
    {
        for (var i = 0; i < Chunks.Length; i++)
            if (Chunks[i].First <= token && token < Chunks[i].End)
                return i;
        return -1;
    }
}

/// <summary>What says who speaks a quotation.</summary>
/// <param name="Pattern">By which it was found.</param>
/// <param name="Subject">Index of the chunk that names the speaker.</param>
/// <param name="Verb">Index of the chunk that is the cue, or -1.</param>
internal sealed record SpeechClause(CuePattern Pattern, int Subject, int Verb);
