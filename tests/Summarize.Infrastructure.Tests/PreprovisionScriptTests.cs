using System.Text.RegularExpressions;
using DevLab.JmesPath;

namespace Summarize.Infrastructure.Tests;

/// <summary>preprovision.sh against an <c>az</c> that writes down how it was called.</summary>
public sealed partial class PreprovisionScriptTests : IDisposable
{
    private readonly ScriptRun _script = new();

    [Fact]
    public async Task Where_nothing_is_missing_it_asks_three_questions_and_says_nothing()
    {
        Assert.Equal((0, ""), await RunAsync());
        Assert.Equal(
            ["rest --method get", "provider list --subscription", "cognitiveservices model list"],
            _script.Calls.Select(call => string.Join(' ', call[..3]))
        );
        Assert.All(_script.Calls, call => Assert.Contains("sub-x", string.Join(' ', call), StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_says_in_one_sentence_which_role_is_missing_and_who_gives_it()
    {
        var (code, said) = await RunAsync(roles: "0");
        Assert.Equal(1, code);
        Assert.Equal(
            "You may not assign roles in subscription sub-x: have an owner of it give you Owner, User Access "
                + "Administrator or Role Based Access Control Administrator there.\n",
            said
        );
    }

    [Fact]
    public async Task It_says_in_one_sentence_which_providers_are_missing_and_how_to_register_them()
    {
        var (code, said) = await RunAsync(missing: "Microsoft.EventGrid Microsoft.Web");
        Assert.Equal(1, code);
        Assert.Equal(
            "Subscription sub-x has not registered Microsoft.EventGrid Microsoft.Web: register each with az provider "
                + "register --wait --subscription sub-x --namespace NAME.\n",
            said
        );
    }

    [Fact]
    public async Task A_region_without_the_model_fails_before_anything_is_made()
    {
        var (code, said) = await RunAsync(models: "0");
        Assert.Equal(1, code);
        Assert.StartsWith(
            "Region westcentralus has no gpt-5.4-mini 2026-03-17 as GlobalStandard: azd env set AZURE_LOCATION ",
            said,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task All_that_is_missing_is_said_in_one_run()
    {
        var (code, said) = await RunAsync(roles: "0", missing: "Microsoft.Web", models: "0");
        Assert.Equal(1, code);
        Assert.Equal(3, said.Count(character => character == '\n'));
    }

    [Fact]
    public async Task A_model_that_is_there_already_needs_neither_a_provider_nor_a_region()
    {
        var (code, _) = await RunAsync(models: "0", set: new("SUMMARIZE_MODEL_ENDPOINT", "https://elsewhere.example"));
        Assert.Equal(0, code);
        Assert.DoesNotContain(_script.Calls, call => call[0] == "cognitiveservices");
        Assert.DoesNotContain("Microsoft.CognitiveServices", Query("provider"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_azd_has_asked_for_subscription_and_region_it_checks_nothing_and_says_so()
    {
        var (code, said) = await _script.RunAsync("preprovision.sh", "", []);
        Assert.Equal(0, code);
        Assert.StartsWith("Nothing is checked", said, StringComparison.Ordinal);
        Assert.Empty(_script.Calls);
    }

    [Fact]
    public async Task An_az_that_fails_is_no_answer()
    {
        var (code, said) = await _script.RunAsync("preprovision.sh", "echo 'Please run az login' >&2; exit 1", Known);
        Assert.Equal(1, code);
        Assert.Contains("Please run az login", said, StringComparison.Ordinal);
        Assert.Contains("az could not ask what you may do in subscription sub-x", said, StringComparison.Ordinal);
    }

    /// <summary>Actions of Azure's built-in roles, as the service lists them.</summary>
    [Theory]
    [InlineData("Owner", "'*'", "", "1")]
    [InlineData("User Access Administrator", "'*/read','Microsoft.Authorization/*','Microsoft.Support/*'", "", "1")]
    [InlineData(
        "Role Based Access Control Administrator",
        "'Microsoft.Authorization/roleAssignments/write','Microsoft.Authorization/roleAssignments/delete','*/read'",
        "",
        "1"
    )]
    [InlineData(
        "Contributor",
        "'*'",
        "'Microsoft.Authorization/*/Delete','Microsoft.Authorization/*/Write',"
            + "'Microsoft.Authorization/elevateAccess/Action'",
        "0"
    )]
    [InlineData("Reader", "'*/read'", "", "0")]
    public async Task The_question_tells_roles_that_assign_roles_from_others(
        string role,
        string actions,
        string notActions,
        string expected
    )
    {
        await RunAsync();
        Assert.Equal(
            (role, expected),
            (role, Answer("rest", $"{{'value':[{{'actions':[{actions}],'notActions':[{notActions}]}}]}}"))
        );
    }

    /// <summary>In az a ! binds closer than a filter, unlike in what answers here.</summary>
    [Fact]
    public async Task The_question_denies_all_of_a_filter()
    {
        await RunAsync();
        Assert.DoesNotMatch(@"![a-z]", Query("rest"));
        Assert.Contains("!(notActions[?", Query("rest"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_question_finds_the_providers_that_the_template_needs_and_no_others()
    {
        await RunAsync(set: new("SUMMARIZE_PRIVATE_NETWORK", "true"));
        var types = (await Deployment.Private).Resources.Select(resource => resource.Type);
        var needed = types
            .Select(type => type.Split('/')[0])
            // Every subscription has these two.
            .Except(["Microsoft.Authorization", "Microsoft.Resources"], StringComparer.Ordinal)
            // No resource of the template, but its subnet is delegated to it.
            .Append("Microsoft.App")
            .Order(StringComparer.Ordinal)
            .ToArray();
        Assert.Contains(
            "'Microsoft.App/environments'",
            TemplateTests.Read("modules/network.bicep"),
            StringComparison.Ordinal
        );
        var listed = needed.Append("Microsoft.AppPlatform").Append("Microsoft.Batch");
        string Listed(string state) =>
            $"[{string.Join(',', listed.Select(name => $"{{'namespace':'{name}','registrationState':'{state}'}}"))}]";
        Assert.Equal($"\"{string.Join(' ', needed)}\"", Answer("provider", Listed("NotRegistered")));
        Assert.Equal("\"\"", Answer("provider", Listed("Registered")));

        await RunAsync();
        Assert.DoesNotContain("Microsoft.App'", Query("provider"), StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.Network", Query("provider"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_question_finds_the_model_in_the_version_and_the_SKU_that_are_deployed()
    {
        var deployment = (await Deployment.Default).One("Microsoft.CognitiveServices/accounts/deployments");
        var (name, version, sku) = (
            deployment["model"]!["name"],
            deployment["model"]!["version"],
            deployment.Json["sku"]!["name"]
        );
        await RunAsync();
        string Listed(string kind, object? name, object? version, object? sku) =>
            $"[{{'kind':'{kind}','model':{{'name':'{name}','version':'{version}','skus':[{{'name':'{sku}'}}]}}}}]";
        Assert.Equal("1", Answer("cognitiveservices", Listed("OpenAI", name, version, sku)));
        Assert.Equal("0", Answer("cognitiveservices", Listed("OpenAI", "another", version, sku)));
        Assert.Equal("0", Answer("cognitiveservices", Listed("OpenAI", name, "another", sku)));
        Assert.Equal("0", Answer("cognitiveservices", Listed("OpenAI", name, version, "another")));
    }

    [Fact]
    public async Task Its_defaults_are_those_of_the_template_and_its_variables_those_that_azd_sets()
    {
        var parameters = TemplateTests.Read("main.parameters.json");
        var read = Variable().Matches(TemplateTests.Read("preprovision.sh"));
        Assert.NotEmpty(read);
        Assert.All(
            read.Where(variable => variable.Groups["name"].Value.StartsWith("SUMMARIZE_", StringComparison.Ordinal)),
            variable =>
            {
                var (name, otherwise) = (variable.Groups["name"].Value, variable.Groups["default"].Value);
                Assert.Contains(
                    otherwise.Length == 0 ? $"${{{name}}}" : $"${{{name}={otherwise}}}",
                    parameters,
                    StringComparison.Ordinal
                );
            }
        );
    }

    public void Dispose() => _script.Dispose();

    private static readonly KeyValuePair<string, string>[] Known =
    [
        new("AZURE_SUBSCRIPTION_ID", "sub-x"),
        new("AZURE_LOCATION", "westcentralus"),
    ];

    private Task<(int Code, string Said)> RunAsync(
        string roles = "1",
        string missing = "",
        string models = "1",
        KeyValuePair<string, string>? set = null
    ) =>
        _script.RunAsync(
            "preprovision.sh",
            $"""case "$1" in rest) echo {roles} ;; provider) echo '{missing}' ;; *) echo {models} ;; esac""",
            set is { } variable ? Known.Append(variable) : Known
        );

    private string Query(string command)
    {
        var call = _script.Calls.Single(call => call[0] == command);
        return call[Array.IndexOf(call, "--query") + 1];
    }

    // What the script's question makes of a reply of Azure's, with ' for ".
    private string Answer(string command, string reply) =>
        new JmesPath().Transform(reply.Replace('\'', '"'), Query(command));

    [GeneratedRegex(
        @"\$\{(?<name>[A-Z_]+):-(?<default>[^}]*)\}",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Variable();
}
