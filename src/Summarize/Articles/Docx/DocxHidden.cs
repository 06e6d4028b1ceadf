using System.Globalization;
using System.Xml;

namespace Summarize.Articles.Docx;

/// <summary>
/// What hides text whatever it looks like: a field's code, a row that is gone, a shape that is not shown, the ways to
/// draw it that Word does not take.
/// </summary>
internal sealed class DocxHidden
{
    private const int LatestWord = 2025; // Of the years in the names of Word's own namespaces.

    /// <summary>What prints nothing: text that is gone, readings above characters, looks of before.</summary>
    private static readonly HashSet<string> Unseen =
    [
        "del",
        "moveFrom",
        "delText",
        "instrText",
        "delInstrText",
        "rt",
        "sdtPr",
        "rPrChange",
        "pPrChange",
        "tblPrChange",
        "trPrChange",
        "tcPrChange",
        "sectPrChange",
        "tblGridChange",
        "numberingChange",
    ];

    private readonly Stack<bool> _fields = new(); // Whether the text is the field's code, and not yet its result.
    private readonly Stack<bool> _rows = new();
    private readonly Stack<bool> _choices = new(); // Whether one of the ways to draw it is taken.
    private string _shape = ""; // The element whose end ends a shape that is not shown.

    public bool IsSeen => _shape.Length == 0 && !_fields.Contains(true) && !_rows.Contains(true);

    /// <summary>Whether nothing in this element is seen.</summary>
    public bool IsUnseen(XmlReader reader)
    {
        if (reader.LocalName is not ("Choice" or "Fallback"))
            return Unseen.Contains(reader.LocalName);
        if (!_choices.TryPop(out var isTaken))
            return reader.LocalName == "Fallback";
        var takes = !isTaken && (reader.LocalName == "Fallback" || IsUnderstood(reader));
        _choices.Push(isTaken || takes);
        return !takes;
    }

    /// <summary>The row that is open is deleted, or hidden.</summary>
    public void HideRow()
    {
        if (_rows.TryPop(out _))
            _rows.Push(true);
    }

    public void Start(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "AlternateContent" when !reader.IsEmptyElement:
                _choices.Push(false);
                break;
            case "tr" when !reader.IsEmptyElement:
                _rows.Push(false);
                break;
            case "fldChar":
                Field(DocxLook.Attribute(reader, "fldCharType"));
                break;
            case "docPr" when DocxLook.Attribute(reader, "hidden") is "1" or "true":
                _shape = "drawing";
                break;
            case "shape" or "rect" when !reader.IsEmptyElement && IsNotShown(DocxLook.Attribute(reader, "style")):
                _shape = reader.LocalName;
                break;
        }
    }

    public void End(string name)
    {
        if (name == "AlternateContent")
            _choices.TryPop(out _);
        if (name == "tr")
            _rows.TryPop(out _);
        if (name == _shape)
            _shape = "";
        // A code that never ends would hide the rest of the document.
        if (name == "p" && _fields.Contains(true))
            _fields.Clear();
    }

    private void Field(string? type)
    {
        if (type == "begin")
            _fields.Push(true);
        else if (_fields.TryPop(out _) && type == "separate")
            _fields.Push(false);
    }

    private static bool IsNotShown(string? style) =>
        style is not null
        && (
            style.Contains("visibility:hidden", StringComparison.Ordinal)
            || style.Contains("display:none", StringComparison.Ordinal)
        );

    /// <summary>Whether Word knows every namespace that the choice requires.</summary>
    private static bool IsUnderstood(XmlReader choice) =>
        (DocxLook.Attribute(choice, "Requires") ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(prefix => IsKnown(choice.LookupNamespace(prefix) ?? ""));

    private static bool IsKnown(string space) =>
        space.StartsWith("http://schemas.openxmlformats.org/", StringComparison.Ordinal)
        || space.StartsWith("http://purl.oclc.org/ooxml/", StringComparison.Ordinal)
        || space.StartsWith("http://schemas.microsoft.com/office/", StringComparison.Ordinal)
            && space
                .Split('/')
                .Any(part =>
                    part.Length == 4
                    && int.TryParse(part, CultureInfo.InvariantCulture, out var year)
                    && year <= LatestWord
                );
}
