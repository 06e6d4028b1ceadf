using System.Globalization;
using System.Text;
using Summarize.Digests;
using Summarize.Http;
using Summarize.Http.OpenApi;
using Summarize.Local;

namespace Summarize.EndToEnd.Tests.OpenApi;

/// <summary>docs/api.md, which people read.</summary>
public sealed class ApiPageTests
{
    private static readonly string Page = Path.Combine(Project.Root, "docs", "api.md");

    /// <summary>Set UPDATE_SNAPSHOT=1 to write the tables anew; then read what changed.</summary>
    [Fact]
    public async Task The_tables_of_reasons_and_problems_are_the_code_s_own()
    {
        var text = await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken);
        var written = Replaced(
            Replaced(
                text,
                "| reason | means | what to do |",
                Reasons.All.Select(reason => $"| `{reason.Name}` | {reason.Meaning} | {reason.Remedy} |")
            ),
            "| name | status | means, for instance |",
            ProblemTypes.All.Select(type =>
                string.Create(CultureInfo.InvariantCulture, $"| `{type.Name}` | {type.Status} | {type.Example} |")
            )
        );
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOT") == "1")
            await File.WriteAllTextAsync(Page, written, TestContext.Current.CancellationToken);
        Assert.Equal(written, await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_names_every_route_parameter_and_state()
    {
        var text = await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken);
        Assert.All(
            Endpoints.All,
            endpoint =>
            {
                var route = "/" + endpoint.Route.Replace("{*name:minlength(1)}", "{name}", StringComparison.Ordinal);
                Assert.Contains(route, text, StringComparison.Ordinal);
                Assert.All(
                    endpoint.Parameters,
                    parameter => Assert.Contains($"`{parameter.Name}", text, StringComparison.Ordinal)
                );
            }
        );
        Assert.All(States.All, state => Assert.Contains($"| `{state}` |", text, StringComparison.Ordinal));
    }

    private static string Replaced(string page, string head, IEnumerable<string> rows)
    {
        var table = new StringBuilder();
        var lines = page.Split('\n');
        var at = Array.IndexOf(lines, head);
        Assert.True(at >= 0, $"There is no table '{head}'.");
        var end = Array.FindIndex(lines, at, line => !line.StartsWith('|'));
        table.AppendJoin('\n', lines.Take(at + 2).Concat(rows).Concat(lines.Skip(end < 0 ? lines.Length : end)));
        return table.ToString();
    }
}
