using System.Xml;

namespace Summarize.Articles.Docx;

/// <summary>
/// What hides text whatever it looks like: a field's code, a row that is gone, a shape that is not shown.
/// </summary>
internal sealed class DocxHidden
{
    private readonly Stack<bool> _fields = new(); // Whether the text is the field's code, and not yet its result.
    private readonly Stack<bool> _rows = new();
    private string _shape = ""; // The element whose end ends a shape that is not shown.

    public bool IsSeen => _shape.Length == 0 && !_fields.Contains(true) && !_rows.Contains(true);

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
}
