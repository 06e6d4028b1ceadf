using Summarize.Storage;

namespace Summarize.Tests.Storage;

public sealed class ArticleNameTests
{
    [Theory]
    [InlineData("bridge.txt")]
    [InlineData("desk/bridge.txt")]
    [InlineData(" ")]
    [InlineData("...")]
    [InlineData(".hidden/..bridge./x..")]
    [InlineData("100% & 'more'?#\"<>")]
    [InlineData("lit%41.txt")]
    [InlineData("Žižkov/東京/\U0001F600")]
    [InlineData("right\u202Eto left")]
    public void A_name_that_survives_a_URL_is_addressed(string name)
    {
        Assert.Null(ArticleName.Fault(name));
        Assert.True(ArticleName.IsExact(name));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("a\u0001", true)]
    [InlineData("a\n.txt", true)]
    [InlineData("a\u007F", true)]
    [InlineData("a\u0085", true)]
    [InlineData("a\uFFFD", true)]
    [InlineData("a\uFFFE", true)]
    [InlineData("\U0001FFFF", true)]
    [InlineData("\uFDD0", true)]
    [InlineData("/a", true)]
    [InlineData("//a", true)]
    [InlineData("a/", true)]
    [InlineData("a//b", true)]
    [InlineData("a%2Fb", true)]
    [InlineData("a%2fb", true)]
    [InlineData("a\\b", false)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    [InlineData("a/./b", false)]
    [InlineData("../digests/b", false)]
    public void A_name_that_does_not_is_refused_with_what_to_do(string name, bool exact)
    {
        Assert.EndsWith("Use another name.", ArticleName.Fault(name), StringComparison.Ordinal);
        Assert.Equal(exact, ArticleName.IsExact(name));
    }

    [Fact]
    public void Half_a_character_is_no_name()
    {
        foreach (var name in new[] { "a\uD83D", "\uDE00a", "\uDE00\uD83D" })
        {
            Assert.NotNull(ArticleName.Fault(name));
            Assert.False(ArticleName.IsExact(name));
        }
    }

    [Theory]
    [InlineData(1024, true)]
    [InlineData(1025, false)]
    public void A_name_has_up_to_1024_characters(int length, bool addressed)
    {
        Assert.Equal(addressed, ArticleName.Fault(new string('n', length)) is null);
        Assert.Equal(addressed, ArticleName.IsExact(new string('n', length)));
    }

    [Fact]
    public void What_means_another_article_to_the_storage_is_never_due() =>
        Assert.Equal(
            [true, true, false, false],
            new[] { "a", "/a", "a/../b", "a\\b" }.Select(name => new Swept(name, null, null).IsDue(default))
        );
}
