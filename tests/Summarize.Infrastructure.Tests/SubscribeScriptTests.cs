namespace Summarize.Infrastructure.Tests;

/// <summary>subscribe.sh against an <c>az</c> that writes down how it was called.</summary>
public sealed class SubscribeScriptTests : IDisposable
{
    private const string Key = "the-key-of-the-webhook";

    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal)
    {
        ["AZURE_RESOURCE_GROUP"] = "rg-x",
        ["FUNCTION_APP_NAME"] = "func-x",
        ["EVENT_TOPIC_NAME"] = "evgst-x",
        ["EVENT_IDENTITY_ID"] = "/subscriptions/x",
        ["ARTICLE_STORAGE_NAME"] = "stx",
    };

    private readonly ScriptRun _script = new();

    [Fact]
    public async Task It_waits_for_the_key_and_then_deploys_the_subscription()
    {
        var (code, said) = await RunAsync(keyAfter: 2, deploymentAfter: 1);
        Assert.Equal(0, code);
        Assert.Equal(
            ["functionapp", "functionapp", "functionapp", "deployment", "deployment"],
            _script.Calls.Select(call => call[0])
        );
        Assert.Contains("event-subscription.bicep", _script.Calls[^1]);
        Assert.Equal(
            [
                "--parameters",
                "functionAppName=func-x",
                "topicName=evgst-x",
                "storageAccountName=stx",
                "identityId=/subscriptions/x",
            ],
            _script.Calls[^1][^5..]
        );
        Assert.Contains("(3 of 4)", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_does_the_same_over_again()
    {
        await RunAsync(keyAfter: 0, deploymentAfter: 0);
        var first = _script.Calls;
        Assert.Equal(0, (await RunAsync(keyAfter: 0, deploymentAfter: 0)).Code);
        Assert.NotEmpty(first);
        Assert.Equal(first, _script.Calls);
    }

    [Fact]
    public async Task It_gives_up_aloud_and_never_says_the_key()
    {
        var (code, said) = await RunAsync(keyAfter: 99, deploymentAfter: 0);
        Assert.Equal(1, code);
        Assert.Contains("Gave up", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, said, StringComparison.Ordinal);
        Assert.All(_script.Calls, call => Assert.DoesNotContain(Key, string.Join(' ', call), StringComparison.Ordinal));
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

    public void Dispose() => _script.Dispose();

    // An az that answers with the key itself, unless it is asked for its length alone.
    private Task<(int Code, string Said)> RunAsync(int keyAfter, int deploymentAfter, string? without = null) =>
        _script.RunAsync(
            "subscribe.sh",
            $$"""
            if [ "$1" = functionapp ]; then
              case "$*" in *length*) ((n > {{keyAfter}})) && echo 22 || echo 0 ;; *) echo {{Key}} ;; esac
            else
              ((n > {{deploymentAfter}}))
            fi
            """,
            Variables
                .Append(new("SUBSCRIBE_TRIES", "4"))
                .Append(new("SUBSCRIBE_WAIT_SECONDS", "0"))
                .Where(variable => variable.Key != without)
        );
}
