using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text;
using System.Text.Json;
using Azure.AI.OpenAI;
using Microsoft.Extensions.AI;
using Summarize.StubModel;

namespace Summarize.EndToEnd.Tests.StubModel;

/// <summary>A stub on a free port, and the ways to call it: the product's real client, and plain HTTP.</summary>
public sealed class StubFixture : IAsyncLifetime
{
    public const string Article = """
        Sentences: 3
        Words: 40-120
        Quotations: 3-10

        <article>
        0 (title): Harbour bridge reopens after storm
        1: The Marlow harbour bridge reopened to traffic on Monday, two weeks after a storm tore away part of its deck.
        2: ^1“We worked through three nights in the rain,” said Ada Quill, ^1“and nobody complained.” She leads the repair crew.
        3: The bridge carries 9,000 cars a day between the harbour and the old town of Marlow, according to Ben Tarrow, the mayor.
        4: ^2“It should never have failed in a storm of this kind,” Tarrow said. ^3“The council will ask why the deck came loose.”
        5: Shops near the harbour lost half of their trade while the bridge was closed, and the council has promised them help.
        6 (boilerplate): Leave a Reply
        </article>
        """;

    public const string Schema = """
        {"type":"object","additionalProperties":false,"required":["sentences","quotes"],"properties":{
        "sentences":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["text","paragraphs"],
        "properties":{"text":{"type":"string"},"paragraphs":{"type":"array","items":{"type":"integer"}}}}},
        "quotes":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["id","speaker"],
        "properties":{"id":{"type":"integer"},"speaker":{"type":["string","null"]}}}}}}
        """;

    public StubModelServer Server { get; private set; } = null!;

    /// <summary>
    /// Calls so far, answered or not, but for second readings: these cost nothing where two articles have the sentences
    /// and the paragraphs that are cited in common.
    /// </summary>
    public int Calls(string deployment = "stub") =>
        Server.Calls.Of(deployment).Calls - Server.Calls.Of(deployment).SecondReadings;

    public HttpClient Http { get; } = new();

    public async ValueTask InitializeAsync() =>
        Server = await StubModelServer.StartAsync(
            "http://127.0.0.1:0",
            new StubOptions { SlowMs = 400 },
            CancellationToken.None
        );

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>The client of the product, on its real wire; retries only where a test asks for them.</summary>
    public IChatClient Client(string deployment, int retries = 0) =>
        new AzureOpenAIClient(
            new Uri(Server.Url),
            new ApiKeyCredential("any"),
            new AzureOpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(retries) }
        )
            .GetChatClient(deployment)
            .AsIChatClient();

    public static List<ChatMessage> Prompt(string article = Article) =>
        [new(ChatRole.System, "You summarize news."), new(ChatRole.User, article)];

    /// <summary>The client sends <c>"strict": true</c> only when it is asked by this additional property.</summary>
    public static ChatOptions JsonReply() =>
        new()
        {
            ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonElement.Parse(Schema), "digest"),
            MaxOutputTokens = 2000,
            AdditionalProperties = new() { ["strict"] = true },
        };

    /// <summary>Posts a body as it is.</summary>
    public Task<HttpResponseMessage> PostAsync(string deployment, string body, bool credential = true)
    {
        var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"{Server.Url}/openai/deployments/{deployment}/chat/completions?api-version=2024-10-21"
        )
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (credential)
            request.Headers.Add("api-key", "any");
        return Http.SendAsync(request);
    }

    /// <summary>The body of a call with the article.</summary>
    public static string Body(string article = Article) =>
        JsonSerializer.Serialize(new { messages = new[] { new { role = "user", content = article } } });
}
