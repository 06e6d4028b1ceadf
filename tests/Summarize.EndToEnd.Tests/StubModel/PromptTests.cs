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

    [Fact]
    public async Task Sentences_without_quotation_marks_come_first_and_fewer_where_there_are_no_others()
    {
        var reply = await AskAsync(
            """
            Sentences: 3

            <article>
            1 ^1“We worked through three nights in the rain,” said Ada Quill of the crew.
            2 The harbour bridge of Marlow reopened to traffic on Monday after a storm.
            3 ^2“It should never have failed in a storm of this kind,” Ben Tarrow said.
            </article>
            """
        );
        Assert.Equal(["The harbour bridge of Marlow reopened to traffic on Monday after a storm."], Texts(reply));
        var quotations = await AskAsync(
            "<article>\n1 ^1“We worked through three nights in the rain,” said Ada Quill of the crew.\n</article>"
        );
        Assert.Equal(["Said Ada Quill of the crew."], Texts(quotations));
    }

    [Fact]
    public async Task Where_sentences_are_offered_by_id_they_are_picked_by_id()
    {
        var reply = await AskAsync(
            """
            Sentences: 1

            <article>
            1 ^s1 ^1“We worked through three nights in the rain,” said Ada Quill of the crew.
            2 But it rained. ^s2 The harbour bridge of Marlow reopened to traffic on Monday after a storm.
            </article>
            """
        );
        Assert.Equal("[2]", reply.GetProperty("sentences").GetRawText());
        Assert.Equal(1, reply.GetProperty("quotes")[0].GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task As_second_reader_it_says_yes_to_what_stands_in_what_is_cited_and_no_to_all_else()
    {
        var reply = await AskAsync(
            """
            <paragraphs>
            1 MARLOW (AP) — The “harbour” bridge reopened on Monday. Nobody was hurt.
            4 The council paid for it.
            </paragraphs>
            <sentences>
            1 [1] The harbour bridge reopened on Monday.
            2 [1,4] The council paid for it.
            3 [1] The council paid for it.
            4 [4] The council paid for it, after long talks.
            5 [1] The bridge reopened on Monday and nobody was hurt.
            </sentences>
            """
        );
        Assert.Equal("""{"1":true,"2":true,"3":false,"4":false,"5":false}""", reply.GetRawText());
    }
}
