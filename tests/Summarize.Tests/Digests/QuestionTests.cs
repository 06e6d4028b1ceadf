using System.Text.Json;
using Microsoft.Extensions.AI;
using Summarize.Digests;

namespace Summarize.Tests.Digests;

public sealed class QuestionTests
{
    private static readonly Question Asked = Prompt.For([], new DigestOptions(), sentences: 3);

    [Fact]
    public void A_reply_serves_only_the_same_question_to_the_same_deployment_with_the_same_options()
    {
        string[] fingerprints =
        [
            Asked.Fingerprint(new ModelOptions(), attempt: 1),
            Asked.Fingerprint(new ModelOptions(), attempt: 2),
            Asked.Fingerprint(new ModelOptions { Deployment = "other" }, attempt: 1),
            Asked.Fingerprint(new ModelOptions { MaxOutputTokens = 5000 }, attempt: 1),
            Asked.Fingerprint(new ModelOptions { Temperature = null }, attempt: 1),
            (Asked with { ReplyTokens = 1 }).Fingerprint(new ModelOptions(), attempt: 1),
            Prompt.For([], new DigestOptions(), sentences: 2).Fingerprint(new ModelOptions(), attempt: 1),
            SecondReader.Ask(Samples.Article, [new("A.", [1])]).Fingerprint(new ModelOptions(), attempt: 1),
        ];
        Assert.Distinct(fingerprints);
        Assert.Equal(
            fingerprints[0],
            Prompt.For([], new DigestOptions(), sentences: 3).Fingerprint(new ModelOptions(), attempt: 1)
        );
    }

    [Fact]
    public void Every_word_of_the_instructions_and_of_the_schema_counts()
    {
        var (fingerprint, schema) = (Fingerprint(Asked), Asked.Format.Schema!.Value.GetRawText());
        foreach (var word in Prompt.Instructions.Split(' ').Distinct(StringComparer.Ordinal))
        {
            var system = Prompt.Instructions.Replace(word, "otherwise", StringComparison.Ordinal);
            var other = Asked with { Messages = [new(ChatRole.System, system), .. Asked.Messages.Skip(1)] };
            Assert.NotEqual(fingerprint, Fingerprint(other));
        }
        foreach (var word in (string[])["sentences", "quotes", "paragraphs", "speaker", "integer"])
        {
            var changed = JsonElement.Parse(schema.Replace(word, "otherwise", StringComparison.Ordinal));
            var other = Asked with { Format = ChatResponseFormat.ForJsonSchema(changed, Asked.Format.SchemaName) };
            Assert.NotEqual(fingerprint, Fingerprint(other));
        }
        // Who says it counts, too.
        var roles = Asked.Messages.Select(message => new ChatMessage(ChatRole.User, message.Text)).ToList();
        Assert.NotEqual(fingerprint, Fingerprint(Asked with { Messages = roles }));
    }

    [Fact]
    public void A_digest_names_its_prompt_by_what_the_prompt_says()
    {
        Assert.Matches("^[0-9a-f]{8}$", Prompt.VersionOf(SummaryStyle.Written));
        Assert.NotEqual(Question.VersionOf("a", "b"), Question.VersionOf("a", "c"));
        Assert.NotEqual(Question.VersionOf("a", "b"), Question.VersionOf("ab", ""));
    }

    private static string Fingerprint(Question question) => question.Fingerprint(new ModelOptions(), attempt: 1);
}
