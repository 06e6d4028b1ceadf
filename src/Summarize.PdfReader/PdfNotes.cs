using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Summarize.PdfReader;

/// <summary>
/// What is written on a page without being part of it, and seen: text notes, and what a form's fields hold.
/// </summary>
internal static class PdfNotes
{
    private const int MostNotes = 1000;
    private const int Hidden = 2;
    private const int NoView = 32;

    public static IReadOnlyList<string> Of(DictionaryToken page, IPdfTokenScanner scanner, PdfBudget budget)
    {
        if (!page.TryGet(NameToken.Annots, out var token) || Resolved(token) is not ArrayToken annotations)
            return [];
        var notes = new List<string>();
        foreach (var annotation in annotations.Data.Take(MostNotes).Select(Resolved).OfType<DictionaryToken>())
        {
            var flags = Number(annotation, NameToken.F);
            if ((flags & (Hidden | NoView)) != 0 || Text(annotation) is not { Length: > 0 } text)
                continue;
            foreach (var _ in text)
                budget.SpendGlyph();
            notes.Add(text);
        }
        return notes;

        IToken? Resolved(IToken item) =>
            item is IndirectReferenceToken reference ? scanner.Get(reference.Data)?.Data : item;

        int Number(DictionaryToken dictionary, NameToken name) =>
            dictionary.TryGet(name, out var value) && Resolved(value) is NumericToken number ? number.Int : 0;

        string? Text(DictionaryToken annotation) =>
            annotation.TryGet(NameToken.Subtype, out var subtype) && Resolved(subtype) is NameToken kind
                ? kind.Data switch
                {
                    "FreeText" => String(annotation, NameToken.Contents),
                    "Widget" => String(annotation, NameToken.V),
                    _ => null,
                }
                : null;

        string? String(DictionaryToken dictionary, NameToken name) =>
            dictionary.TryGet(name, out var value)
                ? Resolved(value) switch
                {
                    StringToken text => text.Data,
                    HexToken text => text.Data,
                    _ => null,
                }
                : null;
    }
}
