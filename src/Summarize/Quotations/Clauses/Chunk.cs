using System.Runtime.InteropServices;

namespace Summarize.Quotations.Clauses;

/// <summary>A word or a phrase of a sentence, with what it is as a letter.</summary>
/// <param name="Letter">See <see cref="Grammar"/>.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="Head">The token that makes it what it is: the last noun of a phrase, its verb.</param>
/// <param name="Mention">The name that heads it, as an index into the mentions, or -1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Chunk(char Letter, int First, int End, int Head, int Mention);
