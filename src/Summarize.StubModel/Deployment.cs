using System.Globalization;

namespace Summarize.StubModel;

/// <summary>What a deployment's name asks for: a behaviour, and the share of the calls that see it.</summary>
/// <param name="Behaviour">One of <see cref="Behaviours"/>.</param>
/// <param name="Share">Above 0, at most 1.</param>
internal sealed record Deployment(string Behaviour, double Share)
{
    public static readonly IReadOnlySet<string> Behaviours = new HashSet<string>(StringComparer.Ordinal)
    {
        "stub",
        "stub-fabricated-quote",
        "stub-wrong-speaker",
        "stub-silent-witness",
        "stub-invented-number",
        "stub-false-sentence",
        "stub-second-reader-denies",
        "stub-truncated",
        "stub-empty",
        "stub-not-json",
        "stub-wrong-schema",
        "stub-filtered",
        "stub-filtered-output",
        "stub-refusal",
        "stub-429",
        "stub-429-day",
        "stub-500",
        "stub-slow",
        "stub-hang",
        "stub-cut-connection",
        "stub-obeys-article",
        "stub-reasoning",
        "stub-reasoning-spent",
    };

    /// <summary>Reads <c>stub-500@0.2</c>; null where no such deployment exists.</summary>
    public static Deployment? Parse(string name)
    {
        var at = name.IndexOf('@', StringComparison.Ordinal);
        var behaviour = at < 0 ? name : name[..at];
        var share = 1.0;
        if (!Behaviours.Contains(behaviour))
            return null;
        var valid =
            at < 0
            || double.TryParse(
                name.AsSpan(at + 1),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out share
            );
        return valid && share is > 0 and <= 1 ? new Deployment(behaviour, share) : null;
    }

    /// <summary>
    /// How the call with this number of its kind, from 1, is answered: the misbehaving calls are spread evenly.
    /// </summary>
    public string BehaviourOf(int call) =>
        // Half a millionth keeps 5 * 0.2 and its like on the right side of the integer.
        Math.Floor((call * Share) + 5e-7) > Math.Floor(((call - 1) * Share) + 5e-7)
            ? Behaviour
            : "stub";
}
