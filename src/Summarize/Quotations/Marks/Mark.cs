using System.Runtime.InteropServices;

namespace Summarize.Quotations.Marks;

/// <summary>One quotation mark as it stands in the text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Mark(int Start, byte Length, MarkFamily Family, MarkRole Role)
{
    public int End => Start + Length;
}

/// <summary>Marks that can close one another: writers mix the shapes within a family ("“so"), seldom across.</summary>
internal enum MarkFamily : byte
{
    /// <summary>“ ” " „ ‟ '' `` ＂</summary>
    Double,

    /// <summary>‘ ’ ' ‚ ‛ `</summary>
    Single,

    /// <summary>« »</summary>
    Guillemet,

    /// <summary>‹ ›</summary>
    SingleGuillemet,

    /// <summary>「 」</summary>
    Corner,

    /// <summary>『 』</summary>
    WhiteCorner,
}

/// <summary>What a mark can do, judged by its shape and its two neighbours.</summary>
internal enum MarkRole : byte
{
    /// <summary>An apostrophe, a prime, a stray: no quotation mark.</summary>
    None,

    Open,

    Close,

    /// <summary>Closes what is open, else opens.</summary>
    Either,

    /// <summary>
    /// Perhaps the apostrophe of a plural or of a dropped g ("workers’", "talkin’"), perhaps a closing mark.
    /// </summary>
    WeakClose,
}
