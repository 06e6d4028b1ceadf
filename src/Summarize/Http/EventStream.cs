using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Summarize.Http;

/// <summary>An answer as it is made: server-sent events, each with an id, a name and JSON.</summary>
/// <remarks>
/// A writer of our own, since <c>TypedResults.ServerSentEvents</c> writes no comments, and a proxy ends what is silent.
/// </remarks>
internal sealed class EventStream : IResult
{
    /// <summary>The event of the whole answer: the last one, where nothing goes wrong.</summary>
    public const string Whole = "digest";

    // Proxies end what is silent for a minute or less.
    internal static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(15);

    private readonly ChannelReader<(string Name, object Data)> _events;

    private EventStream(ChannelReader<(string, object)> events) => _events = events;

    /// <summary>
    /// Begins the work. What goes wrong before the first event is thrown, to be answered as without a stream; what goes
    /// wrong later is the event <c>problem</c>.
    /// </summary>
    /// <param name="request">The request; where its client goes away, the work is cancelled.</param>
    /// <param name="make">Makes the answer, and tells of events meanwhile.</param>
    public static async Task<EventStream> BeginAsync(
        HttpRequest request,
        Func<Action<string, object>, CancellationToken, Task<object>> make
    )
    {
        var events = Channel.CreateUnbounded<(string, object)>();
        // Ends by itself, at the latest when the client goes away or the host stops.
        _ = MakeAsync();
        await events.Reader.WaitToReadAsync(CancellationToken.None);
        return new EventStream(events.Reader);

        async Task MakeAsync()
        {
            try
            {
                using var work = request.Service<Shutdown>().Start(request.HttpContext.RequestAborted);
                Tell(Whole, await make(Tell, work.Token));
                events.Writer.Complete();
            }
            catch (Exception fault)
            {
                events.Writer.Complete(fault);
            }
        }

        void Tell(string name, object data) => events.Writer.TryWrite((name, data));
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = Replies.Events;
        response.Headers[HeaderNames.CacheControl] = "no-store";
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var id = 0;
        try
        {
            while (await IsMoreAsync(httpContext))
            {
                while (_events.TryRead(out var told))
                    await WriteAsync(response, ++id, told.Name, told.Data);
            }
        }
        catch (Exception fault)
        {
            // Nobody reads what is written to a client that has gone away.
            if ((await Boundary.AnswerAsync(fault, nameof(EventStream), httpContext.Request)).Body is { } problem)
                await WriteAsync(response, ++id, "problem", problem);
        }
    }

    private async Task<bool> IsMoreAsync(HttpContext context)
    {
        var clock = context.Request.Service<TimeProvider>();
        var more = _events.WaitToReadAsync(CancellationToken.None).AsTask();
        while (true)
        {
            try
            {
                return await more.WaitAsync(LongestSilence, clock);
            }
            catch (TimeoutException) when (!more.IsCompleted)
            {
                await SendAsync(context.Response, ": still at work\n\n");
            }
        }
    }

    private static Task WriteAsync(HttpResponse response, int id, string name, object data) =>
        SendAsync(
            response,
            $"id: {id}\nevent: {name}\ndata: {JsonSerializer.Serialize(data, Answer.TypeOf(data), Json.Options)}\n\n"
        );

    // Not to be cancelled, as with any answer.
    private static async Task SendAsync(HttpResponse response, string text)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), CancellationToken.None);
        await response.Body.FlushAsync(CancellationToken.None);
    }
}
