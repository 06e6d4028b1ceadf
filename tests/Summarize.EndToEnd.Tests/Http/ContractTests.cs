using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Summarize.EndToEnd.Tests.Storage;
using Summarize.EndToEnd.Tests.Wire;
using Summarize.Http;

namespace Summarize.EndToEnd.Tests.Http;

/// <summary>What holds for every route.</summary>
public sealed class ContractTests(GoodHost good) : IAsyncLifetime
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";
    private const string Desk = "https://desk.example";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly TestHost _host = good.Host;

    public static TheoryData<string> Routes => [.. Endpoints.All.Select(endpoint => endpoint.Route).Distinct()];

    public async ValueTask InitializeAsync()
    {
        (await _host.PutAsync("contract.txt", SampleArticles.Harbour)).Dispose();
        await _host.DigestAsync("contract.txt");
    }

    public ValueTask DisposeAsync() => default;

    [Theory, MemberData(nameof(Routes))]
    public async Task OPTIONS_says_which_methods_an_address_takes_and_any_other_is_refused(string route)
    {
        var methods = Endpoints.All.Where(endpoint => endpoint.Route == route).SelectMany(endpoint => endpoint.Methods);
        using var options = await _host.SendAsync(HttpMethod.Options, Address(route), content: null);
        Assert.Equal(HttpStatusCode.NoContent, options.StatusCode);
        Assert.Equal(methods.Append("OPTIONS").Order(StringComparer.Ordinal), options.Content.Headers.Allow);
        Assert.Empty(await options.TextAsync());

        using var other = await _host.SendAsync(HttpMethod.Trace, Address(route), content: null);
        await other.ProblemAsync(405);
        Assert.Equal(options.Content.Headers.Allow, other.Content.Headers.Allow);
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task HEAD_answers_as_GET_does_without_a_body(string route)
    {
        if (!Endpoints.All.Any(endpoint => endpoint.Route == route && endpoint.Method == "GET"))
            return;
        foreach (var address in new[] { Address(route), Address(route) + "?colour=red" })
        {
            using var get = await _host.GetAsync(address);
            using var head = await _host.SendAsync(HttpMethod.Head, address, content: null);
            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Equal(get.Headers.ETag, head.Headers.ETag);
            Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
            Assert.Empty(await head.TextAsync());
        }
    }

    [Fact]
    public async Task A_parameter_that_nobody_knows_is_refused_with_those_that_are_known()
    {
        Assert.All(
            await Task.WhenAll(
                Endpoints.All.Select(async endpoint =>
                {
                    using var response = await _host.SendAsync(
                        new HttpMethod(endpoint.Method),
                        Address(endpoint.Route) + "?colour=red",
                        content: null
                    );
                    await response.ProblemAsync(400);
                    return (Detail: await response.TextAsync(), endpoint.Parameters);
                })
            ),
            answer =>
            {
                Assert.Contains("'colour'", answer.Detail, StringComparison.Ordinal);
                Assert.All(
                    answer.Parameters,
                    known => Assert.Contains(known.Name, answer.Detail, StringComparison.Ordinal)
                );
            }
        );
    }

    [Fact]
    public async Task A_malformed_parameter_is_refused_even_where_another_makes_it_useless()
    {
        using var response = await _host.SendAsync(
            HttpMethod.Post,
            "api/quotes?all=true&sentences=many",
            new StringContent(SampleArticles.Harbour)
        );
        await response.ProblemAsync(400);
        using var limited = await _host.GetAsync("api/quotes/contract.txt?all=true&limit=1");
        Assert.Equal(1, (await limited.JsonAsync()).GetProperty("quotes").GetArrayLength());
    }

    [Theory]
    [InlineData("GET", "api/digests/contract.txt", 200)]
    [InlineData("GET", "api/articles?colour=red", 400)]
    [InlineData("GET", "api/articles/none.txt", 404)]
    [InlineData("GET", "api/nowhere", 404)]
    [InlineData("PATCH", "api/articles", 405)]
    [InlineData("OPTIONS", "api/articles", 204)]
    public async Task Every_answer_has_an_id_the_caller_s_own_where_it_gives_one(
        string method,
        string address,
        int status
    )
    {
        var verb = new HttpMethod(method);
        foreach (
            var (header, value, id) in new[]
            {
                ("x-request-id", "desk-7.a_B", "desk-7.a_B"),
                ("x-request-id", new string('i', 128), new string('i', 128)),
                ("traceparent", $"00-{Trace}-b7ad6b7169203331-01", Trace),
            }
        )
        {
            using var named = await _host.SendAsync(verb, address, content: null, (header, value));
            Assert.Equal(status, (int)named.StatusCode);
            Assert.Equal(id, Id(named));
        }
        foreach (var odd in new[] { "a b", new string('i', 129), "<b>" })
        {
            using var refused = await _host.SendAsync(verb, address, content: null, ("x-request-id", odd));
            Assert.Matches("^[0-9a-f]{32}$", Id(refused));
        }
        using var unreadable = await _host.SendAsync(verb, address, content: null, ("traceparent", "00-nonsense"));
        Assert.Equal(status, (int)unreadable.StatusCode);
        Assert.Matches("^[0-9a-f]{32}$", Id(unreadable));
    }

    [Fact]
    public async Task A_caller_s_trace_reaches_the_model()
    {
        await using var model = await ScriptedModel.StartAsync((200, "", ScriptedModel.Good));
        var folder = TestHost.NewFolder();
        await using (
            var host = await TestHost.StartAsync(
                folder,
                ("AzureOpenAI:Endpoint", model.Url),
                ("AzureOpenAI:ApiKey", "any"),
                ("AzureOpenAI:Deployment", "scripted")
            )
        )
        {
            using var response = await host.SendAsync(
                HttpMethod.Post,
                "api/digests",
                new StringContent(SampleArticles.Harbour),
                ("traceparent", $"00-{Trace}-b7ad6b7169203331-00")
            );
            await response.ProblemAsync(502);
        }
        Assert.NotEmpty(model.Calls);
        Assert.All(model.Calls, call => Assert.StartsWith($"00-{Trace}-", call.TraceParent, StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Pages_of_named_origins_alone_may_read_the_answers()
    {
        using var off = await _host.GetAsync("api/articles/contract.txt", ("Origin", Desk));
        Assert.DoesNotContain(off.Headers, header => IsCors(header.Key));

        var folder = TestHost.NewFolder();
        await using (var host = await TestHost.StartAsync(folder, ("Summarize:Http:AllowedOrigins:0", Desk)))
        {
            foreach (var address in new[] { "api/health", "api/articles/none.txt", "api/nowhere" })
            {
                using var named = await host.GetAsync(address, ("Origin", Desk));
                Assert.Equal([Desk], named.Headers.GetValues("Access-Control-Allow-Origin"));
                Assert.Contains(
                    "x-request-id",
                    named.Headers.GetValues("Access-Control-Expose-Headers").Single(),
                    StringComparison.Ordinal
                );
                using var other = await host.GetAsync(address, ("Origin", "https://other.example"));
                Assert.DoesNotContain(other.Headers, header => IsCors(header.Key));
            }
            using var before = await host.SendAsync(
                HttpMethod.Options,
                "api/articles/a.txt",
                content: null,
                ("Origin", Desk),
                ("Access-Control-Request-Method", "PUT"),
                ("Access-Control-Request-Headers", "x-functions-key,content-type")
            );
            Assert.Equal(HttpStatusCode.NoContent, before.StatusCode);
            Assert.Contains(
                "PUT",
                before.Headers.GetValues("Access-Control-Allow-Methods").Single(),
                StringComparison.Ordinal
            );
            Assert.Contains(
                "x-functions-key",
                before.Headers.GetValues("Access-Control-Allow-Headers").Single(),
                StringComparison.Ordinal
            );
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Article_and_digest_are_asked_for_at_the_same_time()
    {
        using var meddled = new MeddledStorage(_host.Connection);
        var both = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = 0;
        meddled.Before = (_, _) =>
        {
            if (Interlocked.Increment(ref asked) == 2)
                both.SetResult();
            return both.Task.WaitAsync(TimeSpan.FromSeconds(30), Stop);
        };
        await using var services = Product.Build(
            clock: null,
            logs: null,
            meddled.Client,
            Product.Model(_host.ModelUrl)
        );
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Path = "/api/digests/contract.txt";
        await (await Boundary.RunAsync(Endpoints.GetDigest, context.Request)).ExecuteAsync(context);
        Assert.Equal(200, context.Response.StatusCode);
    }

    private static bool IsCors(string header) =>
        header.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase);

    private static string Id(HttpResponseMessage response) => response.Headers.GetValues("x-request-id").Single();

    private static string Address(string route) =>
        route.Replace("{*name:minlength(1)}", "contract.txt", StringComparison.Ordinal);
}
