using System.Collections.Concurrent;
using Summarize.Articles;
using Summarize.Quotations;

namespace Summarize.Digests.Grounding;

/// <summary>Proves the sentences of a summary in the paragraphs that they cite, by code alone.</summary>
/// <param name="article">The article.</param>
/// <param name="quotations">Its quotations, which tell the names of works.</param>
/// <remarks>docs/grounding.md says what each check catches, and what it costs.</remarks>
public sealed class SentenceGrounding(Article article, IReadOnlyList<Quotation> quotations)
{
    /// <summary>The checks, in their order: each a pure function to a reason, or null.</summary>
    internal static readonly IReadOnlyList<(string Name, Func<Claim, string?> Fault)> Checks =
    [
        ("marks", MarksCheck.Fault),
        ("markup", MarkupCheck.Fault),
        ("prompt", PromptCheck.Fault),
        ("language", LanguageCheck.Fault),
        ("numbers", NumbersCheck.Fault),
        ("names", NamesCheck.Fault),
        ("unknown words", UnknownWordsCheck.Fault),
        ("ages", AgesCheck.Fault),
        ("spans", SpansCheck.Fault),
        ("vague counts", VagueCountsCheck.Fault),
        ("offices", OfficesCheck.Fault),
        ("grave words", GraveWordsCheck.Fault),
        ("hanging together", HangsTogetherCheck.Fault),
        ("counts", CountsCheck.Fault),
        ("paired numbers", PairedNumbersCheck.Fault),
        ("measured", MeasuredCheck.Fault),
        ("places", PlacesCheck.Fault),
        ("speakers", SpeakersCheck.Fault),
        ("former", FormerCheck.Fault),
        ("agents", AgentsCheck.Fault),
        ("moved names", MovedNamesCheck.Fault),
        ("gender", GenderCheck.Fault),
        ("hedges", HedgesCheck.Fault),
        ("polarity", PolarityCheck.Fault),
        ("opposites", OppositesCheck.Fault),
        ("same place", SamePlaceCheck.Fault),
    ];

    private readonly Source _source = new(article, quotations);

    // A sentence is checked once: for the model to mend, and for what stands.
    private readonly ConcurrentDictionary<(string Text, string Paragraphs), string?> _faults = new();

    /// <summary>What is wrong with a sentence, or null where its paragraphs prove it.</summary>
    /// <param name="sentence">The model's sentence.</param>
    /// <returns>A clause for the model and for the digest's <c>removed</c>.</returns>
    public string? Fault(SummarySentence sentence)
    {
        int[] cited = [.. sentence.Paragraphs.Distinct().Order()];
        return _faults.GetOrAdd((sentence.Text, string.Join(' ', cited)), _ => FaultOf(sentence.Text, cited));
    }

    private string? FaultOf(string text, int[] cited)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "the sentence is empty";
        if (cited.Length == 0)
            return "the sentence cites no paragraph";
        if (cited.Select(_source.FaultOf).FirstOrDefault(fault => fault is not null) is { } wrong)
            return wrong;
        var claim = new Claim(text, cited, _source);
        return Checks.Select(check => check.Fault(claim)).FirstOrDefault(fault => fault is not null);
    }
}
