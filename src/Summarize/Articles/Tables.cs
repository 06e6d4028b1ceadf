namespace Summarize.Articles;

/// <summary>Rows of fields between commas, semicolons or tabs: a table, which is no text.</summary>
internal static class Tables
{
    private const int FewestRows = 4; // With the head.
    private const int FewestFields = 3;
    private const int MostRows = 50; // That are looked at.
    private const int LongestHead = 30; // Characters of a field in the first row.

    /// <summary>
    /// Whether a text plainly is one: all rows have as many fields, the first names them, and no space is behind a
    /// separator, as it is in a sentence.
    /// </summary>
    public static bool Is(string text) => Is(text, ',') || Is(text, ';') || Is(text, '\t');

    private static bool Is(string text, char separator)
    {
        var rows = Rows(text.Trim('\n', '\r', ' '), separator).Take(MostRows).ToList();
        if (rows.Count == MostRows)
            rows.RemoveAt(MostRows - 1);
        return rows.Count >= FewestRows
            && rows[0].Count >= FewestFields
            && rows.TrueForAll(row => row.Count == rows[0].Count && row.TrueForAll(field => field is not [' ', ..]))
            && rows[0].TrueForAll(field => field.Length is > 0 and <= LongestHead && char.IsLetter(field[0]));
    }

    /// <summary>The rows, each with its fields; one in quotation marks may hold what else separates.</summary>
    private static IEnumerable<List<string>> Rows(string text, char separator)
    {
        var row = new List<string>();
        var start = 0;
        var quoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (c == '"' && (quoted || i == start))
                quoted = !quoted;
            else if ((c == separator || c == '\n') && (!quoted || i == text.Length))
            {
                row.Add(text[start..i].TrimEnd('\r').Trim('"'));
                start = i + 1;
                if (c != '\n')
                    continue;
                yield return row;
                row = [];
            }
        }
    }
}
