using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Summarize.Digests;
using Summarize.Digests.Wire;
using Summarize.EndToEnd.Tests.StubModel;

namespace Summarize.EndToEnd.Tests.Wire;

/// <summary>What is reserved for a prompt, against what the model counts.</summary>
public sealed class PromptEstimateTests(StubFixture stub) : IClassFixture<StubFixture>
{
    [Theory]
    [InlineData(SampleArticles.Harbour)]
    [InlineData(
        "The prime minister said on Tuesday that the government would not raise taxes before the end of the year."
    )]
    [InlineData("Премьер-министр заявил во вторник, что правительство не станет повышать налоги до конца года.")]
    [InlineData("总理星期二表示，政府在年底之前不会提高税收，并将增加对学校和医院的投资。")]
    [InlineData("प्रधानमंत्री ने मंगलवार को कहा कि सरकार साल के अंत तक कर नहीं बढ़ाएगी।")]
    [InlineData("🦊 {1} \"\" \u0000 §§§ zzzzqqqq")]
    public async Task It_is_never_too_little_and_hardly_too_much(string text)
    {
        await using var product = Product.Build(clock: null, logs: null, Product.Model(stub.Server.Url));
        ChatMessage[] messages =
        [
            new(ChatRole.System, "You are brief."),
            new(ChatRole.User, text),
            new(ChatRole.Assistant, "{}"),
            new(ChatRole.User, text),
        ];
        var answer = await product
            .GetRequiredService<Model>()
            .AskAsync(new Question(messages, Reply.Format, ReplyTokens: 1000), TestContext.Current.CancellationToken);
        Assert.InRange(
            BudgetClient.EstimatePrompt(messages, new ChatOptions { ResponseFormat = Reply.Format }),
            answer.InputTokens,
            answer.InputTokens + 100
        );
    }
}
