namespace Summarize.Quotations.Names;

/// <summary>Whether two full names of one surname can be one person's.</summary>
internal static class NameForms
{
    /// <summary>
    /// Short and long form: every word of the shorter stands in the longer, in order, an initial or a pet form for its
    /// name ("J. Roe", "Jon Roe", "Jane Mary Roe").
    /// </summary>
    public static bool AreCompatible(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<Range> left = stackalloc Range[12];
        Span<Range> right = stackalloc Range[12];
        var l = a.Split(left, ' ', StringSplitOptions.RemoveEmptyEntries);
        var r = b.Split(right, ' ', StringSplitOptions.RemoveEmptyEntries);
        return l <= r ? Within(a, left[..l], b, right[..r]) : Within(b, right[..r], a, left[..l]);
    }

    private static bool Within(
        ReadOnlySpan<char> shorter,
        ReadOnlySpan<Range> words,
        ReadOnlySpan<char> longer,
        ReadOnlySpan<Range> others
    )
    {
        var at = 0;
        foreach (var word in words)
        {
            while (at < others.Length && !Same(shorter[word], longer[others[at]]))
                at++;
            if (at == others.Length)
                return false;
            at++;
        }
        return true;
    }

    private static bool Same(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a.TrimEnd(".,");
        b = b.TrimEnd(".,");
        if (a.Equals(b, StringComparison.OrdinalIgnoreCase))
            return true;
        if (a.Length == 0 || b.Length == 0 || char.ToUpperInvariant(a[0]) != char.ToUpperInvariant(b[0]))
            return false;
        return a.Length == 1
            || b.Length == 1
            || (
                a.Length >= 3
                && b.Length >= 3
                && (
                    a.StartsWith(b, StringComparison.OrdinalIgnoreCase)
                    || b.StartsWith(a, StringComparison.OrdinalIgnoreCase)
                )
            );
    }
}
