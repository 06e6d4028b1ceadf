using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace Summarize.Chaos;

/// <summary>
/// Readers that never stop asking while articles change, and check that what they are served is still current. Ends
/// when it is disposed.
/// </summary>
internal sealed class Reader : IAsyncDisposable
{
    private static readonly string[] Collections = ["digests", "summaries", "quotes"];

    private readonly CancellationTokenSource _end;
    private readonly ConcurrentQueue<string> _statuses = new();
    private readonly World _world;
    private readonly Desk _desk;
    private readonly bool _mayFail;
    private readonly Task _reading;

    /// <param name="world">Its hosts are asked.</param>
    /// <param name="desk">Its articles are asked for.</param>
    /// <param name="readers">How many at the same time.</param>
    /// <param name="mayFail">Whether hosts or their storage are away at times.</param>
    public Reader(World world, Desk desk, int readers, bool mayFail = false)
    {
        (_world, _desk, _mayFail) = (world, desk, mayFail);
        _end = CancellationTokenSource.CreateLinkedTokenSource(world.Stop);
        _reading = Task.WhenAll(Enumerable.Range(0, readers).Select(_ => ReadAsync(_end.Token)));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _reading;
        _end.Dispose();
        _world.Report.Count("read", _statuses);
    }

    private async Task ReadAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var names = _desk.Articles.Keys.ToArray();
            try
            {
                if (names.Length > 0)
                    await AskAsync(_world.Dice.Pick(names), end);
                await Task.Delay(_world.Dice.Milliseconds(5, 40), end);
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                return;
            }
            // HttpClient lets a SocketException out where a host dies between accept and its first look at the socket.
            catch (Exception cut)
                when (cut is HttpRequestException or IOException or OperationCanceledException or SocketException)
            {
                _statuses.Enqueue("cut off");
                _world.Report.Require(_mayFail, $"a reader was cut off: {cut.Message}");
            }
        }
    }

    private async Task AskAsync(string name, CancellationToken end)
    {
        var collection = _world.Dice.Pick(Collections);
        var asked = Stopwatch.GetTimestamp();
        using var answer = await _world.Http.GetAsync(
            Desk.Address(_world.Dice.Pick(_world.Hosts), collection, name),
            end
        );
        var status = (int)answer.StatusCode;
        _statuses.Enqueue($"{status}");
        if (status == 200)
        {
            var served = await answer.Content.ReadFromJsonAsync<JsonElement>(end);
            var sha256 = served.TryGetProperty("sha256", out var hash) ? hash.GetString() : null;
            if (_desk.Articles[name].WrongToServe(served.GetProperty("etag").GetString()!, sha256, asked) is { } wrong)
                _world.Report.Fault($"GET {collection}/{name} served {wrong}");
        }
        else if (status is not (202 or 404 or 422) && !(_mayFail && status == 503))
        {
            _world.Report.Fault($"GET {collection}/{name}: {status} {await answer.Content.ReadAsStringAsync(end)}");
        }
    }
}
