using System.Runtime.InteropServices;

namespace Summarize.Language;

/// <summary>A word, a number, a mark or a clitic of a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Known">What the lexicon knows of it; of words alone, else null.</param>
/// <param name="IsCapital">Whether it begins with a capital letter.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Token(TextSpan Span, TokenKind Kind, Word? Known, bool IsCapital)
{
    /// <summary>What the lexicon knows of it; <see cref="Word.Unknown"/> where it is no word.</summary>
    public Word Word => Known ?? Word.Unknown;

    /// <summary>Whether it is a word that can be one of <paramref name="classes"/>.</summary>
    public bool Is(WordClass classes) => Known is not null && Known.Is(classes);
}

/// <summary>Kinds of tokens.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, with what joins them: O’Hara, well-known, U.S.</summary>
    Word,

    /// <summary>Begins with a digit.</summary>
    Number,

    /// <summary>’s, or the apostrophe behind a plural: of a noun, or a short "is".</summary>
    Clitic,

    /// <summary>One character of punctuation; a dash or an ellipsis of several is one.</summary>
    Mark,

    /// <summary>A stretch that the caller set apart, as a quotation.</summary>
    Apart,
}
