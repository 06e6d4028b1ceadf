using System.Text.Json;

namespace Summarize.EndToEnd.Tests.StubModel;

/// <summary>The prompts that the product sends beside the first: parts, candidates, repairs.</summary>
public class PromptTests(StubFixture stub) : IClassFixture<StubFixture>
{
    private async Task<JsonElement> AskAsync(params string[] contents)
    {
        var messages = contents.Select((content, i) => new { role = i % 2 == 0 ? "user" : "assistant", content });
        var response = await stub.PostAsync("stub", JsonSerializer.Serialize(new { messages }));
        var root = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return JsonElement.Parse(
            root.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!
        );
    }

    private static List<string> Texts(JsonElement reply) =>
        [
            .. reply
                .GetProperty("sentences")
                .EnumerateArray()
                .Select(sentence => sentence.GetProperty("text").GetString()!),
        ];

    [Fact]
    public async Task A_sentence_that_a_repair_call_faults_is_not_said_again()
    {
        var reply = await AskAsync(StubFixture.Article);
        var first = Texts(reply);
        var second = Texts(
            await AskAsync(
                StubFixture.Article,
                reply.GetRawText(),
                "Your reply has faults.\n- Sentence 2: a number is wrong."
            )
        );

        Assert.DoesNotContain(first[1], second);
        Assert.Contains(first[0], second);
        Assert.Equal(3, second.Count);
    }

    [Fact]
    public async Task The_numbers_asked_are_kept()
    {
        var reply = await AskAsync(
            StubFixture
                .Article.Replace("Sentences: 3", "Sentences: 1", StringComparison.Ordinal)
                .Replace("Quotations: 3-10", "Quotations: 1-1", StringComparison.Ordinal)
        );

        Assert.Single(Texts(reply));
        Assert.Equal(1, reply.GetProperty("quotes").GetArrayLength());
    }

    [Fact]
    public async Task A_part_of_an_article_is_cited_by_its_own_numbers()
    {
        var reply = await AskAsync(
            "<article>\n41: The harbour bridge of Marlow reopened on Monday.\n42 (caption): ^9“A bridge”, by Ada "
                + "Quill.\n</article>"
        );

        Assert.Equal(41, reply.GetProperty("sentences")[0].GetProperty("paragraphs")[0].GetInt32());
        Assert.Equal(0, reply.GetProperty("quotes").GetArrayLength());
    }

    [Fact]
    public async Task An_article_without_body_text_gets_an_empty_reply() =>
        Assert.Empty(Texts(await AskAsync("<article>\n0 (title): Bridge open\n</article>")));
}
