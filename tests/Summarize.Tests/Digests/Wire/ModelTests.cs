using Azure.Identity;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Summarize.Digests;
using Summarize.Digests.Wire;

namespace Summarize.Tests.Digests.Wire;

public sealed class ModelTests
{
    private const string Filtered =
        """{"error":{"code":"content_filter","message":"filtered","innererror":{"code":"ResponsibleAIPolicyViolation"}}}""";

    [Fact]
    public async Task An_answer_counts_reasoning_among_its_output()
    {
        var answer = await AskAsync(_ => FakeChat.Good("{}", input: 700, output: 300, reasoning: 128));
        Assert.Equal((700, 300, false), (answer.InputTokens, answer.OutputTokens, answer.CutOff));
    }

    [Fact]
    public async Task The_schema_is_asked_for_strictly_and_without_indents_which_would_be_paid_for()
    {
        using var chat = new FakeChat(_ => FakeChat.Good());
        using var client = new SchemaClient(chat);
        await Model(client).AskAsync(Question(900), TestContext.Current.CancellationToken);
        var sent = (OpenAI.Chat.ChatCompletionOptions)chat.Asked[0]!.RawRepresentationFactory!(chat)!;
        var format = System.ClientModel.Primitives.ModelReaderWriter.Write(sent.ResponseFormat).ToString();
        Assert.Contains(Reply.Format.Schema!.Value.GetRawText(), format, StringComparison.Ordinal);
        Assert.Contains("\"strict\":true", format, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", format, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_spends_its_tokens_on_reasoning_fails_the_article_and_the_reason_says_so()
    {
        var fault = await Assert.ThrowsAsync<ArticleFailedException>(() =>
            AskAsync(_ => Finished(ChatFinishReason.Length, "", reasoning: 20))
        );
        Assert.Equal(FailureReason.TruncatedReply, fault.Reason);
        Assert.Contains("spent its 20 output tokens on reasoning", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"sentences\":[", 20)]
    [InlineData("", 0)]
    public async Task A_reply_that_is_only_cut_off_is_left_to_its_reader(string text, long reasoning) =>
        Assert.True((await AskAsync(_ => Finished(ChatFinishReason.Length, text, reasoning))).CutOff);

    [Fact]
    public async Task A_filtered_reply_fails_the_article() =>
        Assert.Equal(
            FailureReason.ContentFiltered,
            (
                await Assert.ThrowsAsync<ArticleFailedException>(() =>
                    AskAsync(_ => Finished(ChatFinishReason.ContentFilter, "half", 0))
                )
            ).Reason
        );

    [Fact]
    public async Task A_filtered_prompt_fails_the_article() =>
        Assert.Equal(
            FailureReason.ContentFiltered,
            (
                await Assert.ThrowsAsync<ArticleFailedException>(() =>
                    AskAsync(_ => throw FakeResponse.Fault(400, Filtered))
                )
            ).Reason
        );

    [Theory]
    [InlineData(400, DeferralReason.Outage)]
    [InlineData(401, DeferralReason.Outage)]
    [InlineData(404, DeferralReason.Outage)]
    [InlineData(408, DeferralReason.Outage)]
    [InlineData(429, DeferralReason.Quota)]
    [InlineData(503, DeferralReason.Outage)]
    public async Task An_error_status_puts_the_article_off(int status, DeferralReason reason) =>
        Assert.Equal(
            reason,
            (
                await Assert.ThrowsAsync<DeferredException>(() =>
                    AskAsync(_ => throw FakeResponse.Fault(status, "content_filter is not meant here"))
                )
            ).Reason
        );

    [Theory]
    [InlineData(typeof(HttpRequestException), DeferralReason.Outage)]
    [InlineData(typeof(IOException), DeferralReason.Outage)]
    [InlineData(typeof(AggregateException), DeferralReason.Outage)]
    [InlineData(typeof(AuthenticationFailedException), DeferralReason.Outage)]
    [InlineData(typeof(TaskCanceledException), DeferralReason.Timeout)]
    public async Task A_call_that_never_got_an_answer_puts_the_article_off(Type fault, DeferralReason reason)
    {
        var thrown =
            fault == typeof(AuthenticationFailedException)
                ? new AuthenticationFailedException("no identity")
                : (Exception)Activator.CreateInstance(fault)!;
        Assert.Equal(reason, (await Assert.ThrowsAsync<DeferredException>(() => AskAsync(_ => throw thrown))).Reason);
    }

    [Theory]
    [InlineData(typeof(AggregateException))]
    [InlineData(typeof(IOException))]
    public async Task A_call_that_was_cancelled_says_so_whatever_it_threw(Type fault)
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            AskAsync(
                _ =>
                {
                    stop.Cancel();
                    throw (Exception)Activator.CreateInstance(fault)!;
                },
                stop.Token
            )
        );
    }

    [Theory]
    [InlineData(900, 900)]
    [InlineData(5000, 4000)]
    public async Task A_reply_gets_the_room_it_asks_for_up_to_the_options(int replyTokens, int given)
    {
        using var chat = new FakeChat(_ => FakeChat.Good());
        await Model(chat).AskAsync(Question(replyTokens), TestContext.Current.CancellationToken);
        Assert.Equal(given, Assert.Single(chat.Asked)!.MaxOutputTokens);
    }

    [Fact]
    public async Task A_model_that_was_seen_to_reason_gets_all_the_room_from_then_on()
    {
        using var chat = new FakeChat(call =>
            call == 1 ? Finished(ChatFinishReason.Length, "", reasoning: 900) : FakeChat.Good()
        );
        var model = Model(chat);
        var first = await model.AskAsync(Question(900), TestContext.Current.CancellationToken);
        await model.AskAsync(Question(900), TestContext.Current.CancellationToken);
        Assert.True(first.CutOff);
        Assert.Equal([900, 4000], chat.Asked.Select(asked => asked!.MaxOutputTokens!.Value));
    }

    private static Question Question(int replyTokens) => new([new(ChatRole.User, "?")], Reply.Format, replyTokens);

    private static Model Model(IChatClient chat) =>
        new(chat, Options.Create(new ModelOptions()), new FakeTimeProvider());

    private static ChatResponse Finished(ChatFinishReason reason, string text, long reasoning)
    {
        var response = FakeChat.Good(text, reasoning: reasoning);
        response.FinishReason = reason;
        return response;
    }

    private static async Task<Answer> AskAsync(Func<int, ChatResponse> answer, CancellationToken? cancellation = null)
    {
        using var chat = new FakeChat(answer);
        return await Model(chat).AskAsync(Question(4000), cancellation ?? TestContext.Current.CancellationToken);
    }
}
