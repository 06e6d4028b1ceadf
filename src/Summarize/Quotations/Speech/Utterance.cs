using System.Runtime.InteropServices;
using Summarize.Quotations.Names;

namespace Summarize.Quotations.Speech;

/// <summary>Who speaks or acts: the speaker as an answer gives it, and what the discourse knows them by.</summary>
/// <param name="Speaker">Null where the text leaves it open.</param>
/// <param name="Entity">An entity's index, <see cref="Discourse.Described"/> or <see cref="Discourse.None"/>.</param>
/// <param name="IsPlural">Several people, or a thing: no "he" or "she" means it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Utterance(Speaker? Speaker, int Entity, bool IsPlural)
{
    /// <summary>Nobody that can be told.</summary>
    public static Utterance Open => new(null, Discourse.None, false);
}
