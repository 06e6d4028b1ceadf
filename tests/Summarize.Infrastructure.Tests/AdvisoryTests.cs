using System.Diagnostics;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Summarize.Infrastructure.Tests;

/// <summary>
/// A project under this one's build settings, restored from a feed of its own: <c>outer</c>, which it names, asks for
/// <c>inner</c>.
/// </summary>
public sealed class AdvisoryTests : IAsyncLifetime
{
    private const string Advisory =
        """{"inner":[{"severity":0,"url":"https://advisory.example/1","versions":"[1.0.0]"}]}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("summarize-audit-").FullName;

    public ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "packages"));
        Pack("inner", "");
        Pack("outer", """<dependencies><dependency id="inner" version="1.0.0" /></dependencies>""");
        File.Copy(Path.Combine(Bicep.Root, "Directory.Build.props"), Path.Combine(_folder, "Directory.Build.props"));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_low_advisory_of_a_package_of_a_package_breaks_the_build()
    {
        var (code, said) = await RestoreAsync(feed => feed.MapGet("/advisories", () => Json(Advisory)));
        Assert.NotEqual(0, code);
        Assert.Contains("error NU1901", said, StringComparison.Ordinal);
        Assert.Contains("https://advisory.example/1", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_without_advisories_of_what_is_used_breaks_no_build()
    {
        var (code, said) = await RestoreAsync(feed => feed.MapGet("/advisories", () => Json("{}")));
        Assert.True(code == 0, said);
        Assert.DoesNotContain("NU19", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_knows_no_advisories_breaks_no_build()
    {
        var (code, said) = await RestoreAsync(advisories: null);
        Assert.True(code == 0, said);
    }

    [Fact]
    public async Task Advisories_that_cannot_be_had_are_a_warning()
    {
        var (code, said) = await RestoreAsync(feed => feed.MapGet("/advisories", () => Results.StatusCode(404)));
        Assert.True(code == 0, said);
        Assert.Contains("warning NU1900", said, StringComparison.Ordinal);
    }

    [Fact]
    public void No_project_takes_advisories_lightly() =>
        Assert.All(
            Directory
                .EnumerateFiles(Bicep.Root, "*.*proj", SearchOption.AllDirectories)
                .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
                .Append(Path.Combine(Bicep.Root, "Directory.Packages.props")),
            file =>
                Assert.All(
                    ["NU190", "NuGetAudit"],
                    (string word) => Assert.DoesNotContain(word, File.ReadAllText(file), StringComparison.Ordinal)
                )
        );

    private async Task<(int Code, string Said)> RestoreAsync(Action<WebApplication>? advisories)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Logging.ClearProviders();
        await using var feed = builder.Build();
        feed.UseRouting();
        feed.MapGet("/index.json", () => Json(Index(feed.Urls.First(), advisories is not null)));
        feed.MapGet(
            "/advisories.json",
            () =>
                Json(
                    $$"""[{"@name":"base","@id":"{{feed.Urls.First()}}/advisories","@updated":"2026-01-01T00:00:00Z"}]"""
                )
        );
        advisories?.Invoke(feed);
        await feed.StartAsync(TestContext.Current.CancellationToken);
        await WriteAsync(
            "nuget.config",
            $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packages" value="packages" />
                <add key="feed" value="{feed.Urls.First()}/index.json" allowInsecureConnections="true" />
              </packageSources>
            </configuration>
            """
        );
        await WriteAsync(
            "audited.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <PackageReference Remove="Meziantou.Analyzer" />
                <PackageReference Include="outer" Version="1.0.0" />
              </ItemGroup>
            </Project>
            """
        );
        var start = new ProcessStartInfo("dotnet", ["restore", "audited.csproj", "-nodeReuse:false"])
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        // No lock file is there yet, and nothing of this is to stay.
        start.Environment.Remove("CI");
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder, "installed");
        start.Environment["NUGET_HTTP_CACHE_PATH"] = Path.Combine(_folder, "http");
        using var restore = Process.Start(start)!;
        var said = await restore.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await restore.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (restore.ExitCode, said);
    }

    private static string Index(string url, bool advisories) =>
        $$"""
            {"version":"3.0.0","resources":[{"@id":"{{url}}/none/","@type":"PackageBaseAddress/3.0.0"}
            {{(advisories ? $$""",{"@id":"{{url}}/advisories.json","@type":"VulnerabilityInfo/6.7.0"}""" : "")}}]}
            """;

    private static IResult Json(string text) => Results.Text(text, "application/json");

    private void Pack(string id, string dependencies)
    {
        using var package = ZipFile.Open(Path.Combine(_folder, "packages", $"{id}.1.0.0.nupkg"), ZipArchiveMode.Create);
        using var writer = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open());
        writer.Write(
            $"<package><metadata><id>{id}</id><version>1.0.0</version><authors>us</authors>"
                + $"<description>None.</description>{dependencies}</metadata></package>"
        );
    }

    private Task WriteAsync(string file, string text) => File.WriteAllTextAsync(Path.Combine(_folder, file), text);
}
