using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Summarize.Storage;

namespace Summarize.Chaos;

/// <summary>Compares what is stored, served and paid in the end with what should be.</summary>
internal static class Auditor
{
    /// <summary>At most this share of the versions may be paid twice, each explained by a kill.</summary>
    private const double PaidTwice = 0.02;

    /// <summary>Of fewer versions a share says nothing: a kill takes what one host has under way, up to 8.</summary>
    private const int FewVersions = 500;

    /// <summary>Half of that, for each kill.</summary>
    private const int LostByKill = 4;

    /// <summary>Orphans may be deleted a little after their article.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Waits until each present version is ready, or in a state that the run allows.</summary>
    /// <param name="world">What the run happens in.</param>
    /// <param name="desk">What should be there.</param>
    /// <param name="most">How long to wait.</param>
    /// <param name="mayEndAs">States other than ready that end the wait; null: failed, for good.</param>
    public static async Task SettleAsync(World world, Desk desk, TimeSpan most, Func<Record, bool>? mayEndAs = null)
    {
        var began = DateTimeOffset.UtcNow;
        var settled = await world.UntilAsync(
            async () =>
            {
                var records = await Record.AllAsync(world);
                var present = desk.Present.ToList();
                return records.Count == present.Count
                    && present.TrueForAll(article =>
                        records.TryGetValue(article.Name, out var record)
                        && record.ETag == article.Version.ETag
                        && (record.State == "ready" || (mayEndAs?.Invoke(record) ?? record.State == "failed"))
                    );
            },
            most
        );
        world.Report.Count("seconds to settle", (DateTimeOffset.UtcNow - began).TotalSeconds);
        world.Report.Require(settled, $"not all was settled {most.TotalSeconds:0} seconds after the last change");
    }

