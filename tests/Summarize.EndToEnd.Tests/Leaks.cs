using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Summarize.Digests;
using Summarize.EndToEnd.Tests;
using Summarize.Storage;

[assembly: AssemblyFixture(typeof(LastCheck))]

namespace Summarize.EndToEnd.Tests;

/// <summary>After all tests of the assembly: nothing that a host told anybody holds a secret.</summary>
public sealed class LastCheck : IDisposable
{
    /// <summary>Fails the run where something does.</summary>
    public void Dispose()
    {
        var leaks = Leaks.OfThisRun.Found().ToArray();
        // Said once for each test of the assembly, so it is short.
        if (leaks.Length > 0)
            Assert.Fail($"{leaks.Length} lines tell what nobody may know, one of them {leaks[0]}");
    }
}

/// <summary>
/// What the product's hosts in this process tell (log lines at their default level, spans, problem details), and what
/// they were told in confidence: six words of an article in a row, keys, signatures. Hosts are found as they are built.
/// </summary>
internal sealed partial class Leaks : ILoggerProvider, IStartupFilter
{
    // So many words in a row are nobody's by chance.
    private const int WordsInARow = 6;
    private const int ShortestKey = 8;

    private readonly ConcurrentQueue<string> _told = new();
    private readonly HashSet<string> _passages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _keys = new(StringComparer.Ordinal);

    public static Leaks OfThisRun { get; } = new();

    /// <summary>One line each: <c>log CATEGORY text</c>, <c>span SOURCE name tags</c>, <c>problem body</c>.</summary>
    public IReadOnlyCollection<string> All => _told;

    /// <summary>Somebody may read this.</summary>
    public void Tell(string line) => _told.Enqueue(line);

    /// <summary>Nobody may be told this text.</summary>
    public void KeepArticle(string text)
    {
        lock (_passages)
            _passages.UnionWith(Passages(text));
    }

    /// <summary>Nobody may be told this key; one too short to be told from a word is left out.</summary>
    public void KeepKey(string? key)
    {
        if (key?.Length >= ShortestKey)
            _keys[key] = _keys[Uri.UnescapeDataString(key)] = true;
    }

    /// <summary>The lines that hold what nobody may be told, each after what it is.</summary>
    public IEnumerable<string> Found() => _told.SelectMany(FoundIn);

    /// <summary>
    /// The line itself after the first thing in it that nobody may be told; none where it holds none.
    /// </summary>
    public IEnumerable<string> FoundIn(string line)
    {
        lock (_passages)
            return Passages(line)
                .Where(_passages.Contains)
                .Concat(_keys.Keys.Where(key => line.Contains(key, StringComparison.Ordinal)))
                .Concat(Signature().Matches(line).Select(found => found.Value))
                .Take(1)
                .Select(secret => $"'{secret}' in: {line}")
                .ToArray();
    }

    public ILogger CreateLogger(string categoryName) => new Listener(this, categoryName);

    public void Dispose() { }

