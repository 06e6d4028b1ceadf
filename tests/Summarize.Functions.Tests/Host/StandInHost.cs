using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Status = Summarize.Functions.Tests.Host.StatusResult.Types.Status;

namespace Summarize.Functions.Tests.Host;

/// <summary>
/// The Functions host as far as a worker can tell: starts the built app as a process, loads its functions, calls them,
/// and hands HTTP on to them. It has no triggers and no keys of its own.
/// </summary>
internal sealed class StandInHost : FunctionRpc.FunctionRpcBase, IAsyncDisposable
{
    // Guards against hangs alone.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Channel<StreamingMessage> _toWorker = Channel.CreateUnbounded<StreamingMessage>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _asked = new();
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HttpClient _http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            ConnectCallback = ConnectAsync,
        }
    )
    {
        Timeout = Patience,
    };
    private WebApplication? _rpc;
    private WebApplication? _front;

    /// <summary>The process in which the worker runs.</summary>
    public WorkerProcess Worker { get; private set; } = null!;

    /// <summary>What the worker says it can do.</summary>
    public IReadOnlyDictionary<string, string> Capabilities { get; private set; } = null!;

    /// <summary>The functions that the worker names, by their names.</summary>
    public IReadOnlyDictionary<string, RpcFunctionMetadata> Functions { get; private set; } = null!;

    /// <summary>The functions that the worker has loaded.</summary>
    public ConcurrentQueue<string> Loaded { get; } = new();

    /// <summary>What the worker logs.</summary>
    public ConcurrentQueue<RpcLog> Logs { get; } = new();

    /// <summary>How invocations ended, each with its function's name.</summary>
    public ConcurrentQueue<(string Function, StatusResult Result)> Ended { get; } = new();

    /// <summary>Where clients send their requests.</summary>
    public Uri Url => new(_front!.Urls.Single());

    /// <summary>Starts a worker with these settings as its environment; its functions are loaded.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; the message is what it wrote.</exception>
    public static async Task<StandInHost> StartAsync(IEnumerable<KeyValuePair<string, string>> settings)
    {
        var host = new StandInHost();
        try
        {
            host._rpc = await host.ListenAsync(HttpProtocols.Http2, app => app.MapGrpcService<StandInHost>());
            host.Worker = WorkerProcess.Start(host._rpc.Urls.Single(), settings);
            if (await Task.WhenAny(host._connected.Task, host.Worker.Exited).WaitAsync(Patience) == host.Worker.Exited)
                throw new InvalidOperationException(host.Worker.Output);
            await host.LoadAsync();
            host._front = await host.ListenAsync(HttpProtocols.Http1, host.MapFunctions);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>The trigger of a function, as the host is told of it.</summary>
    public JsonNode Trigger(string function) =>
        Functions[function]
            .RawBindings.Select(binding => JsonNode.Parse(binding)!)
            .Single(binding => ((string)binding["type"]!).EndsWith("Trigger", StringComparison.OrdinalIgnoreCase));

    /// <summary>Calls a function for a blob, which is named to it but not sent along.</summary>
    public Task<StatusResult> BlobAsync(string function, string container, string name)
    {
        var blob = new JsonObject
        {
            ["Connection"] = (string?)Trigger(function)["connection"],
            ["ContainerName"] = container,
            ["BlobName"] = name,
        };
        var data = new ModelBindingData
        {
            Version = "1.0",
            Source = "AzureStorageBlobs",
            ContentType = "application/json",
            Content = ByteString.CopyFromUtf8(blob.ToJsonString()),
        };
        return InvokeAsync(function, new TypedData { ModelBindingData = data });
    }

    /// <summary>Calls a function with a message of its queue.</summary>
    public Task<StatusResult> QueueAsync(string function, string message) =>
        InvokeAsync(function, new TypedData { String = message });

    /// <summary>Calls a function whose time has come.</summary>
    public Task<StatusResult> TimerAsync(string function) =>
        InvokeAsync(function, new TypedData { Json = """{"ScheduleStatus":null,"IsPastDue":false}""" });

    /// <summary>Tells the worker to end.</summary>
    public void Terminate() => Send(new StreamingMessage { WorkerTerminate = new WorkerTerminate() });

    /// <inheritdoc/>
    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream,
        IServerStreamWriter<StreamingMessage> responseStream,
        ServerCallContext context
    )
    {
        var writing = WriteAsync();
        try
        {
            await foreach (var message in requestStream.ReadAllAsync())
            {
                if (message.RpcLog is { } log)
                    Logs.Enqueue(log);
                else if (message.StartStream is not null)
                    _connected.TrySetResult();
                else if (_asked.TryRemove(message.RequestId, out var asked))
                    asked.TrySetResult(message);
            }
        }
        catch (IOException)
        {
            // The worker has ended.
        }
        foreach (var asked in _asked.Values)
            asked.TrySetException(new IOException("The worker ended before it answered."));
        await writing;

        async Task WriteAsync()
        {
            await foreach (var message in _toWorker.Reader.ReadAllAsync(context.CancellationToken))
                await responseStream.WriteAsync(message);
        }
    }

    /// <summary>Ends the worker, if it has not ended.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Worker is not null)
            await Worker.DisposeAsync();
        if (_front is not null)
            await _front.DisposeAsync();
        if (_rpc is not null)
            await _rpc.DisposeAsync();
        _http.Dispose();
    }

    private async Task LoadAsync()
    {
        var init = new WorkerInitRequest { HostVersion = "4.0.0" };
        var worker = (await AskAsync(new StreamingMessage { WorkerInitRequest = init })).WorkerInitResponse;
        Capabilities = worker.Capabilities.AsReadOnly();
        var request = new FunctionsMetadataRequest { FunctionAppDirectory = WorkerProcess.Folder };
        var metadata = await AskAsync(new StreamingMessage { FunctionsMetadataRequest = request });
        Functions = metadata.FunctionMetadataResponse.FunctionMetadataResults.ToDictionary(function => function.Name);
        foreach (var function in Functions.Values)
        {
            var load = new FunctionLoadRequest { FunctionId = function.FunctionId, Metadata = function };
            var loaded = (await AskAsync(new StreamingMessage { FunctionLoadRequest = load })).FunctionLoadResponse;
            if (loaded.Result.Status == Status.Success)
                Loaded.Enqueue(function.Name);
        }
    }

    // The host asks its functions in the order of their names.
    private void MapFunctions(WebApplication app)
    {
        var order = 0;
        foreach (var function in Functions.Keys.Order(StringComparer.OrdinalIgnoreCase))
        {
            var trigger = Trigger(function);
            if ((string?)trigger["type"] != "httpTrigger")
                continue;
            Task AnswerAsync(HttpContext context) => ForwardAsync(function, context);
            string[] methods =
            [
                .. (trigger["methods"] as JsonArray ?? []).Select(method => ((string)method!).ToUpperInvariant()),
            ];
            var route = (string)trigger["route"]!;
            var endpoint =
                methods.Length == 0 ? app.Map(route, AnswerAsync) : app.MapMethods(route, methods, AnswerAsync);
            endpoint.WithOrder(order++);
        }
    }

    private async Task ForwardAsync(string function, HttpContext context)
    {
        var invocation = Guid.NewGuid().ToString();
        await using var hungUp = context.RequestAborted.Register(() =>
            Send(new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = invocation } })
        );
        var ended = InvokeAsync(function, new TypedData { Http = new RpcHttp() }, invocation);
        try
        {
            using var request = Request(context.Request, invocation);
            using var response = await _http.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                context.RequestAborted
            );
            context.Response.StatusCode = (int)response.StatusCode;
            foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
            {
                if (name != "Transfer-Encoding")
                    context.Response.Headers[name] = values.ToArray();
            }
            await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The client has gone away.
        }
        await ended;
    }

    private HttpRequestMessage Request(HttpRequest from, string invocation)
    {
        var request = new HttpRequestMessage(
            new HttpMethod(from.Method),
            Capabilities["HttpUri"].TrimEnd('/') + from.GetEncodedPathAndQuery()
        );
        if (from.ContentLength is not null || from.Headers.TransferEncoding.Count > 0)
            request.Content = new StreamContent(from.Body);
        foreach (var (name, values) in from.Headers.Where(header => header.Key is not ("Host" or "Transfer-Encoding")))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }
        request.Headers.Add("x-ms-invocation-id", invocation);
        return request;
    }

    // The worker says where it listens before it does.
    private static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancellation
    )
    {
        while (true)
        {
            var client = new TcpClient();
            try
            {
                await client.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellation);
                return client.GetStream();
            }
            catch (SocketException)
            {
                client.Dispose();
                await Task.Delay(20, cancellation);
            }
        }
    }

    private async Task<StatusResult> InvokeAsync(string function, TypedData data, string? invocation = null)
    {
        var request = new InvocationRequest
        {
            InvocationId = invocation ?? Guid.NewGuid().ToString(),
            FunctionId = Functions[function].FunctionId,
            TraceContext = new RpcTraceContext(),
            InputData =
            {
                new ParameterBinding { Name = (string)Trigger(function)["name"]!, Data = data },
            },
        };
        var ended = (await AskAsync(new StreamingMessage { InvocationRequest = request })).InvocationResponse.Result;
        Ended.Enqueue((function, ended));
        return ended;
    }

    private Task<StreamingMessage> AskAsync(StreamingMessage question)
    {
        question.RequestId = Guid.NewGuid().ToString();
        var answer = new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[question.RequestId] = answer;
        Send(question);
        return answer.Task.WaitAsync(Patience);
    }

    private void Send(StreamingMessage message) => _toWorker.Writer.TryWrite(message);

    private async Task<WebApplication> ListenAsync(HttpProtocols protocol, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Limits.MaxRequestBodySize = null;
                kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = protocol);
            });
        builder.Services.AddRouting();
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = null);
        builder.Services.AddSingleton(this);
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return app;
    }
}
