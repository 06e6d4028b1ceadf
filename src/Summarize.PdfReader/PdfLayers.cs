using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Summarize.PdfReader;

/// <summary>Layers (optional content) that a document opens with switched off.</summary>
internal sealed class PdfLayers
{
    private const int MostLayers = 1000;

    private readonly List<IToken> _off = [];
    private readonly List<IToken> _on = [];
    private readonly IPdfTokenScanner? _scanner;
    private readonly bool _areOff;

    /// <summary>The layers of a document.</summary>
    public PdfLayers(DictionaryToken catalog, IPdfTokenScanner scanner)
    {
        _scanner = scanner;
        if (Dictionary(catalog, "OCProperties") is not { } all || Dictionary(all, "D") is not { } settings)
            return;
        _areOff = Name(settings, "BaseState") == "OFF";
        _off.AddRange(List(settings, "OFF"));
        _on.AddRange(List(settings, "ON"));
    }

    /// <summary>A document without layers.</summary>
    public PdfLayers() { }

    /// <summary>Whether what belongs to a layer, or to several, is shown.</summary>
    public bool Shows(IToken? token)
    {
        if (_scanner is null || Resolved(token) is not DictionaryToken layer)
            return true;
        if (Name(layer, "Type") != "OCMD")
            return IsOn(layer);
        var layers = List(layer, "OCGs");
        if (layers.Count == 0)
            return true;
        return Name(layer, "P") switch
        {
            "AllOn" => layers.TrueForAll(IsOn),
            "AnyOff" => layers.Exists(one => !IsOn(one)),
            "AllOff" => layers.TrueForAll(one => !IsOn(one)),
            _ => layers.Exists(IsOn),
        };
    }

    private bool IsOn(IToken layer) => _areOff ? _on.Contains(layer) : !_off.Contains(layer);

    private IToken? Resolved(IToken? token) =>
        token is IndirectReferenceToken reference ? _scanner?.Get(reference.Data)?.Data : token;

    private IToken? Value(DictionaryToken dictionary, string name) =>
        dictionary.TryGet(NameToken.Create(name), out var value) ? Resolved(value) : null;

    private DictionaryToken? Dictionary(DictionaryToken dictionary, string name) =>
        Value(dictionary, name) as DictionaryToken;

    private string? Name(DictionaryToken dictionary, string name) => (Value(dictionary, name) as NameToken)?.Data;

    private List<IToken> List(DictionaryToken dictionary, string name) =>
        Value(dictionary, name) switch
        {
            ArrayToken array => [.. array.Data.Take(MostLayers).Select(Resolved).OfType<DictionaryToken>()],
            DictionaryToken one => [one],
            _ => [],
        };
}
