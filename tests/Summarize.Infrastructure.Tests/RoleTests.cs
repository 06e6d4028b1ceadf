using System.Text.RegularExpressions;

namespace Summarize.Infrastructure.Tests;

public sealed partial class RoleTests
{
    // Nobody may do more. Whoever adds a line says why in main.bicep.
    private static readonly string[] Grants =
    [
        "appi: Monitoring Metrics Publisher to id",
        "oai: Cognitive Services OpenAI User to id",
        "starticles/blobServices/default/containers/articles: Storage Blob Data Contributor to [deployer().objectId]",
        "starticles/blobServices/default/containers/articles: Storage Blob Data Owner to id",
        "starticles/blobServices/default/containers/dead-letters: Storage Blob Data Contributor to id-events",
        "starticles/blobServices/default/containers/digests: Storage Blob Data Contributor to id",
        "starticles/blobServices/default/containers/ledger: Storage Blob Data Contributor to id",
        "starticles/blobServices/default/containers/replies: Storage Blob Data Contributor to id",
        "starticles/queueServices/default/queues/webjobs-blobtrigger-poison: Storage Queue Data Contributor to id",
        "starticles/queueServices/default/queues/webjobs-blobtrigger-poison-poison: Storage Queue Data Contributor "
            + "to id",
        "sthost: Storage Blob Data Owner to id",
        "sthost: Storage Queue Data Contributor to id",
    ];

    [Fact]
    public async Task Who_may_do_what_is_listed_and_ends_there() =>
        Assert.Equal(
            Grants.Order(StringComparer.Ordinal),
            (await Deployment.Default).Grants.Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task Whoever_deploys_may_upload_at_once_as_what_they_are()
    {
        var assignment = (await Deployment.Default)
            .All("Microsoft.Authorization/roleAssignments")
            .Single(assignment => (string?)assignment["principalId"] == "[deployer().objectId]");
        Assert.Equal(
            "[if(empty(tryGet(deployer(), 'userPrincipalName')), 'ServicePrincipal', 'User')]",
            (string?)assignment["principalType"]
        );
    }

    [Fact]
    public async Task Uploaders_that_are_named_stand_in_for_the_deployer_and_a_model_elsewhere_gets_no_role() =>
        Assert.Equal(
            [
                .. Grants
                    .Where(grant => !grant.StartsWith("oai", StringComparison.Ordinal))
                    .Where(grant => !grant.EndsWith("[deployer().objectId]", StringComparison.Ordinal))
                    .Append(
                        "starticles/blobServices/default/containers/articles: Storage Blob Data Contributor to "
                            + "33333333-3333-3333-3333-333333333333"
                    )
                    .Order(StringComparer.Ordinal),
            ],
            (await Deployment.Changed).Grants.Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task Every_role_is_in_use_and_stands_in_one_file_alone()
    {
        Assert.Equal(
            Deployment.Roles.Values.Order(StringComparer.Ordinal),
            (await Deployment.Default)
                .Grants.Select(grant => grant.Split(": ")[1].Split(" to ")[0])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(
            TemplateTests.Files().Where(file => file != "roles.bicep"),
            file => Guid().IsMatch(TemplateTests.Read(file))
        );
    }

    [Fact]
    public async Task Every_assignment_says_what_its_principal_is_and_is_named_after_what_it_says()
    {
        foreach (var assignment in (await Deployment.Changed).All("Microsoft.Authorization/roleAssignments"))
        {
            var principal = (string)assignment["principalId"]!;
            Assert.Equal(
                principal.StartsWith("33333333", StringComparison.Ordinal) ? "Group" : "ServicePrincipal",
                (string?)assignment["principalType"]
            );
            if (principal.StartsWith('['))
                Assert.Matches(
                    $@"^\[guid\('/subscriptions/.*', {Regex.Escape(principal[1..^1])}, "
                        + $@"'{((string)assignment["roleDefinitionId"]!).Split('/')[^1]}'\)\]$",
                    assignment.Name
                );
        }
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Guid();
}
