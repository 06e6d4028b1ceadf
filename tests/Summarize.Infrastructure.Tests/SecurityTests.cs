using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Summarize.Infrastructure.Tests;

/// <summary>The threat model, and what the app is made of.</summary>
public sealed partial class SecurityTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Bicep.Root, "docs/security.md"));

    /// <summary>Rows of the table whose last column names tests.</summary>
    private static string[][] Threats =>
        [
            .. Lines
                .SkipWhile(line => line != "| threat | what stands against it | proved by |")
                .Skip(2)
                .TakeWhile(line => line.StartsWith('|'))
                .Select(line => line.Trim('|').Split(" | ", StringSplitOptions.TrimEntries)),
        ];

    [Fact]
    public void Each_threat_has_a_defence_and_a_test_that_is_there()
    {
        var tests = Directory
            .EnumerateFiles(Path.Combine(Bicep.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file =>
                TestMethod()
                    .Matches(File.ReadAllText(file))
                    .Select(test => $"{Path.GetFileName(file)}: {test.Groups["name"].Value}")
            )
            .ToHashSet(StringComparer.Ordinal);
        Assert.InRange(Threats.Length, 40, 100);
        Assert.All(
            Threats,
            row =>
            {
                Assert.Equal(3, row.Length);
                var named = Named().Matches(row[2]).Select(test => test.Groups["test"].Value).ToArray();
                Assert.NotEmpty(named);
                Assert.All(named, test => Assert.Contains(test, tests));
            }
        );
    }

    [Fact]
    public void Each_project_says_by_a_lock_file_what_it_is_built_of() =>
        Assert.All(Locked(), folder => Assert.True(File.Exists(Path.Combine(folder, "packages.lock.json")), folder));

    [Fact]
    public async Task The_list_of_what_is_deployed_has_every_package_that_it_names_in_its_version()
    {
        var folder = Directory.CreateTempSubdirectory("summarize-sbom-");
        try
        {
            using var script = Process.Start(
                new ProcessStartInfo(Path.Combine(Bicep.Root, ".ci/sbom"), [folder.FullName])
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                }
            )!;
            await script.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, script.ExitCode);
            var list = Read(Path.Combine(folder.FullName, "sbom.json"));
            Assert.Equal("CycloneDX", (string?)list["bomFormat"]);
            Assert.Superset(
                Referenced("Summarize.Functions", "Summarize", "Summarize.PdfReader").ToHashSet(StringComparer.Ordinal),
                list["components"]!
                    .AsArray()
                    .Select(package => $"{package!["name"]} {package["version"]}")
                    .ToHashSet(StringComparer.Ordinal)
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void CI_keeps_the_list_of_what_is_deployed()
    {
        var workflow = File.ReadAllText(Path.Combine(Bicep.Root, ".github/workflows/ci.yml"));
        Assert.Contains("- run: .ci/sbom\n", workflow, StringComparison.Ordinal);
        Assert.Contains("path: artifacts/sbom*.json\n", workflow, StringComparison.Ordinal);
        Assert.Contains("artifacts/", File.ReadAllLines(Path.Combine(Bicep.Root, ".gitignore")));
    }

    /// <summary>The packages that projects of src name, each with its version.</summary>
    private static IEnumerable<string> Referenced(params IEnumerable<string> projects)
    {
        var versions = XElement
            .Load(Path.Combine(Bicep.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .ToDictionary(
                package => (string)package.Attribute("Include")!,
                package => (string)package.Attribute("Version")!,
                StringComparer.Ordinal
            );
        return projects
            .SelectMany(project =>
                XElement
                    .Load(Path.Combine(Bicep.Root, "src", project, $"{project}.csproj"))
                    .Descendants("PackageReference")
            )
            .Select(package => (string)package.Attribute("Include")!)
            .Select(name => $"{name} {versions[name]}");
    }

    private static IEnumerable<string> Locked() =>
        Directory
            .EnumerateFiles(Path.Combine(Bicep.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Concat(
                Directory.EnumerateFiles(Path.Combine(Bicep.Root, "tests"), "*.csproj", SearchOption.AllDirectories)
            )
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Where(file => !File.ReadAllText(file).Contains("<RestorePackagesWithLockFile>", StringComparison.Ordinal))
            .Select(file => Path.GetDirectoryName(file)!);

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(file))!;

    // The analyzers of xunit see to it that a public method of a class of tests is one.
    [GeneratedRegex(
        @"^    public (static |async )*(Task|void) (?<name>\w+)\(",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex TestMethod();

    [GeneratedRegex(@"`(?<test>\w+\.cs: \w+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
