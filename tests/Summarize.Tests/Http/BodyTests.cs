using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Summarize.Articles;
using Summarize.Http;

namespace Summarize.Tests.Http;

public sealed class BodyTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly ArticleOptions _limits = new() { MaxBytesUnderWay = 100 };
    private readonly ServiceProvider _services;

    public BodyTests() =>
        _services = new ServiceCollection()
            .AddSingleton(Options.Create(_limits))
            .AddSingleton<BodyBudget>()
            .BuildServiceProvider();

    [Fact]
    public async Task A_length_that_is_declared_allocates_nothing_ahead_of_the_bytes()
    {
        var warm = new Sent(_services);
        await warm.EndAsync(2);
        await warm.Request.ArticleAsync(_limits, Stop);

        var sent = new Sent(_services);
        sent.Request.ContentLength = _limits.MaxBytes;
        await sent.Pipe.Writer.WriteAsync(new byte[2], Stop);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = sent.Request.ArticleAsync(_limits, Stop);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024);
        Assert.False(reading.IsCompleted);
        await sent.EndAsync(3);
        Assert.Equal(5, (await reading).ToMemory().Length);
    }

    [Fact]
    public async Task All_bodies_together_are_bounded_until_they_are_answered()
    {
        var first = new Sent(_services);
        await first.EndAsync(60);
        await first.Request.ArticleAsync(_limits, Stop);

        var second = new Sent(_services);
        await second.EndAsync(41);
        var fault = await Assert.ThrowsAsync<RequestException>(() => second.Request.ArticleAsync(_limits, Stop));
        Assert.Equal(429, fault.Type.Status);
        Assert.True(fault.RetryAfter > TimeSpan.Zero);
        second.Answered();

        var third = new Sent(_services);
        await third.EndAsync(40);
        Assert.Equal(40, (await third.Request.ArticleAsync(_limits, Stop)).ToMemory().Length);

        first.Answered();
        third.Answered();
        var last = new Sent(_services);
        await last.EndAsync(100);
        Assert.Equal(100, (await last.Request.ArticleAsync(_limits, Stop)).ToMemory().Length);
    }

    /// <summary>A request whose body arrives as the test writes it.</summary>
    private sealed class Sent : HttpResponseFeature, IRequestBodyPipeFeature
    {
        private readonly List<Func<Task>> _completed = [];

        public Sent(IServiceProvider services)
        {
            var context = new DefaultHttpContext { RequestServices = services };
            context.Features.Set<IRequestBodyPipeFeature>(this);
            context.Features.Set<IHttpResponseFeature>(this);
            Request = context.Request;
        }

        public HttpRequest Request { get; }

        public Pipe Pipe { get; } = new();

        public PipeReader Reader => Pipe.Reader;

        public async Task EndAsync(int bytes)
        {
            await Pipe.Writer.WriteAsync(new byte[bytes], Stop);
            await Pipe.Writer.CompleteAsync();
        }

        public void Answered() => _completed.ForEach(callback => Assert.True(callback().IsCompleted));

        public override void OnCompleted(Func<object, Task> callback, object state) =>
            _completed.Add(() => callback(state));
    }
}
