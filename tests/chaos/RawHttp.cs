using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Summarize.Chaos;

/// <summary>What came back.</summary>
/// <param name="Status">The first status that is no 100; 0: the connection was closed without one.</param>
/// <param name="Head">The headers, from the status line on.</param>
/// <param name="Body">What follows them, byte for byte as Latin-1; of several answers, all the rest.</param>
/// <param name="TimedOut">Whether neither an end nor an answer came in time.</param>
internal sealed record RawAnswer(int Status, string Head, string Body, bool TimedOut);

/// <summary>HTTP over a bare connection, for requests that no client lets through.</summary>
internal static class RawHttp
{
    // A request that is torn, or promises more than it has, waits for the rest: its end is told after this.
    private static readonly TimeSpan Torn = TimeSpan.FromMilliseconds(400);

    /// <summary>Sends a request and reads until the server closes, or has said something and falls silent.</summary>
    public static async Task<RawAnswer> SendAsync(
        int port,
        HostileRequest request,
        TimeSpan most,
        CancellationToken stop
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(most);
        var got = new MemoryStream();
        var timedOut = false;
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port, limit.Token);
            var stream = client.GetStream();
            var sending = stream.WriteAsync(request.Bytes, limit.Token).AsTask();
            var buffer = new byte[16 * 1024];
            var ended = false;
            while (true)
            {
                var reading = stream.ReadAsync(buffer, limit.Token).AsTask();
                if (
                    (!request.IsWhole || got.Length > 0)
                    && await Task.WhenAny(reading, Task.Delay(Torn, limit.Token)) != reading
                )
                {
                    if (got.Length > 0 || ended)
                        break;
                    client.Client.Shutdown(SocketShutdown.Send);
                    ended = true;
                }
                if (await reading is var read && read == 0)
                    break;
                got.Write(buffer, 0, read);
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            timedOut = got.Length == 0;
        }
        catch (Exception cut) when (cut is IOException or SocketException)
        {
            // The server closed while it was still being written to, as it may.
        }
        return Read(Encoding.Latin1.GetString(got.GetBuffer(), 0, (int)got.Length), timedOut);
    }

    private static RawAnswer Read(string text, bool timedOut)
    {
        const string Continue = "HTTP/1.1 100";
        while (
            text.StartsWith(Continue, StringComparison.Ordinal)
            && text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is var end and >= 0
        )
            text = text[(end + 4)..];
        var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is var at and >= 0 ? text[..at] : text;
        var status =
            head.Length >= 12
            && int.TryParse(head.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : 0;
        return new RawAnswer(status, head, text.Length > head.Length ? text[(head.Length + 4)..] : "", timedOut);
    }
}
