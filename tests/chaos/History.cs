using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Summarize.Chaos;

/// <summary>What an article was changed to.</summary>
/// <param name="Text">The new text; null: it was deleted.</param>
internal sealed record Change(string? Text)
{
    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal; null where it was deleted.</summary>
    public string? Sha256 { get; } =
        Text is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The version's ETag without quotation marks; null as long as it is not known.</summary>
    public string? ETag { get; set; }

    /// <summary>When it was certain to have taken place, by <see cref="Stopwatch"/>.</summary>
    public long Done { get; set; } = long.MaxValue;
}

/// <summary>All that an article has been, in order; one writer, many readers.</summary>
internal sealed class History
{
    private readonly List<Change> _changes = [];

    /// <summary>What it is now; null where it never was.</summary>
    public Change? Present
    {
        get
        {
            lock (_changes)
                return _changes.LastOrDefault();
        }
    }

    /// <summary>A change begins: it may take place at any time from now on.</summary>
    public Change Begin(string? text)
    {
        lock (_changes)
        {
            _changes.Add(new Change(text));
            return _changes[^1];
        }
    }

    /// <summary>A change has taken place.</summary>
    public void End(Change change, string? etag)
    {
        lock (_changes)
            (change.ETag, change.Done) = (etag?.Trim('"'), Stopwatch.GetTimestamp());
    }

    /// <summary>What is wrong with an answer; null where it may be given.</summary>
    /// <param name="etag">The version that was served.</param>
    /// <param name="sha256">The hash that was served with it, or null.</param>
    /// <param name="asked">When the question was put: a version replaced before must not be served.</param>
    public string? WrongToServe(string etag, string? sha256, long asked)
    {
        lock (_changes)
        {
            var at = _changes.FindLastIndex(change => change.ETag == etag);
            if (at < 0)
                at = _changes.FindIndex(change => change is { Text: not null, ETag: null });
            if (at < 0)
                return "a version that nobody wrote";
            if (sha256 is not null && sha256 != _changes[at].Sha256)
                return "the hash of other bytes";
            return at + 1 < _changes.Count && _changes[at + 1].Done <= asked
                ? _changes[at + 1].Text is null
                    ? "a version that was deleted before"
                    : "a version that was replaced before"
                : null;
        }
    }
}
