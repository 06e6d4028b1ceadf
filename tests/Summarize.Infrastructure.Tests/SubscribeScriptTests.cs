using System.Diagnostics;

namespace Summarize.Infrastructure.Tests;

/// <summary>subscribe.sh against an <c>az</c> that writes down how it was called.</summary>
public sealed class SubscribeScriptTests : IDisposable
{
    private const string Key = "the-key-of-the-webhook";

    private readonly string _folder = Directory.CreateTempSubdirectory("summarize-az-").FullName;

    [Fact]
    public async Task It_waits_for_the_key_and_then_deploys_the_subscription()
    {
        var (code, said) = await RunAsync(keyAfter: 2, deploymentAfter: 1);
        Assert.Equal(0, code);
        var calls = await CallsAsync();
        Assert.Equal(
            ["functionapp", "functionapp", "functionapp", "deployment", "deployment"],
            calls.Select(call => call.Split(' ')[0])
        );
        Assert.Contains("--template-file event-subscription.bicep", calls[^1], StringComparison.Ordinal);
        Assert.EndsWith(
            "functionAppName=func-x topicName=evgst-x storageAccountName=stx identityId=/subscriptions/x",
            calls[^1],
            StringComparison.Ordinal
        );
        Assert.Contains("(3 of 4)", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_does_the_same_over_again()
    {
        await RunAsync(keyAfter: 0, deploymentAfter: 0);
        var first = await CallsAsync();
        File.Delete(Path.Combine(_folder, "calls"));
        Assert.Equal(0, (await RunAsync(keyAfter: 0, deploymentAfter: 0)).Code);
        Assert.Equal(first, await CallsAsync());
    }

    [Fact]
    public async Task It_gives_up_aloud_and_never_says_the_key()
    {
        var (code, said) = await RunAsync(keyAfter: 99, deploymentAfter: 0);
        Assert.Equal(1, code);
        Assert.Contains("Gave up", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, said, StringComparison.Ordinal);
        Assert.All(await CallsAsync(), call => Assert.DoesNotContain(Key, call, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_reads_just_the_outputs_of_the_template()
    {
        var outputs = (await TemplateTests.CompiledAsync())["outputs"]!
            .AsObject()
            .Select(output => output.Key)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Subset(outputs, Variables.Keys.ToHashSet(StringComparer.Ordinal));
        foreach (var name in Variables.Keys)
        {
            var (code, said) = await RunAsync(keyAfter: 0, deploymentAfter: 0, without: name);
            Assert.NotEqual(0, code);
            Assert.Contains(name, said, StringComparison.Ordinal);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal)
    {
        ["AZURE_RESOURCE_GROUP"] = "rg-x",
        ["FUNCTION_APP_NAME"] = "func-x",
        ["EVENT_TOPIC_NAME"] = "evgst-x",
        ["EVENT_IDENTITY_ID"] = "/subscriptions/x",
        ["ARTICLE_STORAGE_NAME"] = "stx",
    };

    private async Task<(int Code, string Said)> RunAsync(int keyAfter, int deploymentAfter, string? without = null)
    {
        var az = Path.Combine(_folder, "az");
        await File.WriteAllTextAsync(
            az,
            $$"""
            #!/usr/bin/env bash
            echo "$*" >> '{{_folder}}/calls'
            n=$(grep -c "^$1" '{{_folder}}/calls')
            if [ "$1" = functionapp ]; then
              case "$*" in *length*) ((n > {{keyAfter}})) && echo true || echo false ;; *) echo {{Key}} ;; esac
            else
              ((n > {{deploymentAfter}}))
            fi
            """
        );
        File.SetUnixFileMode(az, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var start = new ProcessStartInfo("bash", [Path.Combine(Bicep.Infra, "subscribe.sh")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        if (without is not null)
            start.Environment.Remove(without);
        start.Environment["PATH"] = _folder + ":" + Environment.GetEnvironmentVariable("PATH");
        start.Environment["SUBSCRIBE_TRIES"] = "4";
        start.Environment["SUBSCRIBE_WAIT_SECONDS"] = "0";
        using var script = Process.Start(start)!;
        var output = script.StandardOutput.ReadToEndAsync();
        var complaints = script.StandardError.ReadToEndAsync();
        await script.WaitForExitAsync();
        return (script.ExitCode, await output + await complaints);
    }

    private Task<string[]> CallsAsync() => File.ReadAllLinesAsync(Path.Combine(_folder, "calls"));
}
