using System.Text.RegularExpressions;

namespace Summarize.Infrastructure.Tests;

/// <summary>The files at the root of the project, for those who meet it for the first time.</summary>
public sealed partial class ProjectFileTests
{
    private static readonly string[] Documents =
    [
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "SECURITY.md",
        ".github/pull_request_template.md",
        "docs/benchmarks/README.md",
        "docs/operations.md",
        "docs/scale.md",
        "docs/security.md",
    ];

    [Fact]
    public void The_README_is_short_and_leads_to_the_others()
    {
        Assert.InRange(Lines("README.md").Length, 1, 119);
        var links = Links("README.md").ToArray();
        Assert.All(
            ["CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "LICENSE", "docs/operations.md"],
            (string file) => Assert.Contains(file, links)
        );
        Assert.Contains("docs/security.md", Links("SECURITY.md"));
    }

    [Fact]
    public void Every_link_to_a_file_leads_somewhere() =>
        Assert.All(
            Documents.SelectMany(document =>
                Links(document).Select(link => Path.Combine(Path.GetDirectoryName(document)!, link))
            ),
            link => Assert.True(Path.Exists(Path.Combine(Bicep.Root, link)), link)
        );

    [Fact]
    public void Every_file_that_contributors_are_sent_to_is_there() =>
        Assert.All(
            Code()
                .Matches(Read("CONTRIBUTING.md"))
                .Select(code => code.Groups["text"].Value)
                .Where(code =>
                    code.Contains('/', StringComparison.Ordinal) && !code.Contains(' ', StringComparison.Ordinal)
                ),
            path =>
                Assert.Contains(
                    ["", "src", "src/Summarize"],
                    (string folder) => Path.Exists(Path.Combine(Bicep.Root, folder, path))
                )
        );

    /// <summary>But for tables, whose rows cannot be broken.</summary>
    [Fact]
    public void Prose_templates_and_scripts_keep_to_120_columns() =>
        Assert.All(
            Documents
                .Concat(
                    Directory
                        .EnumerateFiles(Bicep.Infra, "*", SearchOption.AllDirectories)
                        .Where(file => Path.GetExtension(file) is ".bicep" or ".sh" or ".ps1")
                )
                .SelectMany(file => Lines(file).Select((line, i) => (Place: $"{file}:{i + 1}", line)))
                .Where(line => !line.line.StartsWith('|')),
            line => Assert.True(line.line.Length <= 120, line.Place)
        );

    [Fact]
    public void Dependabot_watches_each_kind_of_package_where_it_stands()
    {
        var watched = Watched()
            .Matches(Read(".github/dependabot.yml"))
            .ToDictionary(
                found => found.Groups["ecosystem"].Value,
                found => found.Groups["folder"].Value.TrimStart('/'),
                StringComparer.Ordinal
            );
        Assert.Equal(["github-actions", "npm", "nuget"], watched.Keys.Order(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(Bicep.Root, watched["nuget"], "Directory.Packages.props")));
        Assert.True(File.Exists(Path.Combine(Bicep.Root, watched["npm"], "package-lock.json")));
        Assert.Equal("", watched["github-actions"]);
        Assert.Equal(3, Read(".github/dependabot.yml").Split("    groups:\n").Length - 1);
    }

    [Theory]
    [InlineData("bug")]
    [InlineData("quotation")]
    [InlineData("feature")]
    public void Every_form_of_an_issue_warns_of_texts_that_are_not_published_and_asks_for_something(string form)
    {
        var text = Read($".github/ISSUE_TEMPLATE/{form}.yml");
        Assert.Contains("**Paste nothing that is not published**", text, StringComparison.Ordinal);
        Assert.Contains("SECURITY.md", text, StringComparison.Ordinal);
        Assert.Contains("required: true", text, StringComparison.Ordinal);
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Bicep.Root, file));

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Bicep.Root, file));

    private static IEnumerable<string> Links(string file) =>
        Link().Matches(Read(file)).Select(link => link.Groups["file"].Value);

    [GeneratedRegex(
        @"\]\((?!https:|#)(?<file>[^)#]+)(#[^)]*)?\)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Link();

    [GeneratedRegex("`(?<text>[^`\n]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(
        @"- package-ecosystem: (?<ecosystem>\S+)\n    directory: (?<folder>\S+)\n",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Watched();
}
