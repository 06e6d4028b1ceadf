using System.Text.Json.Nodes;

namespace Summarize.Infrastructure.Tests;

public sealed class WorkflowTests
{
    private static readonly string Continuous = Read(".github/workflows/ci.yml");
    private static readonly string Deploying = Read(".github/workflows/deploy.yml");

    [Fact]
    public void CI_runs_what_anyone_may_run_with_the_SDK_of_the_project() =>
        Assert.All(
            ["- run: .ci/run\n", "global-json-file: global.json\n", "node-version: 20\n", "pull_request:\n"],
            (string part) => Assert.Contains(part, Continuous, StringComparison.Ordinal)
        );

    [Fact]
    public void CI_publishes_the_app_as_it_is_deployed() =>
        Assert.Contains(
            "- run: dotnet publish src/Summarize.Functions --configuration Release\n",
            Continuous,
            StringComparison.Ordinal
        );

    [Fact]
    public void Deployments_come_with_a_federated_identity_and_no_workflow_has_a_secret()
    {
        Assert.Contains("id-token: write\n", Deploying, StringComparison.Ordinal);
        Assert.Contains("--federated-credential-provider github\n", Deploying, StringComparison.Ordinal);
        Assert.Contains("run: azd up --no-prompt\n", Deploying, StringComparison.Ordinal);
        Assert.DoesNotContain("id-token", Continuous, StringComparison.Ordinal);
        Assert.All(
            [Continuous, Deploying],
            (string workflow) =>
            {
                Assert.DoesNotContain("secrets.", workflow, StringComparison.Ordinal);
                Assert.DoesNotContain("client-secret", workflow, StringComparison.Ordinal);
                Assert.Contains("permissions:\n  contents: read\n", workflow, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void The_devcontainer_has_what_building_and_deploying_take()
    {
        var features = JsonNode.Parse(Read(".devcontainer/devcontainer.json"))!["features"]!
            .AsObject()
            .ToDictionary(
                feature => feature.Key.Split('/')[^1].Split(':')[0],
                feature => feature.Value!,
                StringComparer.Ordinal
            );
        Assert.Equal(["azd", "azure-cli", "dotnet", "node"], features.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("10.0", "20"), ((string?)features["dotnet"]["version"], (string?)features["node"]["version"]));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Bicep.Root, file));
}
