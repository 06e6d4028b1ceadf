using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Summarize.Http;

namespace Summarize.Tests.Http;

public sealed class EventStreamTests
{
    [Fact]
    public async Task A_comment_breaks_every_silence_of_fifteen_seconds()
    {
        var clock = new FakeTimeProvider();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<Shutdown>()
            .BuildServiceProvider();
        var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Response.Body = body;
        var made = new TaskCompletionSource<object>();

        var stream = await EventStream.BeginAsync(
            context.Request,
            (tell, _) =>
            {
                tell("progress", "begun");
                return made.Task;
            }
        );
        var answering = stream.ExecuteAsync(context);
        clock.Advance(TimeSpan.FromSeconds(14.9));
        Assert.Equal("id: 1\nevent: progress\ndata: \"begun\"\n\n", Written());
        for (var silences = 1; silences <= 2; silences++)
        {
            clock.Advance(TimeSpan.FromSeconds(silences == 1 ? 0.2 : 15));
            for (var waited = 0; Comments() < silences && waited < 100; waited++)
                await Task.Delay(20, TestContext.Current.CancellationToken);
            Assert.Equal(silences, Comments());
        }
        made.SetResult("all");
        await answering;
        Assert.EndsWith("\n\nid: 2\nevent: digest\ndata: \"all\"\n\n", Written(), StringComparison.Ordinal);

        string Written() => Encoding.UTF8.GetString(body.ToArray());
        int Comments() => Written().Split('\n').Count(line => line.StartsWith(':'));
    }

    [Fact]
    public async Task What_goes_wrong_before_the_first_event_is_thrown()
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<Shutdown>()
            .BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services };
        await Assert.ThrowsAsync<RequestException>(() =>
            EventStream.BeginAsync(
                context.Request,
                (_, _) => throw new RequestException(ProblemTypes.Busy, ProblemTypes.Busy.Example)
            )
        );
    }
}
