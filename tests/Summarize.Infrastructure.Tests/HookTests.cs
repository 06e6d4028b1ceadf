using System.Text.RegularExpressions;

namespace Summarize.Infrastructure.Tests;

/// <summary>
/// The hooks of azure.yaml: each a script for bash and one for PowerShell, which ask and say the same.
/// </summary>
public sealed partial class HookTests
{
    private static readonly string Azd = File.ReadAllText(Path.Combine(Bicep.Root, "azure.yaml"));

    public static TheoryData<string, string> Hooks { get; } =
        new() { { "preprovision", "preprovision" }, { "postdeploy", "subscribe" } };

    [Theory]
    [MemberData(nameof(Hooks))]
    public void Azd_runs_one_script_on_Windows_and_the_other_elsewhere(string hook, string script)
    {
        Assert.Contains(
            $"""
              {hook}:
                windows:
                  shell: pwsh
                  run: ./infra/{script}.ps1
                posix:
                  shell: sh
                  run: ./infra/{script}.sh

            """,
            Azd,
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(Path.Combine(Bicep.Infra, script + ".ps1")));
        Assert.True(File.GetUnixFileMode(Path.Combine(Bicep.Infra, script + ".sh")).HasFlag(UnixFileMode.UserExecute));
    }

    [Theory]
    [MemberData(nameof(Hooks))]
    public void Both_scripts_call_az_alike(string hook, string script)
    {
        var (bash, pwsh) = (Code(script + ".sh"), Code(script + ".ps1"));
        Assert.NotEmpty(Calls(bash));
        Assert.Equal((hook, Calls(bash)), (hook, Calls(pwsh)));
    }

    [Theory]
    [MemberData(nameof(Hooks))]
    public void Both_scripts_say_the_same_and_wait_and_read_the_same(string hook, string script)
    {
        var (bash, pwsh) = (Code(script + ".sh"), Code(script + ".ps1"));
        Assert.NotEmpty(Sentences(bash));
        Assert.Equal((hook, Sentences(bash)), (hook, Sentences(pwsh)));
        Assert.Equal(Defaults(bash, BashDefault()), Defaults(pwsh, PwshDefault()));
        Assert.Equal(Needed(bash), Needed(pwsh));
    }

    // Without comments, one command a line, and variables as bash writes them.
    private static string Code(string file)
    {
        var lines = TemplateTests
            .Read(file)
            .Split('\n')
            .Where(line => !line.TrimStart().StartsWith('#') && !line.StartsWith("cd ", StringComparison.Ordinal));
        return Continued().Replace(string.Join('\n', lines), " ").Replace("$env:", "$", StringComparison.Ordinal);
    }

    // Each on a line, each argument in brackets.
    private static string Calls(string code) =>
        string.Join(
            '\n',
            Call()
                .Matches(code)
                .Select(call =>
                    string.Concat(Argument().Matches(call.Value).Select(part => $"[{part.Value.Trim('"')}]"))
                )
        );

    // Whatever stands in double quotes and has a space: sentences, and parts of questions.
    private static string Sentences(string code) =>
        string.Join(
            '\n',
            Quoted()
                .Matches(code)
                .Select(quoted => quoted.Value)
                .Where(text => text.Contains(' ', StringComparison.Ordinal))
        );

    private static string Defaults(string code, Regex pattern) =>
        string.Join(
            '\n',
            pattern
                .Matches(code)
                .Select(found => $"{found.Groups["name"].Value}={found.Groups["default"].Value.Trim('\'')}")
        );

    private static IEnumerable<string> Needed(string code) =>
        Name().Matches(code).Select(name => name.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@" [\\`]\n\s*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Continued();

    // Not in a sentence: there a quote closes before its line does.
    [GeneratedRegex(
        """(?<=^\s*|\$\(|= )az [a-z]+( "[^"]*"| [^\s"|)]+)+""",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Call();

    [GeneratedRegex("""("[^"]*"|[^\s"])+""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Argument();

    [GeneratedRegex("\"[^\"\n]*\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"\$\{(?<name>[A-Z_]+):-(?<default>[^}]*)\}",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex BashDefault();

    [GeneratedRegex(
        @"Setting (?<name>[A-Z_]+) (?<default>[^\s)]+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PwshDefault();

    [GeneratedRegex(
        "(?<![A-Z_])[A-Z]+(_[A-Z]+)+(?![A-Z_])",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Name();
}
