using System.Text.RegularExpressions;
using Summarize.Http;

namespace Summarize.Infrastructure.Tests;

/// <summary>summarize.http, which people try the API with.</summary>
public sealed partial class RequestsTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Bicep.Root, "summarize.http"));

    private static readonly string[] Sent = [.. Request().Matches(Text).Select(line => line.Value)];

    [Fact]
    public void There_is_a_request_for_each_route() =>
        Assert.All(Endpoints.All, endpoint => Assert.Contains(Sent, request => Asks(request, endpoint)));

    [Fact]
    public void Each_request_is_for_a_route_but_the_event() =>
        Assert.Equal(
            ["POST {{api}}/runtime/webhooks/blobs?functionName=Host.Functions.ArticleUploaded"],
            Sent.Where(request => !Endpoints.All.Any(endpoint => Asks(request, endpoint)))
        );

    [Fact]
    public void The_event_is_one_that_the_subscription_would_deliver()
    {
        Assert.Contains("aeg-event-type: Notification\n", Text, StringComparison.Ordinal);
        Assert.Contains("\"eventType\": \"Microsoft.Storage.BlobCreated\"", Text, StringComparison.Ordinal);
        Assert.Contains(
            "\"subject\": \"/blobServices/default/containers/articles/blobs/{{name}}\"",
            Text,
            StringComparison.Ordinal
        );
        Assert.Contains("\"api\": \"PutBlob\"", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_sent_are_there_and_no_key_is_written_down()
    {
        Assert.All(
            Sending().Matches(Text),
            file => Assert.True(File.Exists(Path.Combine(Bicep.Root, file.Groups["path"].Value)))
        );
        Assert.Contains("\n@key = none\n", Text, StringComparison.Ordinal);
    }

    // A name in braces is a variable of the file; a name in a route is one or more segments.
    private static bool Asks(string request, Endpoint endpoint)
    {
        var route = Name().Split(endpoint.Route).Select(Regex.Escape);
        return Regex.IsMatch(
            request,
            $@"^{endpoint.Method} \{{\{{api\}}\}}/{string.Join(@"[^\s?]+", route)}(\?.*)?$",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        );
    }

    [GeneratedRegex(
        "^(GET|PUT|POST|DELETE) .+$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Request();

    [GeneratedRegex(
        "^< (?<path>.+)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Sending();

    [GeneratedRegex(@"\{\*name[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
