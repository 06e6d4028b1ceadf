using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Summarize.Infrastructure.Tests;

/// <summary>
/// What a deployment of main.bicep would make, as <c>bicep snapshot</c> foretells it: every expression evaluated but
/// those
/// that only Azure can know, which stay as text in brackets.
/// </summary>
internal sealed partial class Deployment
{
    /// <summary>Nothing said but name and place.</summary>
    public static Task<Deployment> Default => DefaultOnce.Value;

    /// <summary>In a virtual network, with two ranges let in; what azd has no value for, it leaves empty.</summary>
    public static Task<Deployment> Private => PrivateOnce.Value;

    /// <summary>A model that is there already, and every parameter away from its default.</summary>
    public static Task<Deployment> Changed => ChangedOnce.Value;

    private static readonly Lazy<Task<Deployment>> DefaultOnce = new(() => ForetellAsync(""));

    private static readonly Lazy<Task<Deployment>> PrivateOnce = new(() =>
        ForetellAsync(
            """
            param privateNetwork = true
            param allowedClients = ['192.0.2.0/24', '198.51.100.7/32']
            param modelEndpoint = ''
            param inputPrice = ''
            param outputPrice = ''
            param alertEmail = ''
            """
        )
    );

    private static readonly Lazy<Task<Deployment>> ChangedOnce = new(() =>
        ForetellAsync(
            """
            param articleStorageSku = 'Standard_ZRS'
            param recoveryDays = 7
            param replyDays = 5
            param articleDays = 365
            param logDays = 90
            param uploaders = [{ id: '33333333-3333-3333-3333-333333333333', type: 'Group' }]
            param modelEndpoint = 'https://elsewhere.example'
            param modelDeployment = 'theirs'
            param inputPrice = '0.75'
            param outputPrice = '4.5'
            param currency = 'EUR'
            param dailyTokens = 1000000
            param alwaysReadyHttp = 1
            param alwaysReadyBlob = 2
            param maximumInstances = 7
            param instanceMemoryMB = 4096
            param alertEmail = 'desk@example.com'
            param settings = { AzureOpenAI__MaxOutputTokens: '1000' }
            """
        )
    );

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private Deployment(string snapshot)
    {
        var json = JsonNode.Parse(snapshot)!.AsObject();
        Resources =
        [
            .. json["predictedResources"]!
                .AsArray()
                .Select(node => new Resource(node!))
                .OrderBy(resource => resource.Id, StringComparer.Ordinal),
        ];
        // The tool gives them in an order of chance.
        json["predictedResources"] = new JsonArray([.. Resources.Select(resource => resource.Json.DeepClone())]);
        json["outputs"] = new JsonObject(
            json["outputs"]!
                .AsObject()
                .OrderBy(output => output.Key, StringComparer.Ordinal)
                .Select(output => KeyValuePair.Create(output.Key, output.Value?.DeepClone()))
        );
        Snapshot = json.ToJsonString(Layout) + "\n";
    }

    /// <summary>All of it as text, in one order.</summary>
    public string Snapshot { get; }

    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>The app's settings by name.</summary>
    public IReadOnlyDictionary<string, string> Settings =>
        One("Microsoft.Web/sites")["siteConfig"]!["appSettings"]!
            .AsArray()
            .ToDictionary(
                setting => (string)setting!["name"]!,
                setting => (string)setting!["value"]!,
                StringComparer.Ordinal
            );

    /// <summary>The two storage accounts: the articles' and the host's.</summary>
    public Resource ArticleStorage =>
        All("Microsoft.Storage/storageAccounts")
            .Single(account => account.Name.StartsWith("starticles", StringComparison.Ordinal));

    /// <inheritdoc cref="ArticleStorage"/>
    public Resource HostStorage =>
        All("Microsoft.Storage/storageAccounts")
            .Single(account => account.Name.StartsWith("sthost", StringComparison.Ordinal));

    /// <summary>The grants, each as <c>SCOPE: ROLE to PRINCIPAL</c>, names for ids and nothing that varies.</summary>
    public IEnumerable<string> Grants => All("Microsoft.Authorization/roleAssignments").Select(Grant);

    /// <summary>Roles by id, from roles.bicep.</summary>
    public static IReadOnlyDictionary<string, string> Roles { get; } =
        RoleLine()
            .Matches(File.ReadAllText(Path.Combine(Bicep.Infra, "roles.bicep")))
            .ToDictionary(line => line.Groups["id"].Value, line => line.Groups["name"].Value, StringComparer.Ordinal);

    public IEnumerable<Resource> All(string type) => Resources.Where(resource => resource.Type == type);

    public Resource One(string type) => All(type).Single();

    private static async Task<Deployment> ForetellAsync(string parameters)
    {
        var folder = Directory.CreateTempSubdirectory("summarize-infra-").FullName;
        try
        {
            var file = Path.Combine(folder, "main.bicepparam");
            var template = Path.GetRelativePath(folder, Path.Combine(Bicep.Infra, "main.bicep"));
            await File.WriteAllTextAsync(
                file,
                $"using '{template}'\n\nparam environmentName = 'example'\nparam location = "
                    + $"'swedencentral'\n{parameters}\n"
            );
            var (code, _, complaints) = await Bicep.RunAsync(
                "snapshot",
                file,
                "--location",
                "swedencentral",
                "--deployment-name",
                "summarize",
                "--subscription-id",
                "11111111-1111-1111-1111-111111111111",
                "--tenant-id",
                "22222222-2222-2222-2222-222222222222"
            );
            Assert.True(code == 0, complaints);
            return new(await File.ReadAllTextAsync(Path.Combine(folder, "main.snapshot.json")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Grant(Resource assignment)
    {
        var scope = Scope().Match(assignment.Id).Groups["tail"].Value;
        var role = Roles[((string)assignment["roleDefinitionId"]!).Split('/')[^1]];
        var principal = (string)assignment["principalId"]!;
        var name = Identity().Match(principal) is { Success: true } found ? found.Groups["name"].Value : principal;
        return $"{Token().Replace(scope, "")}: {role} to {Token().Replace(name, "")}";
    }

    [GeneratedRegex(
        "^  '(?<name>[^']+)': '(?<id>[0-9a-f-]{36})'$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex RoleLine();

    // [extensionResourceId('/subscriptions/…/providers/Microsoft.Storage/storageAccounts/NAME/blobServices/…', …
    // or, where all is known, /subscriptions/…/NAME/blobServices/…/providers/Microsoft.Authorization/roleAssignments/…
    [GeneratedRegex(
        @"^(\[extensionResourceId\(')?/subscriptions/[^/']*/resourceGroups/[^/']*/providers/[^/']+/[^/']+/(?<tail>[^']+?)('|/providers/)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Scope();

    [GeneratedRegex(
        "/userAssignedIdentities/(?<name>[^']+)'",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Identity();

    // What uniqueString adds to a name.
    [GeneratedRegex("-?[a-z0-9]{13}(?=$|/)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}

/// <summary>One thing that is made.</summary>
internal sealed class Resource(JsonNode json)
{
    public JsonNode Json { get; } = json;

    public string Id => (string)Json["id"]!;

    public string Type => (string)Json["type"]!;

    public string Name => (string)Json["name"]!;

    /// <summary>One of its properties.</summary>
    public JsonNode? this[string property] => Json["properties"]?[property];
}
