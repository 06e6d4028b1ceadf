using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Summarize.Local;
using Summarize.StubModel;

[assembly: AssemblyFixture(typeof(Summarize.Page.Tests.GoodHost))]
[assembly: AssemblyFixture(typeof(Summarize.Page.Tests.SlowHost))]
[assembly: AssemblyFixture(typeof(Summarize.Page.Tests.InventiveHost))]

namespace Summarize.Page.Tests;

/// <summary>The laptop host on free ports, whose model does as its deployment's name says.</summary>
public sealed class PageHost : IAsyncDisposable
{
    private readonly LocalHost _host;

    private PageHost(LocalHost host) => (_host, Http) = (host, new HttpClient { BaseAddress = new Uri(host.Url) });

    public string Url => _host.Url;

    public HttpClient Http { get; }

    public static async Task<PageHost> StartAsync(string folder, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("Logging:Console:LogLevel:Default", "None"),
                .. settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)),
            ])
            .Build();
        return new PageHost(
            await LocalHost.StartAsync(
                new LocalOptions("http://127.0.0.1:0", AzuritePort: 0, folder, Seeds: false),
                configuration,
                TextWriter.Null,
                CancellationToken.None
            )
        );
    }

    public async Task PutAsync(string name, string text)
    {
        using var body = new StringContent(text, Encoding.UTF8, "text/plain");
        using var response = await Http.PutAsync(
            new Uri($"/api/articles/{name}", UriKind.Relative),
            body,
            TestContext.Current.CancellationToken
        );
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Waits until the state of an article is this.</summary>
    public async Task WaitAsync(string name, string state)
    {
        while (!(await JsonAsync($"/api/articles?state={state}&prefix={name}")).ToString().Contains(name))
            await Task.Delay(50, TestContext.Current.CancellationToken);
    }

    public async Task<JsonElement> JsonAsync(string address) =>
        JsonElement.Parse(await Http.GetStringAsync(address, TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
    }
}

/// <summary>A host whose model behaves.</summary>
public class GoodHost : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("summarize-page-").FullName;

    public PageHost Host { get; private set; } = null!;

    protected virtual (string, string)[] Settings => [];

    public virtual async ValueTask InitializeAsync() => Host = await PageHost.StartAsync(_folder, Settings);

    public virtual async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>A host whose model answers only while <see cref="DigestedAsync"/> waits for it.</summary>
public sealed class SlowHost : GoodHost
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly StubOptions _pace = new();
    private StubModelServer _model = null!;

    protected override (string, string)[] Settings =>
        [("AzureOpenAI:Deployment", "stub-slow"), ("AzureOpenAI:Endpoint", _model.Url), ("AzureOpenAI:ApiKey", "any")];

    public override async ValueTask InitializeAsync()
    {
        _model = await StubModelServer.StartAsync("http://127.0.0.1:0", _pace, CancellationToken.None, _clock);
        await base.InitializeAsync();
    }

    /// <summary>Lets the model answer until the page shows a digest.</summary>
    public async Task DigestedAsync(IPage page)
    {
        var digested = page.DigestedAsync();
        while (!digested.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(_pace.SlowMs));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        await digested;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _model.DisposeAsync();
    }
}

/// <summary>A host whose model writes a number that no article has.</summary>
public sealed class InventiveHost : GoodHost
{
    protected override (string, string)[] Settings => [("AzureOpenAI:Deployment", "stub-invented-number")];
}
