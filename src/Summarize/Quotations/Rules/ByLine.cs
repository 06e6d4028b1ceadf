using Summarize.Quotations.Mentions;

namespace Summarize.Quotations.Rules;

/// <summary>“So it goes.” and, on the next line, "— Jane Doe, mayor": a line that is nothing but who spoke.</summary>
internal static class ByLine
{
    /// <summary>What the sentence behind the quotation's says, where it is such a line, or null.</summary>
    public static Verdict? Judge(QuoteContext context)
    {
        if (context.At + 1 >= context.Sentences.Count || context.Sentence.Letters is not ("Q" or "Q." or "Q-"))
            return null;
        var line = context.Sentences[context.At + 1];
        var first =
            line.Letters.StartsWith('-') || context.Sentence.Letters == "Q-"
                ? line.Letters.StartsWith('-')
                    ? 1
                    : 0
                : 0;
        var isDashed = line.Letters.StartsWith('-') || context.Sentence.Letters == "Q-";
        if (first >= line.Chunks.Length || line.Chunks[first] is not { Letter: 'M' } chunk)
            return null;
        var rest = line.Letters[(first + 1)..];
        if (
            rest.Any(letter => "CvWKQZ".Contains(letter))
            || rest.Length > 8
            || !isDashed && rest.Length > 0 && (rest[0] != ',' || rest[^1] == '.')
        )
            return null;
        var mention = context.Table.Mentions[chunk.Mention];
        if (
            context.Table.Meant(chunk.Mention) is not [var entity]
            || !isDashed && (context.Table.Entities[entity].Kind != EntityKind.Person || mention.Words < 2)
        )
            return null;
        return new Verdict(
            "line",
            Basis.Line,
            context.Sources.Named(entity, context.Narrative.Span(mention.First, mention.End)),
            [],
            IsSure: false,
            Cue: null,
            $"the line behind it: {line.Letters}"
        )
        {
            Entities = [entity],
        };
    }
}
