using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Summarize.Infrastructure.Tests;

public sealed partial class TemplateTests
{
    private static readonly string[] Templates = ["main.bicep", "event-subscription.bicep"];

    [Fact]
    public async Task Every_Bicep_file_lints_without_a_warning()
    {
        var (code, output, complaints) = await Bicep.RunAsync("lint", "--pattern", "**/*.bicep");
        Assert.Equal((0, "", ""), (code, output.Trim(), complaints.Trim()));
    }

    [Fact]
    public async Task Every_template_builds_and_every_file_belongs_to_one()
    {
        var used = Templates.ToHashSet(StringComparer.Ordinal);
        foreach (var template in Templates)
            await Bicep.BuildAsync(template);
        for (var files = new Queue<string>(Templates); files.TryDequeue(out var file); )
        {
            foreach (Match reference in Reference().Matches(Read(file)))
            {
                var path = Path.GetRelativePath(
                    Bicep.Infra,
                    Path.Combine(Bicep.Infra, Path.GetDirectoryName(file)!, reference.Groups["path"].Value)
                );
                if (used.Add(path))
                    files.Enqueue(path);
            }
        }
        Assert.Equal(Files().Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    /// <summary>Set UPDATE_SNAPSHOT=1 to write the file anew; then read what changed.</summary>
    [Fact]
    public async Task The_default_deployment_is_the_one_that_was_agreed_on()
    {
        var deployment = await Deployment.Default;
        var path = Path.Combine(Bicep.Root, "tests", "Summarize.Infrastructure.Tests", "default.snapshot.json");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOT") == "1")
            await File.WriteAllTextAsync(path, deployment.Snapshot, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), deployment.Snapshot);
    }

    [Fact]
    public void The_linter_takes_no_rule_lightly()
    {
        var rules = Json("bicepconfig.json")["analyzers"]!["core"]!["rules"]!.AsObject();
        // A newer Bicep than the tests' knows newer versions, which must not stop whoever deploys with it. Here a
        // warning is
        // as bad as an error: the linter has to be silent.
        Assert.All(
            rules,
            rule =>
                Assert.Equal(rule.Key == "use-recent-api-versions" ? "warning" : "error", (string?)rule.Value!["level"])
        );
        Assert.DoesNotContain(Files(), file => Read(file).Contains("#disable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_parameter_and_output_says_what_it_is()
    {
        Assert.All(
            Files().SelectMany(file => Parameter().Matches(Read(file)).Select(found => (file, found.Value))),
            parameter =>
                Assert.Matches(
                    "^@description\\('('')?\\s*(Required|Optional)\\. "
                        + "[A-Z].*\\.('')?'\\)|^@description\\('''\\n(Required|Optional)\\. ",
                    parameter.Value
                )
        );
        foreach (var template in Templates)
        {
            var outputs = JsonNode.Parse(await Bicep.BuildAsync(template))!["outputs"]?.AsObject() ?? [];
            Assert.All(outputs, output => Assert.NotEmpty((string)output.Value!["metadata"]!["description"]!));
        }
    }

    [Fact]
    public async Task Every_output_is_read_by_something()
    {
        var readers = string.Concat(
            new[] { "infra/subscribe.sh", ".github/workflows/deploy.yml", "docs/operations.md" }.Select(file =>
                File.ReadAllText(Path.Combine(Bicep.Root, file))
            )
        );
        Assert.All(
            (await CompiledAsync())["outputs"]!.AsObject(),
            output => Assert.Contains(output.Key, readers, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Azd_sets_every_parameter_and_its_defaults_are_those_of_the_template()
    {
        var declared = (await CompiledAsync())["parameters"]!.AsObject();
        var set = Json("main.parameters.json")["parameters"]!.AsObject();
        // Who deploys, only Azure knows.
        Assert.Equal(
            declared.Select(parameter => parameter.Key).Where(name => name != "uploaders"),
            set.Select(parameter => parameter.Key)
        );
        Assert.All(
            set,
            parameter =>
            {
                var expected = declared[parameter.Key]!["defaultValue"]?.ToJsonString().Trim('"') ?? "";
                var value = parameter.Value!["value"]!;
                Assert.Equal(
                    expected,
                    value is JsonArray or JsonObject
                        ? value.ToJsonString()
                        : Variable().Match((string)value!).Groups["default"].Value
                );
            }
        );
    }

    [Fact]
    public async Task A_value_that_azd_left_empty_counts_as_absent()
    {
        var deployment = await Deployment.Private;
        Assert.Single(deployment.All("Microsoft.CognitiveServices/accounts"));
        Assert.DoesNotContain(deployment.Resources, resource => resource.Type == "Microsoft.Insights/actionGroups");
        Assert.Equal((await Deployment.Default).Settings.Keys, deployment.Settings.Keys);
    }

    [Fact]
    public void Azd_knows_the_service_its_own_version_and_the_template()
    {
        var azd = File.ReadAllText(Path.Combine(Bicep.Root, "azure.yaml"));
        Assert.Contains("    project: src/Summarize.Functions\n", azd, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^metadata:\n  template: summarize@\d+\.\d+\.\d+\n", azd);
        Assert.Matches(@"(?m)^requiredVersions:\n(  #.*\n)*  azd: "">= 1\.17\.0""\n", azd);
    }

    [Fact]
    public async Task Azd_is_told_where_and_in_which_tenant_all_of_it_stands()
    {
        var outputs = JsonNode.Parse((await Deployment.Default).Snapshot)!["outputs"]!;
        Assert.Equal("swedencentral", (string?)outputs["AZURE_LOCATION"]);
        Assert.Equal("22222222-2222-2222-2222-222222222222", (string?)outputs["AZURE_TENANT_ID"]);
    }

    [Fact]
    public async Task The_app_has_the_name_by_which_azd_finds_it()
    {
        var tags = (await Deployment.Default).One("Microsoft.Web/sites").Json["tags"]!;
        Assert.Contains(
            $"services:\n  {tags["azd-service-name"]}:\n",
            await File.ReadAllTextAsync(Path.Combine(Bicep.Root, "azure.yaml"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.All(
            (await Deployment.Default).Resources.Where(resource => resource.Json["tags"] is not null),
            resource => Assert.Equal("example", (string?)resource.Json["tags"]!["azd-env-name"])
        );
    }

    internal static IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(Bicep.Infra, "*.bicep", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Bicep.Infra, file));

    internal static string Read(string file) => File.ReadAllText(Path.Combine(Bicep.Infra, file));

    internal static JsonNode Json(string file) => JsonNode.Parse(Read(file))!;

    internal static async Task<JsonNode> CompiledAsync() => JsonNode.Parse(await Bicep.BuildAsync("main.bicep"))!;

    [GeneratedRegex(
        @"^(module \w+|import \{[^}]*\} from) '(?<path>[^']+\.bicep)'",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Reference();

    // Its decorators, from the first on, up to its name.
    [GeneratedRegex(@"(?<=\n\n)(?:(?!\n\n)[\s\S])*?^param \w+", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex(
        @"^\$\{[A-Z_]+(=(?<default>[^}]*))?\}$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Variable();
}
