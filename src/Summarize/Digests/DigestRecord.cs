using System.Text.Json.Serialization;

namespace Summarize.Digests;

/// <summary>
/// What is stored for an article under its own name in container <c>digests</c>: where the digest of one version of
/// the article stands. An article without a record, or with one of another version, is pending.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "state")]
[JsonDerivedType(typeof(WorkingDigest), States.Working)]
[JsonDerivedType(typeof(DeferredDigest), States.Deferred)]
[JsonDerivedType(typeof(FailedDigest), States.Failed)]
[JsonDerivedType(typeof(Digest), States.Ready)]
public abstract record DigestRecord
{
    /// <summary>The article's name; null for an answer to <c>POST</c>, which has none.</summary>
    [JsonPropertyOrder(-3)]
    public string? Article { get; init; }

    /// <summary>
    /// The version of the article that this is about: its ETag without the quotation marks; null for <c>POST</c>.
    /// </summary>
    [JsonPropertyOrder(-2), JsonPropertyName("etag")]
    public string? ETag { get; init; }

    /// <summary>
    /// SHA-256 of the uploaded bytes, in lower-case hexadecimal; null as long as nobody has read them.
    /// </summary>
    [JsonPropertyOrder(-1)]
    public string? Sha256 { get; init; }

    /// <summary>
    /// The type that the version was uploaded as, empty where none was given: the same bytes may be another article as
    /// another type. Kept beside the record, not in it.
    /// </summary>
    [JsonIgnore]
    public string ContentType { get; init; } = "";

    /// <summary>
    /// Fingerprints of the replies that it was made of, or has so far; kept beside the record, not in it.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<string> Replies { get; init; } = [];
}

/// <summary>The names of the states that an article's digest can be in.</summary>
public static class States
{
    /// <summary>No record for this version of the article yet.</summary>
    public const string Pending = "pending";

    /// <summary>A model call is under way.</summary>
    public const string Working = "working";

    /// <summary>A fault that may pass; <c>Sweep</c> tries again.</summary>
    public const string Deferred = "deferred";

    /// <summary>The digest can be read.</summary>
    public const string Ready = "ready";

    /// <summary>A fault that will not pass.</summary>
    public const string Failed = "failed";

    /// <summary>The state that a record of the article's present version stands for; null: there is none.</summary>
    public static string Of(DigestRecord? record) =>
        record switch
        {
            WorkingDigest => Working,
            DeferredDigest => Deferred,
            FailedDigest => Failed,
            Digest => Ready,
            _ => Pending,
        };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Pending, Working, Deferred, Ready, Failed];
}

/// <summary>Claimed by one worker until a moment; later it may be claimed again.</summary>
/// <param name="Until">When the claim ends, by the storage's clock. It is renewed while work goes on.</param>
/// <param name="Tries">How many times work on this version has begun, this time included; waits that are no fault of
/// the
/// article's do not count.</param>
/// <param name="Throws">How many of these ended in a fault that nobody foresaw.</param>
/// <param name="Waits">How many times it was put off before.</param>
/// <param name="Since">When it was put off first; null where it was not.</param>
/// <param name="Claimant">Tells this claim from all others.</param>
public sealed record WorkingDigest(
    DateTimeOffset Until,
    int Tries,
    int Throws,
    int Waits,
    DateTimeOffset? Since,
    Guid Claimant
) : DigestRecord;

/// <summary>Put off by a fault that may pass.</summary>
/// <param name="NotBefore">When it may be tried again.</param>
/// <param name="Reason">The fault.</param>
/// <param name="Detail">A sentence about it.</param>
/// <param name="Tries">How many times work on this version has begun; waits that are no fault of the article's do not
/// count.</param>
/// <param name="Waits">How many times it was put off, this time included.</param>
/// <param name="Since">When this version of the article was put off first.</param>
public sealed record DeferredDigest(
    DateTimeOffset NotBefore,
    DeferralReason Reason,
    string Detail,
    int Tries,
    int Waits,
    DateTimeOffset Since
) : DigestRecord;

/// <summary>Failed for good; a new version of the article, or an explicit retry, starts anew.</summary>
/// <param name="Reason">The fault.</param>
/// <param name="Detail">What it is and what to do.</param>
public sealed record FailedDigest(FailureReason Reason, string Detail) : DigestRecord;
