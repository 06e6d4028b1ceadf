using Summarize.Articles;
using Summarize.Quotations.Clauses;
using Summarize.Quotations.Coreference;
using Summarize.Quotations.Mentions;
using Summarize.Quotations.Rules;

namespace Summarize.Quotations;

/// <summary>Says who speaks each quotation, where the text settles it: one walk over its sentences.</summary>
public sealed class Attribution
{
    // What the words round a quotation say of it; the first that says anything decides.
    private static readonly Func<QuoteContext, Verdict?>[] Stated =
    [
        ByLine.Judge,
        ByClause.Judge,
        BySharedClause.Judge,
    ];

    private static readonly Func<QuoteContext, Verdict?>[] Rules = [.. Stated, ByContinuation.Judge];

    private readonly Narrative narrative;
    private readonly EntityTable table;
    private readonly IReadOnlyList<ParsedSentence> sentences;
    private readonly Discourse discourse;
    private readonly Resolver resolver;
    private readonly Sources sources;
    private readonly Quotation[] quotations;
    private readonly Verdict?[] verdicts;
    private readonly Dictionary<int, int> owners = [];
    private List<RuleSaid>[]? said;
    private Turn? last;
    private Turn? previous;
    private Turn? actor;
    private int paragraph;
    private int lastParagraph = -1;

    private Attribution(Article article, IReadOnlyList<Quotation> found)
    {
        quotations = [.. found];
        verdicts = new Verdict?[found.Count];
        var names = NamesInMarks.Of(article, found);
        foreach (var name in names)
            quotations[name] = quotations[name] with { Kind = QuotationKind.Scare };
        var speech = Enumerable.Range(0, found.Count).Except(names).ToList();
        narrative = Narrative.Of(article, [.. speech.SelectMany(i => found[i].Parts)]);
        var part = 0;
        foreach (var i in speech)
            for (var end = part + quotations[i].Parts.Count; part < end; part++)
                if (narrative.Parts[part] is >= 0 and var token)
                    owners[token] = i;
        table = EntityTable.Of(narrative);
        // A nickname is part of a name: Robert “Bob” Doe.
        foreach (var mention in table.Mentions)
            for (var token = mention.First; token < mention.End; token++)
                if (owners.Remove(token, out var nickname))
                    quotations[nickname] = quotations[nickname] with { Kind = QuotationKind.Scare };
        sentences = ParsedSentence.All(narrative, table.Mentions);
        Descriptions.Note(narrative, table, sentences);
        discourse = new Discourse(table);
        resolver = new Resolver(narrative, table, discourse);
        sources = new Sources(narrative, table, resolver);
    }

    /// <summary>An article with its quotations, their verdicts and whom it names.</summary>
    public static QuotedArticle Read(Article article)
    {
        var attribution = new Attribution(article, QuotationFinder.Find(article));
        return new QuotedArticle(article, attribution.Run(), attribution.Named());
    }

    /// <summary>The same quotations with their verdicts.</summary>
    public static IReadOnlyList<Quotation> Attribute(Article article, IReadOnlyList<Quotation> quotations) =>
        quotations.Count == 0 ? quotations : new Attribution(article, quotations).Run();

    /// <summary>The same quotations, each with what every rule says of it, whether that settled it or not.</summary>
    public static IReadOnlyList<(Quotation Quotation, IReadOnlyList<RuleSaid> Said)> Explain(Article article)
    {
        var found = QuotationFinder.Find(article);
        var attribution = new Attribution(article, found) { said = [.. found.Select(_ => new List<RuleSaid>())] };
        return
        [
            .. attribution.Run().Zip(attribution.said, (quotation, said) => (quotation, (IReadOnlyList<RuleSaid>)said)),
        ];
    }

    private IReadOnlyList<Speaker> Named() =>
        sources.Candidates([.. Enumerable.Range(0, table.Entities.Count).Where(sources.CanSpeak)]);

