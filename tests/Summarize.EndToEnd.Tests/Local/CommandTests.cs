using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Summarize.Local;

namespace Summarize.EndToEnd.Tests.Local;

/// <summary>The laptop host as a process of its own, from its command line to its last child.</summary>
public sealed class CommandTests : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly string _folder = TestHost.NewFolder();

    private readonly List<Process> _hosts = [];

    public void Dispose()
    {
        foreach (var host in _hosts)
        {
            if (!host.HasExited)
                host.Kill(entireProcessTree: true);
            host.Dispose();
        }
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(15)]
    [InlineData(2)]
    [InlineData(9)]
    public async Task However_it_ends_no_child_is_left_behind(int signal)
    {
        var host = Start(["--urls", "http://127.0.0.1:0", "--azurite-port", "0", "--data", _folder, "--no-seeds"]);
        var lines = await ReadUntilAsync(host, "Try:");
        var children = Children(host.Id);
        Assert.NotEmpty(children);
        Assert.Contains(lines, line => line.Contains("no samples", StringComparison.Ordinal));

        Assert.Equal(0, Kill(host.Id, signal));
        await host.WaitForExitAsync(Stop).WaitAsync(TimeSpan.FromSeconds(30), Stop);
        if (signal != 9)
            Assert.Equal(0, host.ExitCode);
        for (var began = Stopwatch.GetTimestamp(); children.Exists(IsAlive); await Task.Delay(50, Stop))
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(20), "Azurite outlived the host.");
    }

    [Fact]
    public async Task Seeds_are_uploaded_and_digested_and_the_printed_lines_work()
    {
        var host = Start(["--urls", "http://127.0.0.1:0", "--azurite-port", "0", "--data", _folder]);
        var lines = await ReadUntilAsync(host, "api/digests");
        var line = Assert.Single(lines, line => line.Contains("/api/summaries/", StringComparison.Ordinal));
        using var http = new HttpClient();
        HttpResponseMessage response;
        while (
            (response = await http.GetAsync(new Uri(line.Trim().Split(' ')[1]), Stop)).StatusCode
            == HttpStatusCode.Accepted
        )
            await Task.Delay(100, Stop);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, Kill(host.Id, 15));
        await host.WaitForExitAsync(Stop);
    }

    [Fact]
    public async Task A_taken_port_is_one_clear_sentence_and_exit_code_1()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await FailsAsync(
            ["--urls", $"http://127.0.0.1:{port}", "--azurite-port", "0", "--data", _folder, "--no-seeds"],
            "--urls"
        );
        await FailsAsync(
            ["--urls", "http://127.0.0.1:0", "--azurite-port", $"{port}", "--data", _folder, "--no-seeds"],
            "--azurite-port"
        );
        await FailsAsync(["--urls", "nonsense", "--azurite-port", "0", "--data", _folder, "--no-seeds"], "--urls");
    }

    [Fact]
    public async Task A_missing_Node_is_one_clear_sentence_and_exit_code_1() =>
        await FailsAsync(
            ["--urls", "http://127.0.0.1:0", "--azurite-port", "0", "--data", _folder],
            "Node 20",
            path: _folder
        );

    [Fact]
    public async Task A_data_folder_in_use_is_one_clear_sentence_and_exit_code_1()
    {
        await using var first = await Azurite.StartAsync(0, _folder, Stop);
        await FailsAsync(["--urls", "http://127.0.0.1:0", "--azurite-port", "0", "--data", _folder], "--data");
    }

    [Fact]
    public async Task Articles_are_still_there_after_a_restart()
    {
        await using (var first = await TestHost.StartAsync(_folder))
            (await first.PutAsync("kept.txt", SampleArticles.Harbour)).Dispose();
        await using var second = await TestHost.StartAsync(_folder);
        await second.DigestAsync("kept.txt");
    }

    private async Task FailsAsync(string[] arguments, string says, string? path = null)
    {
        var host = Start(arguments, path);
        var errors = host.StandardError.ReadToEndAsync(Stop);
        var output = await host.StandardOutput.ReadToEndAsync(Stop);
        await host.WaitForExitAsync(Stop);
        var line = Assert.Single((await errors).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(says, line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.Equal(1, host.ExitCode);
    }

    private Process Start(string[] arguments, string? path = null)
    {
        var start = new ProcessStartInfo(Which("dotnet"), [typeof(LocalHost).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (path is not null)
            start.Environment["PATH"] = path;
        var host = Process.Start(start)!;
        _hosts.Add(host);
        return host;
    }

    private static string Which(string program) =>
        Environment
            .GetEnvironmentVariable("PATH")!
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .First(File.Exists);

    private static async Task<List<string>> ReadUntilAsync(Process host, string last)
    {
        var lines = new List<string>();
        while (await host.StandardOutput.ReadLineAsync(Stop) is { } line)
        {
            lines.Add(line);
            if (line.Contains(last, StringComparison.Ordinal))
                return lines;
        }
        Assert.Fail($"The host ended: {await host.StandardError.ReadToEndAsync(Stop)}");
        return lines;
    }

    // Linux keeps the list; the tests run nowhere else.
    private static List<int> Children(int parent) =>
        [
            .. Directory
                .EnumerateDirectories($"/proc/{parent}/task")
                .SelectMany(thread =>
                    File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                )
                .Select(int.Parse),
        ];

    private static bool IsAlive(int process) =>
        Directory.Exists($"/proc/{process}")
        && !File.ReadAllText($"/proc/{process}/stat").Contains(") Z", StringComparison.Ordinal);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