    /// <summary>Checks everything. All is settled, and no call is under way.</summary>
    /// <param name="world">What the run happened in.</param>
    /// <param name="desk">What should be there.</param>
    /// <param name="mayEndAs">States other than ready that an article may end in.</param>
    /// <param name="onceOnly">Whether each question is paid once; not where a model's answers were of no use.</param>
    public static async Task AuditAsync(
        World world,
        Desk desk,
        Func<Record, bool>? mayEndAs = null,
        bool onceOnly = true
    )
    {
        var present = desk.Present.ToDictionary(
            article => article.Name,
            article => article.Version,
            StringComparer.Ordinal
        );
        var records = await Record.AllAsync(world);
        world.Report.Count("articles", present.Count);
        world.Report.Count("digests", records.Values.Select(record => record.ToString()));
        foreach (var record in records.Values)
        {
            world.Report.Require(
                present.ContainsKey(record.Name),
                $"{record.Name}: a digest without an article, {record}"
            );
            world.Report.Require(!record.IsLiveClaim, $"{record.Name}: still claimed until {record.Due:O}");
        }
        await Parallel.ForEachAsync(
            present,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = world.Stop },
            async (article, _) =>
            {
                var record = records.GetValueOrDefault(article.Key);
                if (record is null || record.State == "ready" || mayEndAs?.Invoke(record) != true)
                    await DigestAsync(world, article.Key, article.Value, record);
            }
        );
        Payments(world, onceOnly);
        await RepliesAsync(world, present);
    }

    // Exactly the digest of this version, and each quotation a slice of its text.
    private static async Task DigestAsync(World world, string name, Change version, Record? record)
    {
        using var answer = await world.Http.GetAsync(Desk.Address(world.Hosts[0], "digests", name), world.Stop);
        if ((int)answer.StatusCode != 200)
        {
            world.Report.Fault($"{name}: {(int)answer.StatusCode} and no digest ({record?.ToString() ?? "no record"})");
            return;
        }
        var digest = await answer.Content.ReadFromJsonAsync<JsonElement>(world.Stop);
        Check(Text(digest, "state") == "ready", "is not ready");
        Check(Text(digest, "etag") == version.ETag, "is of another version");
        Check(Text(digest, "sha256") == version.Sha256, "is of other bytes");
        Check(!string.IsNullOrWhiteSpace(Text(digest, "summary")), "has no summary");
        foreach (var quote in digest.GetProperty("quotes").EnumerateArray())
        {
            var slices = quote
                .GetProperty("parts")
                .EnumerateArray()
                .Select(part =>
                    version.Text![part.GetProperty("start").GetInt32()..part.GetProperty("end").GetInt32()]
                );
            Check(string.Join(' ', slices) == Text(quote, "text"), "has a quotation that is no slice of its text");
        }

        void Check(bool holds, string what) => world.Report.Require(holds, $"{name}: the digest {what}");
        static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
    }

    // No reply outlives its last article; one to a POST may stay until it expires.
    private static async Task RepliesAsync(World world, Dictionary<string, Change> present)
    {
        List<string> left = [];
        await world.UntilAsync(async () => (left = await OrphansAsync()).Count == 0, Patience);
        foreach (var orphan in left)
            world.Report.Fault($"left in replies: {orphan}");

        async Task<List<string>> OrphansAsync()
        {
            var users = present
                .Keys.Select(name =>
                    Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16))
                )
                .ToHashSet();
            var marks = present.Values.Select(version => Sample.MarkIn(version.Text!)).ToHashSet();
            var items = await world.ListAsync(Containers.Replies);
            var blobs = items.ConvertAll(blob => blob.Name);
            // A second reader's reply has no mark of its version.
            var posted = items.Where(blob => blob.Metadata.ContainsKey("posted")).Select(blob => blob.Name).ToHashSet();
            var used = blobs.Where(name => name.Contains('/')).Select(name => name.Split('/')[0]).ToHashSet();
            var orphans = blobs
                .Where(name => name.Split('/') is [_, var user] && !users.Contains(user))
                .Select(name => $"{name}, the use by an article that is gone")
                .ToList();
            foreach (var reply in blobs.Where(name => !name.Contains('/')))
            {
                var content = await world.ReadAsync(Containers.Replies, reply);
                // The sweep may delete one that was just listed.
                if (content is null)
                    continue;
                var mark = Sample.MarkIn(content);
                if (mark is null ? posted.Contains(reply) : !Sample.IsStored(mark))
                    continue;
                if (!used.Contains(reply))
                    orphans.Add($"{reply}, which no article uses, of {mark ?? "no version"}");
                else if (mark is not null && !marks.Contains(mark))
                    orphans.Add($"{reply}, of {mark}, a version that is no more");
            }
            return orphans;
        }
    }

    // The same question for the same version, answered whole more than once. What a kill cut off was not answered.
    private static void Payments(World world, bool onceOnly)
    {
        var answered = world
            .Model.Calls.Where(call => call.Answered is not null && Sample.IsStored(call.Subject))
            .ToList();
        var versions = answered.Select(call => call.Subject).Distinct(StringComparer.Ordinal).Count();
        var questions = answered.GroupBy(call => (call.Subject, call.Operation)).ToList();
        var twice = questions
            .Where(question => question.Count() > 1 + world.PaidByPost.Count(mark => mark == question.Key.Subject))
            .ToList();
        world.Report.Count("questions asked", world.Model.Calls.Count);
        world.Report.Count("versions paid", versions);
        world.Report.Count("questions paid twice", twice.Count);
        world.Report.Count(
            "second readings among them",
            twice.Count(question => Calls.IsSecondReading(question.First()))
        );
        if (!onceOnly)
            return;
        // The digest is asked for in one question, and its answer read a second time in one.
        foreach (
            var (subject, count) in questions.CountBy(question =>
                (question.Key.Subject, Calls.IsSecondReading(question.First()))
            )
        )
            world.Report.Require(count == 1, $"{subject}: {count} different questions of one kind");
        foreach (var question in twice.Where(question => !IsExplained(world, question)))
        {
            var times = question.Select(call => $"{call.Begun:mm:ss.fff} to {call.Answered:mm:ss.fff}");
            world.Report.Fault(
                $"{question.Key.Subject}: paid {question.Count()} times, unexplained: {string.Join(", ", times)}"
            );
        }
        world.Report.Require(
            twice.Count <= (versions < FewVersions ? LostByKill * world.Kills.Count : PaidTwice * versions),
            $"{twice.Count} of {versions} versions were paid twice"
        );
    }

    // Between any two answers a host was killed. An answer may reach a process that is dead already.
    private static bool IsExplained(World world, IEnumerable<Call> question)
    {
        var times = question.Select(call => call.Answered!.Value).Order().ToArray();
        return times
            .Zip(times.Skip(1))
            .All(pair => world.Kills.Any(kill => kill > pair.First.AddSeconds(-1) && kill < pair.Second));
    }
}