    Action<IApplicationBuilder> IStartupFilter.Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(ListenAsync);
            next(app);
        };

    [ModuleInitializer]
    internal static void Start()
    {
        DiagnosticListener.AllListeners.Subscribe(new Hosts());
        ActivitySource.AddActivityListener(
            new ActivityListener
            {
                ShouldListenTo = _ => true,
                // Not "recorded": whether a span is exported is left to the product.
                Sample = (ref _) => ActivitySamplingResult.AllData,
                ActivityStopped = span =>
                    OfThisRun.Tell(
                        $"span {span.Source.Name} {span.DisplayName} {span.StatusDescription} "
                            + $"{string.Join(' ', span.TagObjects)} {string.Join(' ', span.Baggage)} "
                            + string.Join(' ', span.Events.SelectMany(e => e.Tags.Select(tag => $"{e.Name} {tag}")))
                    ),
            }
        );
    }

    /// <summary>Each passage of as many words as matter; a word is what stands between white space.</summary>
    private static IEnumerable<string> Passages(string text)
    {
        var words = Word().Matches(text).Select(word => word.Value).ToArray();
        return Enumerable
            .Range(0, Math.Max(0, words.Length - WordsInARow + 1))
            .Select(start => string.Join(' ', words[start..(start + WordsInARow)]));
    }

    private void KeepSettings(IConfiguration configuration)
    {
        KeepKey(configuration[$"{ModelOptions.Section}:{nameof(ModelOptions.ApiKey)}"]);
        foreach (Match secret in StorageSecret().Matches(configuration[Containers.Connection] ?? ""))
            KeepKey(secret.Groups["secret"].Value);
    }

    // The stub's requests hold the articles as they were read; those to the API, as they were sent.
    private async Task ListenAsync(HttpContext context, RequestDelegate next)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) == true)
        {
            await next(context);
            return;
        }
        KeepKeys(request);
        using var asked = new Copy(request.Body);
        using var answered = new Copy(response.Body);
        (request.Body, response.Body) = (asked, answered);
        try
        {
            await next(context);
        }
        finally
        {
            (request.Body, response.Body) = (asked.Inner, answered.Inner);
            if (request.Path.StartsWithSegments("/openai", StringComparison.Ordinal))
                KeepPrompt(asked.Text);
            // What is not text is shown to the model, if it can be read at all.
            else if (
                request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
                && !asked.Text.Contains('\0', StringComparison.Ordinal)
            )
                KeepArticle(asked.Text);
            if (response.ContentType == "application/problem+json")
                Tell($"problem {answered.Text}");
        }
    }

    private void KeepKeys(HttpRequest request)
    {
        string?[] keys =
        [
            .. request.Headers["api-key"],
            .. request.Headers["x-functions-key"],
            .. request.Query["code"],
        ];
        foreach (var key in keys)
            KeepKey(key);
    }

    private void KeepPrompt(string body)
    {
        foreach (Match article in Shown().Matches(body))
            KeepArticle(JsonSerializer.Deserialize<string>($"\"{article.Groups["article"].Value}\"")!);
    }

    [GeneratedRegex(@"[\p{L}\p{N}][^\s""]*(?<=[\p{L}\p{N}])", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Word();

    [GeneratedRegex("sig=(?!REDACTED)[A-Za-z0-9%+/=]{8,}", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Signature();

    [GeneratedRegex(
        "(AccountKey=|sig=)(?<secret>[^;&]+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex StorageSecret();

    // Inside a JSON string.
    [GeneratedRegex(
        """(<|\\u003[Cc])article(>|\\u003[Ee])\\n(?<article>(\\.|[^"\\])*)\\n(<|\\u003[Cc])/article""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex Shown();

    private sealed class Listener(Leaks leaks, string category) : ILogger
    {
        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => leaks.Tell($"log {category} {formatter(state, exception)} {exception}");

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            leaks.Tell($"log {category} {state}");
            return null;
        }
    }

    /// <summary>Every host of this process, before it is built.</summary>
    private sealed class Hosts : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting")
                value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is not { Key: "HostBuilding", Value: IHostBuilder builder })
                return;
            builder.ConfigureServices(
                (context, services) =>
                {
                    services.AddSingleton<IStartupFilter>(OfThisRun);
                    // The stub's log is none of the product's.
                    if (services.All(service => service.ServiceType != typeof(Digester)))
                        return;
                    services.AddLogging(logging => logging.AddProvider(OfThisRun));
                    OfThisRun.KeepSettings(context.Configuration);
                }
            );
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }

    /// <summary>A stream that remembers what passed, up to a limit.</summary>
    private sealed class Copy(Stream inner) : Stream
    {
        private const int Most = 1 << 20;

        private readonly MemoryStream _passed = new();

        public Stream Inner => inner;

        public string Text => Encoding.UTF8.GetString(_passed.GetBuffer(), 0, (int)_passed.Length);

        public override bool CanRead => inner.CanRead;
        public override bool CanSeek => false;
        public override bool CanWrite => inner.CanWrite;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override Task<int> ReadAsync(
            byte[] buffer,
            int offset,
            int count,
            CancellationToken cancellationToken
        ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            Remember(buffer.Span[..read]);
            return read;
        }

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Remember(buffer.Span);
            return inner.WriteAsync(buffer, cancellationToken);
        }

        public override void Flush() => throw new NotSupportedException();

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        private void Remember(ReadOnlySpan<byte> bytes) =>
            _passed.Write(bytes[..Math.Min(bytes.Length, Most - (int)_passed.Length)]);
    }
}
