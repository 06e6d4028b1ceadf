namespace Summarize.Tests.Quotations;

/// <summary>Who passes words on is not who said them, and what was not said is nobody's.</summary>
public class SecondHandTests
{
    private const string Q = "The dam will hold for a hundred years";

    [Theory]
    [InlineData($"Ada Quill quoted Tomas Reyne as saying “{Q}.”", "Tomas Reyne")]
    [InlineData($"The Dunmore Herald quoted Ada Quill, the mayor, as saying: “{Q}.”", "Ada Quill")]
    [InlineData($"“{Q},” the Dunmore Herald quoted Ada Quill, the mayor, as saying.", "Ada Quill")]
    [InlineData($"“{Q},” Ada Quill recalled Tomas Reyne saying.", "Tomas Reyne")]
    [InlineData($"“{Q},” Ada Quill said Tomas Reyne told her.", "Tomas Reyne")]
    [InlineData($"Tomas Reyne retweeted Ada Quill: “{Q}.”", "Ada Quill")]
    [InlineData($"Tomas Reyne accused Ada Quill of saying “{Q}.”", "Ada Quill")]
    [InlineData($"“It is dry,” Ada Quill said, quoting Tomas Reyne: “{Q}.”", "Tomas Reyne")]
    [InlineData($"Tomas Reyne read out a letter from Ada Quill: “{Q}.”", "Ada Quill")]
    public void Who_is_quoted_by_somebody_is_the_speaker(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Attribute(Before + text)[^1].Speaker!.Name);

    [Theory]
    [InlineData($"Tomas Reyne claims Ada Quill said “{Q}.”")]
    [InlineData($"Tomas Reyne says that Ada Quill said: “{Q}.”")]
    [InlineData($"“{Q},” Tomas Reyne says he heard Ada Quill shout.")]
    [InlineData($"Ada Quill, Tomas Reyne said, had told him: “{Q}.”")]
    [InlineData($"Ada Quill quoted Tomas Reyne as saying “{Q}.”")]
    [InlineData($"Ada Quill allegedly said: “{Q}.”")]
    [InlineData($"Ada Quill read out a statement: “{Q}.”")]
    [InlineData($"“{Q},” Ada Quill reportedly said.")]
    [InlineData($"Ada Quill was falsely quoted as saying: “{Q}.”")]
    public void What_only_another_says_they_said_is_not_sure(string text) =>
        Assert.False(Assert.Single(Quoted.Attribute(Before + text)).Verdict!.IsSure);

    [Theory]
    [InlineData($"Ada Quill was told: “{Q}.”")]
    [InlineData($"Neither Ada Quill nor Tomas Reyne said: “{Q}.”")]
    [InlineData($"If Ada Quill had said “{Q},” nobody would have believed it.")]
    [InlineData($"Whether Ada Quill said “{Q}” is not known.")]
    [InlineData($"Tomas Reyne denied that Ada Quill said: “{Q}.”")]
    [InlineData($"Tomas Reyne urged Ada Quill to say: “{Q}.”")]
    [InlineData($"Ada Quill rejected the claim that “{Q}.”")]
    [InlineData($"Ada Quill disputed the words “{Q}.”")]
    public void What_was_not_said_is_nobodys(string text) =>
        Assert.Null(Assert.Single(Quoted.Attribute(Before + text)).Speaker);

    [Theory]
    [InlineData("Ada Quill rejected the plan as “a bad joke of the old council.”")]
    [InlineData("“That is a bad joke of the old council,” Ada Quill disputed.")]
    public void Who_rejects_something_in_words_of_their_own_says_them(string text) =>
        Assert.Equal("Ada Quill", Quoted.Speaker(Before + text));

    [Theory]
    [InlineData($"The man who defeated Ada Quill said: “{Q}.”", "(The man)")]
    [InlineData($"“{Q},” the man who defeated Ada Quill said.", "(the man)")]
    [InlineData($"Ada Quill, who defeated Tomas Reyne, said: “{Q}.”", "Ada Quill")]
    [InlineData($"The mayor, Tomas Reyne said, had told him: “{Q}.”", "(The mayor)")]
    [InlineData($"The mayor, Tomas Reyne, said: “{Q}.”", "Tomas Reyne")]
    public void Who_is_beaten_in_an_aside_does_not_speak(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker(Before + text));

    private const string Before = "The dam was opened on Monday after nine years of work in the valley.\n\n";
}
