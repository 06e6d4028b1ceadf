using System.Runtime.InteropServices;
using Summarize.Quotations.Words;

namespace Summarize.Quotations.Tokens;

/// <summary>A word, a stop or a whole quoted part of the narrative.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Token
{
    public int Start;
    public int End;

    /// <summary>
    /// For a word of a name or a pronoun: the index of its mention. Else negative; of a part, see <see cref="Part"/>.
    /// </summary>
    public int Index;
    public WordClass Class;
    public TokenKind Kind;

    /// <summary>Begins with a capital letter.</summary>
    public bool Capital;

    /// <summary>The sentence ends after it.</summary>
    public bool EndsSentence;

    /// <summary>First of its paragraph.</summary>
    public bool StartsParagraph;

    /// <summary>Of a paragraph that is no running text: a caption, a byline.</summary>
    public bool IsAside;

    /// <summary>First of its sentence.</summary>
    public bool StartsSentence;

    /// <summary>For a part: its index among all parts.</summary>
    public readonly int Part => -2 - Index;

    public readonly bool Is(WordClass classes) => (Class & classes) != WordClass.None;
}

internal enum TokenKind : byte
{
    Word,
    Number,

    /// <summary>’s after a name or noun.</summary>
    Possessive,
    Stop,

    /// <summary>A quoted part, marks and all.</summary>
    Part,
}
