using System.Runtime.InteropServices;

namespace Summarize.Quotations.Speech;

/// <summary>The words that name or describe who speaks: tokens [First, End).</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Mention">Index of the name or pronoun, or -1 where there is only a description.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Source(int First, int End, int Mention)
{
    public bool IsDescribed => Mention < 0;
}

/// <summary>A cue and its source, if the clause has one.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SpeechClause(int CueFirst, int CueEnd, Source? Source);
