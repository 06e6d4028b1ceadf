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
        var lines = await ReadUntilAsync(host, "Try,");
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
    public async Task It_says_what_it_does_and_how_far_it_is_also_to_a_pipe()
    {
        var host = Start(Quiet(seeds: true));
        var lines = await ReadUntilAsync(host, "Summarize runs");
        var seeds = Seeds.Files.Count;
        Assert.Equal(
            [
                "Starting Azurite …",
                "Starting the stub model …",
                "Preparing the storage's containers …",
                "Starting the API …",
                .. Seeds.Files.Select((file, i) => $"Uploading sample article {i + 1} of {seeds}: seeds/{file.Name}"),
            ],
            lines.Where(line => line.EndsWith('…') || line.StartsWith("Uploading", StringComparison.Ordinal))
        );
        await EndAsync(host);
    }

    [Fact]
    public async Task What_it_prints_works_as_printed_from_the_root()
    {
        var host = Start(Quiet(seeds: false));
        var lines = await ReadUntilAsync(host, "api/digests");
        Assert.Contains($"Try, from {Project.Root}:", lines);
        var commands = lines.Where(line => line.StartsWith("  curl ", StringComparison.Ordinal)).ToArray();
        var upload = await ShellAsync(commands[0]);
        Assert.Contains("\"state\":\"pending\"", upload, StringComparison.Ordinal);
        Assert.Equal(5, commands.Length);
        string[] answers = ["\"sentences\"", "\"quotes\"", "interview.txt", "\"quotes\""];
        foreach (var (command, expected) in commands[1..].Zip(answers))
        {
            string answer;
            while (
                (answer = await ShellAsync(command)).Contains("\"state\":\"pending\"", StringComparison.Ordinal)
                || answer.Contains("\"state\":\"working\"", StringComparison.Ordinal)
            )
                await Task.Delay(100, Stop);
            Assert.Contains(expected, answer, StringComparison.Ordinal);
        }
        await EndAsync(host);
    }

    [Fact]
    public async Task Samples_are_uploaded_and_digested()
    {
        var host = Start(Quiet(seeds: true));
        var lines = await ReadUntilAsync(host, "api/digests");
        var api = Assert.Single(lines, line => line.Contains("  API  ", StringComparison.Ordinal)).Split(' ')[^1];
        Assert.Contains($"  Page      {api}/", lines);
        using var http = new HttpClient();
        HttpResponseMessage response;
        while (
            (response = await http.GetAsync(new Uri($"{api}/api/summaries/seeds/interview.txt"), Stop)).StatusCode
            == HttpStatusCode.Accepted
        )
            await Task.Delay(100, Stop);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await EndAsync(host);
    }

    [Theory]
    [InlineData("--azurite-port abc", "--azurite-port 'abc'")]
    [InlineData("--azurite-port 70000", "--azurite-port '70000'")]
    [InlineData("--azurite-port 65535", "from 1 to 65534")]
    [InlineData("--azurite-port -1", "--azurite-port '-1'")]
    [InlineData("--azurite-port", "--azurite-port")]
    [InlineData("--urls nonsense", "--urls 'nonsense'")]
    [InlineData("--urls http://127.0.0.1:99999", "like http://127.0.0.1:7071")]
    [InlineData("--urls https://127.0.0.1:7071", "with http")]
    [InlineData("--urls http://127.0.0.1:7071/api", "no path")]
    [InlineData("--urls http://127.0.0.1:7071;http://127.0.0.1:7072", "one address")]
    [InlineData("--urls http://example.com:7071", "an IP address or localhost")]
    [InlineData("--urls http://localhost:0", "--urls")]
    [InlineData("--urls http://192.0.2.1:7071", "--urls")]
    [InlineData("--urls http://127.0.0.1:20001 --azurite-port 20000", "both need port 20001")]
    [InlineData("--data", "--data")]
    [InlineData("--data=", "--data")]
    [InlineData("--data /proc/summarize", "--data")]
    [InlineData("--urls=a --urls=b", "--urls")]
    [InlineData("--port 7071", "no option '--port'")]
    [InlineData("here", "no option 'here'")]
    public async Task A_wrong_option_is_one_clear_sentence_and_exit_code_1(string options, string says) =>
        await FailsAsync(options.Split(' '), says);

    [Theory]
    [InlineData("AzureOpenAI__Endpoint", "nonsense", "AzureOpenAI__Endpoint is a whole address")]
    [InlineData("AzureOpenAI__Endpoint", "http://", "AzureOpenAI:Endpoint")]
    [InlineData("AzureOpenAI__Timeout", "soon", "AzureOpenAI:Timeout")]
    [InlineData("Summarize__Digests__Concurrency", "0", "Concurrency")]
    [InlineData("Summarize__Articles__MaxBytes", "ten", "Summarize:Articles:MaxBytes")]
    [InlineData("ArticleStorage", "nonsense", "ArticleStorage")]
    [InlineData("ArticleStorage__blobServiceUri", "nonsense", "ArticleStorage__blobServiceUri")]
    [InlineData("Stub__SlowMs", "-1", "Stub__")]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "nonsense", "Connection String")]
    public async Task A_wrong_setting_is_one_clear_sentence_and_exit_code_1(string name, string value, string says) =>
        await FailsAsync(Quiet(seeds: true), says, [(name, value), ("AzureOpenAI__Deployment", "stub")]);

    [Fact]
    public async Task Each_wrong_setting_has_a_sentence()
    {
        var (errors, _) = await EndsAsync(Quiet(seeds: true), [("AzureOpenAI__Endpoint", "nonsense")]);
        Assert.Contains(errors, line => line.Contains("AzureOpenAI__Endpoint", StringComparison.Ordinal));
        Assert.Contains(errors, line => line.Contains("AzureOpenAI__Deployment", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_taken_port_is_one_clear_sentence_and_exit_code_1()
    {
        using var taken = TakeWithTheOneBelowFree();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await FailsAsync(["--urls", $"http://127.0.0.1:{port}", "--azurite-port", "0", "--data", _folder], "--urls");
        await FailsAsync(["--urls", $"http://localhost:{port}", "--azurite-port", "0", "--data", _folder], "--urls");
        foreach (var blobs in (int[])[port, port - 1])
            await FailsAsync(
                ["--urls", "http://127.0.0.1:0", "--azurite-port", $"{blobs}", "--data", _folder],
                $"Port {port} is taken"
            );
    }

    // Of those that no system gives out by itself, so that no other test is given the one below meanwhile.
    private static TcpListener TakeWithTheOneBelowFree()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_001, 30_000);
            var taken = new TcpListener(IPAddress.Loopback, port);
            try
            {
                using var below = new TcpListener(IPAddress.Loopback, port - 1);
                below.Start();
                taken.Start();
                return taken;
            }
            catch (SocketException)
            {
                taken.Dispose();
            }
        }
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_one_clear_sentence_and_exit_code_1()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "", Stop);
        await FailsAsync(["--urls", "http://127.0.0.1:0", "--azurite-port", "0", "--data", file], "is a file");
        await FailsAsync(["--urls", "http://127.0.0.1:0", "--azurite-port", "0", "--data", file + "/x"], "--data");
    }

    [Fact]
    public async Task A_missing_Node_is_one_clear_sentence_and_exit_code_1() =>
        await FailsAsync(
            ["--urls", "http://127.0.0.1:0", "--azurite-port", "0", "--data", _folder],
            "Node 20",
            ("PATH", _folder)
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

    private string[] Quiet(bool seeds) =>
        [
            "--urls",
            "http://127.0.0.1:0",
            "--azurite-port",
            "0",
            "--data",
            _folder,
            .. seeds ? Array.Empty<string>() : ["--no-seeds"],
        ];

    /// <summary>It ends with one sentence, and had started nothing.</summary>
    private async Task FailsAsync(string[] arguments, string says, params (string, string)[] environment)
    {
        var (errors, output) = await EndsAsync(arguments, environment);
        Assert.Contains(says, Assert.Single(errors), StringComparison.Ordinal);
        Assert.Empty(output);
    }

    private async Task<(string[] Errors, string Output)> EndsAsync(
        string[] arguments,
        params (string, string)[] environment
    )
    {
        var host = Start(arguments, environment);
        var errors = host.StandardError.ReadToEndAsync(Stop);
        // A host that takes what it should refuse runs on.
        var output = await host.StandardOutput.ReadToEndAsync(Stop).WaitAsync(TimeSpan.FromSeconds(60), Stop);
        await host.WaitForExitAsync(Stop);
        Assert.Equal(1, host.ExitCode);
        return ((await errors).Split('\n', StringSplitOptions.RemoveEmptyEntries), output);
    }

    private static async Task EndAsync(Process host)
    {
        Assert.Equal(0, Kill(host.Id, 15));
        await host.WaitForExitAsync(Stop);
    }

    private static async Task<string> ShellAsync(string command)
    {
        using var shell = Process.Start(
            new ProcessStartInfo("sh", ["-c", command + " --silent --show-error --fail"])
            {
                UseShellExecute = false,
                WorkingDirectory = Project.Root,
                RedirectStandardOutput = true,
            }
        )!;
        var answer = await shell.StandardOutput.ReadToEndAsync(Stop);
        await shell.WaitForExitAsync(Stop);
        Assert.Equal(0, shell.ExitCode);
        return answer;
    }

    private Process Start(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Which("dotnet"), [typeof(LocalHost).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
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
