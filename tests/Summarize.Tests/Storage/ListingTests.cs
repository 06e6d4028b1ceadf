using System.Text;
using Summarize.Storage;

namespace Summarize.Tests.Storage;

public sealed class ListingTests
{
    [Fact]
    public void Names_are_ordered_as_their_bytes_are()
    {
        string[] names =
        [
            "",
            "a",
            "a/b",
            "ab",
            "é",
            "中",
            "\uE000",
            "Ａ.txt",
            "\uFFFD",
            "😀",
            "😁",
            "😀/a",
            "a😀",
            "aＡ",
        ];
        foreach (var one in names)
        foreach (var other in names)
            Assert.Equal(
                Math.Sign(Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other))),
                Math.Sign(Listing.InOrder(one, other))
            );
    }
}
