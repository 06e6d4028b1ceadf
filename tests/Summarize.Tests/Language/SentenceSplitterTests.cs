using CsCheck;
using Summarize.Language;

namespace Summarize.Tests.Language;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("He left.|She stayed.")]
    [InlineData("Mr. Smith met Dr. Jones.|They talked.")]
    [InlineData("J. K. Rowling and J.R.R. Tolkien write.|I read.")]
    [InlineData("The U.S. Army left.|It will return.")]
    [InlineData("He lives in the U.S.|The house is small.")]
    [InlineData("Sen. Bob Roe, D-Calif., won 3.5 percent.|2019 was hard.")]
    [InlineData("It opens at 9 a.m. Monday.|It closes at 5 p.m.|Police will watch.")]
    [InlineData("The game starts at 7:30 p.m. ET on Friday.")]
    [InlineData("“I left.”|“He stayed,” she said.")]
    [InlineData("“I left,” he said.|“She did not.”|Nobody knows (yet).|Fine.")]
    [InlineData("'They won.'|The coach smiled.")]
    [InlineData("\"Why?\" she asked.|\"No idea.\"|He shrugged.")]
    [InlineData("\"Why?\" John Smith asked.|Nobody knew.")]
    [InlineData("“Stop!” he shouted.|They ran.")]
    [InlineData("“Stop!”|He said no more.")]
    [InlineData("She called it “dead.”|He said nothing.|Trump said “yes.”|Jane Doe said no.")]
    [InlineData("By . Jane Doe .|Mr . Roe is the . British head of . Acme .|He left .")]
    [InlineData("He paused...|Then he left.")]
    [InlineData("Well ... maybe he paused … and left.")]
    [InlineData("He said … I know.")]
    [InlineData("She paused. . . .|Then she left.")]
    [InlineData("He is No. 10 today.|She said No.|He agreed.")]
    [InlineData("On Jan. 5 it rained.|On Feb. 6 it did not.")]
    [InlineData("Acme Inc. said so.|Acme Corp. denied it.")]
    [InlineData("Visit example.com or U.S.-based shops.|Pay 1,000.50 dollars.")]
    [InlineData("The mayor left . |He returned . ")]
    [InlineData("`` I left , '' he said . |`` We stayed . '' |Nobody knew .")]
    [InlineData("He said : \" I left . \" |Then it ended .")]
    [InlineData("1. First item.|2. Second item.")]
    [InlineData("市長は「賛成だ。」と述べた。|反対もいる！|本当？")]
    [InlineData("„Ich gehe.“|Er ging.")]
    [InlineData("« Je pars. »|Il partit.")]
    [InlineData("(It rained.)|[It snowed.]|Then sun.")]
    [InlineData("No terminator here")]
    [InlineData("Is it so?!|Yes.")]
    [InlineData("It cost him.|£5m was lost.")]
    [InlineData("He chose plan B.|The crowd left.")]
    [InlineData("He has a Ph.D. in law.|She has none.")]
    [InlineData("Wait.|'it was 'fine,' he said.")]
    public void A_paragraph_falls_into_its_sentences(string sentences)
    {
        var text = sentences.Replace("|", " ", StringComparison.Ordinal);
        var found = SentenceSplitter.Split(text, new TextSpan(0, text.Length)).Select(s => s.Slice(text));
        Assert.Equal(sentences.Split('|').Select(s => s.Trim()), found);
    }

    [Fact]
    public void Only_the_paragraph_is_split()
    {
        const string text = "Before. Inside one. Inside two. After.";
        var paragraph = new TextSpan(8, 31);
        Assert.Equal(
            ["Inside one.", "Inside two."],
            SentenceSplitter.Split(text, paragraph).Select(s => s.Slice(text))
        );
    }

    private static readonly Gen<string> Prose = Gen.OneOf(
            new[]
            {
                ".",
                "!",
                "?",
                "…",
                "...",
                " ",
                "  ",
                "\n",
                "\u00A0",
                "\"",
                "'",
                "“",
                "”",
                "‘",
                "’",
                "(",
                ")",
                "Mr",
                "U.S",
                "a",
                "The",
                "said",
                "I",
                "J",
                "5",
                "3.5",
                "。",
                "」",
                "と",
                "«",
                "»",
                ",",
                "-",
                "😀",
                "é",
                "``",
                "''",
            }
                .Select(Gen.Const)
                .ToArray()
        )
        .Array[0, 40]
        .Select(string.Concat);

    [Fact]
    public void Sentences_are_in_order_and_leave_out_white_space_only() =>
        Prose.Sample(text =>
        {
            var at = 0;
            foreach (var sentence in SentenceSplitter.Split(text, new TextSpan(0, text.Length)))
            {
                Assert.True(sentence.Start >= at && sentence.Length > 0 && sentence.End <= text.Length);
                Assert.True(text.AsSpan(at, sentence.Start - at).IsWhiteSpace());
                Assert.Equal(sentence, sentence.Trim(text));
                at = sentence.End;
            }
            Assert.True(text.AsSpan(at).IsWhiteSpace());
        });

    [Theory]
    [InlineData(". ")]
    [InlineData("a.")]
    [InlineData(". \" ")]
    [InlineData("a. \" ")]
    [InlineData("Mr. ")]
    [InlineData("\"? A ")]
    [InlineData("A.A. ")]
    public void Time_is_linear(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        SentenceSplitter.Split(text, new TextSpan(0, text.Length));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }
}
