using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Summarize.EndToEnd.Tests.Http;

public sealed class BodiesTests : IDisposable
{
    private readonly string _folder = TestHost.NewFolder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Bodies_over_the_limit_of_all_are_answered_429_and_taken_again_when_the_others_are_gone()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var host = await TestHost.StartAsync(
            _folder,
            ("Summarize:Articles:MaxBytes", "2000"),
            ("Summarize:Articles:MaxBytesUnderWay", "2000")
        );
        HttpResponseMessage other;
        do
        {
            // Whichever arrives first is taken: again, until that is the slow one.
            using var slow = new TcpClient();
            await slow.ConnectAsync(IPAddress.Loopback, host.Http.BaseAddress!.Port, stop);
            var begun =
                $"PUT /api/articles/slow.txt HTTP/1.1\r\nHost: x\r\nContent-Length: "
                + $"2000\r\n\r\n{new string('a', 1900)}";
            await slow.GetStream().WriteAsync(Encoding.ASCII.GetBytes(begun), stop);
            other = await PostAsync(host);
        } while (other.StatusCode == HttpStatusCode.OK);
        await other.ProblemAsync(429);
        Assert.NotNull(other.Headers.RetryAfter?.Delta);

        HttpResponseMessage taken;
        while ((taken = await PostAsync(host)).StatusCode == HttpStatusCode.TooManyRequests)
            await Task.Delay(20, stop);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(TestHost host) =>
        host.SendAsync(
            HttpMethod.Post,
            "api/digests",
            new StringContent(SampleArticles.Harbour[..Math.Min(1000, SampleArticles.Harbour.Length)])
        );
}
