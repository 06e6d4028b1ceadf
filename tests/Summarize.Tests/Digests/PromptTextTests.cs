using Summarize.Digests;

namespace Summarize.Tests.Digests;

public class PromptTextTests
{
    [Theory]
    [InlineData("The <MRW> mark, 2^3 = 8 and a > b.")]
    [InlineData("<<a>> ^^ <b>")]
    [InlineData("Nothing of that kind.")]
    public void What_the_prompt_could_not_carry_comes_back_as_it_was(string text)
    {
        var shown = PromptText.Harmless(text);
        Assert.Equal(-1, shown.AsSpan().IndexOfAny("<>^"));
        Assert.Equal(text, PromptText.Restored(shown, text));
    }

    [Fact]
    public void Wide_forms_of_the_article_stay_what_they_are()
    {
        const string Article = "The sign said ＜open＞, and the tag <shut>.";
        Assert.Equal(Article, PromptText.Restored(PromptText.Harmless(Article), Article));
        Assert.Equal("A ＜new＞ one", PromptText.Restored("A ＜new＞ one", "No such character."));
    }

    [Fact]
    public void A_mark_before_a_full_stop_comes_back_too() =>
        Assert.Equal("It is <MRW>.", PromptText.Restored("It is ＜MRW＞.", "The <MRW> is it."));
}
