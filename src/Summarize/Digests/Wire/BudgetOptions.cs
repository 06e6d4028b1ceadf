using System.ComponentModel.DataAnnotations;

namespace Summarize.Digests.Wire;

/// <summary>What may be spent. Settings: <c>Summarize__Budget__*</c>.</summary>
public sealed class BudgetOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Summarize:Budget";

    /// <summary>
    /// Tokens that all instances together may spend in a UTC day, sent and received; null, the default, is no limit. A
    /// call reserves its prompt and <see cref="ModelOptions.MaxOutputTokens"/>, so that fewer than these are never
    /// enough.
    /// At least 1.
    /// </summary>
    [Range(1, long.MaxValue)]
    public long? DailyTokens { get; set; }
}
