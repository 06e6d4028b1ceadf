using System.Runtime.InteropServices;
using System.Text;
using Summarize.Articles;
using Summarize.Quotations;

namespace Summarize.Fuzz;

/// <summary>
/// Any text to its quotations. The first byte says whether UTF-16 (with whatever halves) or UTF-8 follows.
/// </summary>
internal static class FinderTarget
{
    public const byte Utf8 = 0;
    public const byte Utf16 = 1;

    public static void Run(byte[] input)
    {
        if (input.Length == 0)
            return;
        var rest = input.AsSpan(1);
        var text =
            (input[0] & 1) == Utf8 ? Encoding.UTF8.GetString(rest) : MemoryMarshal.Cast<byte, char>(rest).ToString();
        Check(Roles.Assign(new Article(text, ParagraphSplitter.Split(text))));
    }

    public static void Check(Article article)
    {
        Invariant.IsWhole(article);
        var found = QuotationFinder.Find(article);
        var quotations = Attribution.Attribute(article, found);
        Invariant.Holds(Parts(found).SequenceEqual(Parts(quotations)), "attribution leaves the parts as they are");
        var end = 0;
        foreach (var quotation in quotations)
        {
            Invariant.Holds(quotation.Parts.Count > 0, "a quotation has parts");
            foreach (var part in quotation.Parts)
            {
                Invariant.Holds(
                    part.Start >= end && part.End > part.Start && part.End <= article.Text.Length,
                    "parts in range, ordered, disjoint, not empty"
                );
                Invariant.Holds(
                    part == part.Trim(article.Text) && IsInOne(article, part),
                    "parts trimmed, each in one paragraph"
                );
                end = part.End;
            }
            if (quotation.Cue is { } cue)
                Invariant.Holds(
                    cue.Text == cue.Span.Slice(article.Text) && IsInOne(article, cue.Span),
                    "a cue is its slice, in one paragraph"
                );
            if (quotation.Speaker is { } speaker)
                Check(speaker, article);
            foreach (var candidate in quotation.Candidates)
                Check(candidate, article);
            Invariant.Holds(quotation.Speaker is null || quotation.Candidates.Count == 0, "a speaker or candidates");
        }
        var again = Attribution.Attribute(article, QuotationFinder.Find(article));
        Invariant.Holds(Describe(again) == Describe(quotations), "the same text gives the same quotations");
    }

    private static void Check(Speaker speaker, Article article)
    {
        var text = article.Text;
        Invariant.Holds(IsInOne(article, speaker.Span), "a speaker stands in one paragraph");
        Invariant.Holds(speaker.AsWritten == speaker.Span.Slice(text), "a speaker as written is the slice");
        Invariant.Holds(speaker.AsWritten.Length > 0, "a speaker as written is not empty");
        Invariant.Holds(
            speaker.Name is not null || speaker.Description is not null,
            "a speaker has a name or a description"
        );
        Invariant.Holds(
            speaker.Name is null || text.Contains(speaker.Name, StringComparison.Ordinal),
            "a name stands in the text"
        );
        Invariant.Holds(
            speaker.Description is null || text.Contains(speaker.Description, StringComparison.Ordinal),
            "a description stands in the text"
        );
    }

    private static bool IsInOne(Article article, TextSpan span) =>
        article.Paragraphs.Any(paragraph => paragraph.Span.Contains(span));

    private static IEnumerable<TextSpan> Parts(IReadOnlyList<Quotation> quotations) =>
        quotations.SelectMany(quotation => quotation.Parts);

    private static string Describe(IReadOnlyList<Quotation> quotations) =>
        string.Join(
            '\n',
            quotations.Select(q =>
                $"{q.Kind} {string.Join(',', q.Parts)} {q.Cue} {q.Speaker} {string.Join(',', q.Candidates)}"
            )
        );
}