    private Quotation[] Run()
    {
        for (var at = 0; at < sentences.Count; at++)
        {
            var sentence = sentences[at];
            var isStory = !sentence.Sentence.IsAside;
            if (isStory && sentence.Sentence.Paragraph != lastParagraph)
                (paragraph, lastParagraph) = (paragraph + 1, sentence.Sentence.Paragraph);
            if (isStory)
                discourse.NextSentence();
            resolver.Read(sentence);
            Verdict? before = null;
            var hasQuote = false;
            foreach (var chunk in sentence.Chunks)
                if (chunk.Letter == 'Q' && owners.TryGetValue(chunk.Head, out var owner))
                {
                    hasQuote = true;
                    before =
                        Judge(
                            new QuoteContext(
                                narrative,
                                table,
                                sources,
                                sentences,
                                at,
                                chunk.Head,
                                quotations[owner],
                                before,
                                last,
                                previous,
                                actor,
                                paragraph
                            ),
                            owner
                        ) ?? before;
                }
            if (!hasQuote && isStory && narrative.Lexicon.HasDictionary)
                Narrate(sentence, at);
        }
        for (var i = 0; i < quotations.Length; i++)
            if (verdicts[i] is { } verdict)
                quotations[i] = quotations[i] with
                {
                    Kind =
                        quotations[i].Kind == QuotationKind.Scare && verdict.Cue is not null
                            ? QuotationKind.Direct
                            : quotations[i].Kind,
                    Cue = verdict.Cue,
                    Speaker = verdict.Speaker,
                    Candidates = verdict.Candidates,
                    Verdict = verdict,
                };
        return quotations;
    }

    private Verdict? Judge(QuoteContext context, int owner)
    {
        if (context.Quotation.Kind == QuotationKind.Title)
            return null;
        said?[owner].AddRange(Rules.Select(rule => new RuleSaid(rule.Method.DeclaringType!.Name, rule(context))));
        if (verdicts[owner] is { Basis: not Basis.Continued } settled && settled.Cue is not null)
        {
            last = last is null ? null : last with { Sentence = context.At, Paragraph = paragraph };
            return settled;
        }
        var verdict = Stated.Select(rule => rule(context)).FirstOrDefault(said => said is not null);
        if (verdict is null)
        {
            if (context.Quotation.Kind == QuotationKind.Direct && IsFragment(context))
                quotations[owner] = context.Quotation with { Kind = QuotationKind.Scare };
            else
                verdict = ByContinuation.Judge(context);
        }
        if (verdict is null)
        {
            // Somebody spoke whom no rule can tell: whoever spoke before does not go on.
            if (context.Beside(1) == 'C' || context.Beside(-1) == 'C')
                (last, actor) = (null, null);
            return null;
        }
        verdicts[owner] = verdict;
        if (verdict.Entities is [var entity])
            discourse.Mention(entity, GrammaticalRole.Speaker);
        else if (verdict.Speaker is { Name: null } described)
            discourse.Describes(described, Gender.Unknown);
        if (last is not null && last.Paragraph != paragraph)
            previous = last;
        last = new Turn(verdict, context.At, paragraph);
        return verdict.Basis == Basis.Continued ? null : verdict;
    }

    private static bool IsFragment(QuoteContext context) =>
        !context.IsLedIn
        && context.Sentence.Chunks.Length > 0
        && context.Sentence.Chunks[0].Head != context.Token
        && char.IsLower(context.Words.TrimStart("\"“”„«‘'")[0]);

    // A sentence without a quotation: whoever speaks or acts in it may be who a quotation after it belongs to.
    private void Narrate(ParsedSentence sentence, int at)
    {
        foreach (var i in sentence.Subjects())
        {
            var chunk = sentence.Chunks[i];
            if (Joint.Of(narrative, table, sources, sentence, i, verb: -1) is { } several)
            {
                actor = new Turn(
                    new Verdict("acted", Basis.Continued, several, [], IsSure: false, Cue: null, ""),
                    at,
                    paragraph
                );
                return;
            }
            var meaning = resolver.Of(chunk);
            if (
                meaning.Entities is not [var entity]
                || table.Entities[entity].Kind is EntityKind.Place or EntityKind.Organisation
                // "Blue Harbour opened": nothing makes it somebody.
                || table.Entities[entity] is { Kind: EntityKind.Unknown, IsAgent: false, Offices.Count: 0 }
            )
                continue;
            actor = new Turn(
                new Verdict(
                    "acted",
                    Basis.Continued,
                    sources.Named(entity, sources.SpanOf(chunk)),
                    [],
                    IsSure: false,
                    Cue: null,
                    ""
                )
                {
                    Entities = [entity],
                },
                at,
                paragraph
            );
            return;
        }
    }
}
