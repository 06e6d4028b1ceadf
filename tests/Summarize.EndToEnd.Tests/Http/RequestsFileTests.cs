using System.Text;
using System.Text.RegularExpressions;
using Summarize.Local;

namespace Summarize.EndToEnd.Tests.Http;

/// <summary>summarize.http, which people try the API with, runs as it stands, from its first request to its last.</summary>
public sealed partial class RequestsFileTests(GoodHost good)
{
    [Fact]
    public async Task Each_request_is_answered_well_but_the_event_which_the_laptop_host_does_not_know()
    {
        var text = await File.ReadAllTextAsync(
            Path.Combine(Project.Root, "summarize.http"),
            TestContext.Current.CancellationToken
        );
        var values = Variable()
            .Matches(text)
            .ToDictionary(
                line => line.Groups["name"].Value,
                line => line.Groups["value"].Value,
                StringComparer.Ordinal
            );
        var url = values["api"];
        foreach (var (name, value) in values)
            text = text.Replace($"{{{{{name}}}}}", value, StringComparison.Ordinal);
        var statuses = new List<string>();
        foreach (var block in Separator().Split(text).Skip(1))
        {
            if (Request().Match(block) is not { Success: true } request)
                continue;
            var address = request.Groups["url"].Value[(url.Length + 1)..];
            using var response = await SendAsync(request, address);
            statuses.Add($"{request.Groups["method"].Value} {(int)response.StatusCode}");
            if (address.StartsWith("api/", StringComparison.Ordinal))
                Assert.True(response.IsSuccessStatusCode, $"{request.Value}\n{await response.TextAsync()}");
            else
                await response.ProblemAsync(404);
        }
        Assert.True(statuses.Count >= 13, string.Join(", ", statuses));
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join(", ", statuses));
    }

    private async Task<HttpResponseMessage> SendAsync(Match request, string address)
    {
        using var message = new HttpRequestMessage(
            new HttpMethod(request.Groups["method"].Value),
            new Uri(address, UriKind.Relative)
        );
        var body = request.Groups["body"].Value.Trim();
        if (body.StartsWith("< ", StringComparison.Ordinal))
            body = await File.ReadAllTextAsync(Path.Combine(Project.Root, body[2..]));
        if (body.Length > 0)
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        foreach (var (name, value) in Header().Matches(request.Groups["headers"].Value).Select(Pair))
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content!.Headers.TryAddWithoutValidation(name, value);
        return await good.Host.Http.SendAsync(message, TestContext.Current.CancellationToken);
    }

    private static (string Name, string Value) Pair(Match header) =>
        (header.Groups["name"].Value, header.Groups["value"].Value);

    [GeneratedRegex("^@(?<name>\\w+) = (?<value>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();

    [GeneratedRegex("^###.*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(
        "^(?<method>[A-Z]+) (?<url>http\\S+)\n(?<headers>([\\w-]+: .+\n?)*)(\n(?<body>[\\s\\S]*))?",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Request();

    [GeneratedRegex("^(?<name>[\\w-]+): (?<value>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Header();
}
