using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Summarize.PdfReader;

/// <summary>
/// What is written on a page without being part of it, and seen: text notes, stamps, and what a form's fields hold.
/// </summary>
internal sealed class PdfNotes
{
    private const int MostNotes = 1000;
    private const int Hidden = 2;
    private const int NoView = 32;
    private const int Password = 1 << 13;

    private readonly List<DictionaryToken> _notes;
    private readonly IPdfTokenScanner _scanner;
    private readonly PdfBudget _budget;

    public PdfNotes(DictionaryToken page, IPdfTokenScanner scanner, PdfBudget budget)
    {
        (_scanner, _budget) = (scanner, budget);
        _notes = Get<ArrayToken>(page, "Annots") is { } annotations
            ? [.. annotations.Data.Take(MostNotes).Select(Resolved).OfType<DictionaryToken>().Where(IsShown)]
            : [];
    }

    /// <summary>Where words of the page are struck out, in its own space.</summary>
    public IEnumerable<PdfRectangle> StruckOut()
    {
        foreach (var note in _notes.Where(note => Get<NameToken>(note, "Subtype")?.Data == "StrikeOut"))
        {
            var corners = Numbers(note, "QuadPoints");
            for (var i = 0; i + 8 <= corners.Length; i += 8)
                yield return Around(corners[i..(i + 8)]);
        }
    }

    /// <summary>The notes that are seen: as their own streams draw them, else as they are stored.</summary>
    public List<string> Read(int page, PdfTextProcessor processor, PdfRectangle visible)
    {
        var texts = new List<string>();
        foreach (var note in _notes)
        {
            var kind = Get<NameToken>(note, "Subtype")?.Data;
            if (kind is not ("FreeText" or "Stamp" or "Widget") || (Flags(note, "Ff") & Password) != 0)
                continue;
            var stored = kind == "Stamp" ? null : String(note, kind == "Widget" ? "V" : "Contents");
            var drawn = Drawn(note, page, processor);
            if (drawn?.Exists(text => text.Contains('\uFFFD', StringComparison.Ordinal)) == true && stored is not null)
                drawn = null; // Its font does not say what it shows, and the note does.
            if (drawn is not null)
                texts.AddRange(drawn);
            else if (!string.IsNullOrEmpty(stored) && IsSeen(note, visible))
                texts.Add(Spent(PdfNoteText.Read(stored)));
        }
        return texts;
    }

    /// <summary>What the note's own stream shows; null where it has none, or it cannot be drawn.</summary>
    private List<string>? Drawn(DictionaryToken note, int page, PdfTextProcessor processor)
    {
        if (Appearance(note) is not { } stream || Numbers(note, "Rect") is not { Length: 4 } place)
            return null;
        if (Numbers(stream.StreamDictionary, "BBox") is not { Length: 4 } box)
            return null;
        if (Numbers(stream.StreamDictionary, "Matrix") is { Length: 6 } values)
        {
            var matrix = TransformationMatrix.FromArray(values);
            var corners = new[] { (0, 1), (2, 1), (2, 3), (0, 3) }
                .Select(corner => matrix.Transform(new PdfPoint(box[corner.Item1], box[corner.Item2])))
                .SelectMany(point => new[] { point.X, point.Y });
            box = [.. corners];
        }
        try
        {
            var lines = PdfLines.Of(page, processor.Draw(stream, Around(box), Around(place)));
            return PdfParagraphs.Of(lines).ConvertAll(paragraph => paragraph.Text);
        }
        // What a note's stream breaks is the note, and not the page.
        catch (Exception e) when (e is not (OutOfMemoryException or PdfRefusedException))
        {
            return null;
        }
    }

    private StreamToken? Appearance(DictionaryToken note)
    {
        if (Get<DictionaryToken>(note, "AP") is not { } appearances)
            return null;
        if (Get<StreamToken>(appearances, "N") is { } stream)
            return stream;
        return Get<DictionaryToken>(appearances, "N") is { } states && Get<NameToken>(note, "AS") is { } state
            ? Get<StreamToken>(states, state.Data)
            : null;
    }

    private bool IsShown(DictionaryToken note) =>
        (Flags(note, "F") & (Hidden | NoView)) == 0
        && (!note.TryGet(NameToken.Create("OC"), out var layer) || _budget.Layers.Shows(layer));

    /// <summary>Whether a note without a stream of its own is on the page, in letters that stand out.</summary>
    private bool IsSeen(DictionaryToken note, PdfRectangle visible)
    {
        if (Numbers(note, "Rect") is { Length: 4 } corners)
        {
            var place = Around(corners);
            if (
                place.Right < visible.Left
                || place.Left > visible.Right
                || place.Top < visible.Bottom
                || place.Bottom > visible.Top
            )
                return false;
        }
        var ground = Get<DictionaryToken>(note, "MK") is { } look ? Numbers(look, "BG") : Numbers(note, "C");
        return PdfNoteText.Ink(String(note, "DA") ?? "") is not { } ink
            || ink.Differs(PdfNoteText.Color(ground) ?? PdfColor.Paper) > PdfCanvas.Alike;
    }

    private string Spent(string text)
    {
        foreach (var _ in text)
            _budget.SpendGlyph();
        return text;
    }

    private static PdfRectangle Around(double[] points)
    {
        var across = points.Where((_, i) => i % 2 == 0).ToList();
        var up = points.Where((_, i) => i % 2 == 1).ToList();
        return new PdfRectangle(across.Min(), up.Min(), across.Max(), up.Max());
    }

    private IToken? Resolved(IToken item) =>
        item is IndirectReferenceToken reference ? _scanner.Get(reference.Data)?.Data : item;

    private T? Get<T>(DictionaryToken dictionary, string name)
        where T : class, IToken =>
        dictionary.TryGet(NameToken.Create(name), out var value) ? Resolved(value) as T : null;

    /// <summary>Also the field's own, of which this is one of several boxes.</summary>
    private int Flags(DictionaryToken note, string name) =>
        (
            Get<NumericToken>(note, name)
            ?? (Get<DictionaryToken>(note, "Parent") is { } field ? Get<NumericToken>(field, name) : null)
        )?.Int
        ?? 0;

    private double[] Numbers(DictionaryToken dictionary, string name) =>
        Get<ArrayToken>(dictionary, name) is { } array
            ? [.. array.Data.Select(Resolved).OfType<NumericToken>().Select(number => number.Double)]
            : [];

    private string? String(DictionaryToken dictionary, string name) =>
        dictionary.TryGet(NameToken.Create(name), out var value)
            ? Resolved(value) switch
            {
                StringToken text => text.Data,
                HexToken text => text.Data,
                _ => null,
            }
            : null;
}
