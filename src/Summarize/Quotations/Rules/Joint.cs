using Summarize.Quotations.Clauses;
using Summarize.Quotations.Coreference;
using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Rules;

/// <summary>"Roe and Doe said", "said Roe, Doe and two others": several who speak together.</summary>
internal static class Joint
{
    /// <summary>All of them as one speaker, or null where the phrase stands alone.</summary>
    public static Speaker? Of(QuoteContext context, int subject) =>
        Of(context.Narrative, context.Table, context.Sources, context.Sentence, subject);

    /// <summary>All of them as one speaker, or null where the phrase stands alone.</summary>
    public static Speaker? Of(
        Narrative narrative,
        EntityTable table,
        Sources sources,
        ParsedSentence sentence,
        int subject
    )
    {
        var chunks = sentence.Chunks;
        var letters = sentence.Letters;
        var (first, last) = (subject, subject);
        while (
            last + 2 < chunks.Count
            && letters[last + 1] is 'c' or ','
            && letters[last + 2] is 'M' or 'N'
            && IsPerson(table, chunks[last])
            && HasCoordinator(letters, last)
        )
            last += letters[last + 1] == ',' && letters[last + 2] == 'c' ? 3 : 2;
        while (
            first - 2 >= 0
            && letters[first - 1] is 'c' or ','
            && letters[first - 2] is 'M' or 'N'
            && (first < subject || letters[first - 1] == 'c')
            && IsPerson(table, chunks[first - 2])
            && IsPerson(table, chunks[subject])
            && !IsObject(letters, first - 2)
        )
            first -= 2;
        if (first == last)
            return null;
        var span = new TextSpan(sources.SpanOf(chunks[first]).Start, sources.SpanOf(chunks[last]).End);
        var words = span.Slice(narrative.Text);
        return new Speaker(words, words, span, Description: null);
    }

    private static bool HasCoordinator(string letters, int at)
    {
        for (var i = at + 1; i < letters.Length && letters[i] is ',' or 'M' or 'N' or 'c' or 'J'; i++)
            if (letters[i] == 'c')
                return i + 1 < letters.Length
                    && letters[i + 1] is 'M' or 'N'
                    && (i + 2 == letters.Length || letters[i + 2] is not ('C' or 'v' or 'W' or 'x' or 'b'));
        return false;
    }

    private static bool IsObject(string letters, int at) => at > 0 && letters[at - 1] is 'v' or 'W' or 'u' or 'G';

    private static bool IsPerson(EntityTable table, Chunk chunk) =>
        chunk.Mention >= 0
        && table.Meant(chunk.Mention) is [var entity]
        && table.Entities[entity].Kind is EntityKind.Person or EntityKind.Unknown;
}
