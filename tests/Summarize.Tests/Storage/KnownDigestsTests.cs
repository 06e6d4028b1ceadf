using Microsoft.Extensions.Internal;
using Summarize.Storage;

namespace Summarize.Tests.Storage;

public sealed class KnownDigestsTests
{
    private static readonly StoredDigest Digest = new(Record: null, "0x1");

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_digest_is_kept_where_there_is_room_for_it(int over, bool kept)
    {
        using var known = new KnownDigests();
        known.Keep("news/harbour.txt", Digest, KnownDigests.Most + over);
        Assert.Equal(kept, known.Find("news/harbour.txt") is not null);
    }

    [Fact]
    public void A_digest_that_nobody_reads_is_forgotten_in_time()
    {
        var clock = new Clock();
        using var known = new KnownDigests(clock);
        known.Keep("harbour.txt", Digest, bytes: 1);
        clock.UtcNow += KnownDigests.Lifetime - TimeSpan.FromSeconds(1);
        Assert.NotNull(known.Find("harbour.txt"));
        clock.UtcNow += KnownDigests.Lifetime;
        Assert.Null(known.Find("harbour.txt"));
    }

    [Fact]
    public void Names_are_told_apart_to_the_letter()
    {
        using var known = new KnownDigests();
        known.Keep("harbour.txt", Digest, bytes: 1);
        Assert.Null(known.Find("Harbour.txt"));
    }

    [Fact]
    public void Of_what_was_forgotten_nothing_is_kept()
    {
        using var known = new KnownDigests();
        known.Keep("harbour.txt", Digest, bytes: 1);
        known.Forget("harbour.txt");
        Assert.Null(known.Find("harbour.txt"));
    }

    private sealed class Clock : ISystemClock
    {
        public DateTimeOffset UtcNow { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
