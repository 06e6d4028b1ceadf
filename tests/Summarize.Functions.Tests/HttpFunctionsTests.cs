using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Summarize.Http;

namespace Summarize.Functions.Tests;

public sealed class HttpFunctionsTests
{
    // Open to all: what a load balancer asks.
    private static readonly string[] Open = [nameof(Endpoints.GetHealth)];

    private static IEnumerable<(string Name, MethodInfo Method, HttpTriggerAttribute Trigger)> Functions =>
        from function in FunctionTable.All where function.Trigger is HttpTriggerAttribute select (function.Name, function.Method, (HttpTriggerAttribute)function.Trigger);

    public static TheoryData<string> Names => [.. Endpoints.All.Select(endpoint => endpoint.Name)];

    [Fact]
    public void Each_endpoint_has_one_function_with_its_name_method_and_route() => Assert.Equal(
        Endpoints.All.Select(endpoint => $"{endpoint.Name}: {endpoint.Method} {endpoint.Route}").Order(StringComparer.Ordinal),
        Functions.Select(function => $"{function.Name}: {string.Join(',', function.Trigger.Methods!)} {function.Trigger.Route}").Order(StringComparer.Ordinal));

    [Fact]
    public void A_key_guards_all_but_what_is_open() => Assert.All(Functions, function => Assert.Equal(
        Open.Contains(function.Name) ? AuthorizationLevel.Anonymous : AuthorizationLevel.Function, function.Trigger.AuthLevel));

    [Theory, MemberData(nameof(Names))]
    public async Task Each_function_runs_the_endpoint_of_its_name(string name)
    {
        // Without the product's services every handler fails, and the boundary logs the endpoint that did.
        using var log = new EndpointLog();
        var function = Functions.Single(function => function.Name == name);
        var context = new DefaultHttpContext { RequestServices = log };
        context.Request.Path = "/" + function.Trigger.Route!.Replace("{*name:minlength(1)}", "an article.txt", StringComparison.Ordinal);

        var answer = await (Task<IResult>)function.Method.Invoke(null, [context.Request])!;
        await answer.ExecuteAsync(context);

        Assert.Equal(500, context.Response.StatusCode);
        Assert.Equal([name], log.Endpoints);
    }

    /// <summary>An app's services, of which there is but the log.</summary>
    private sealed class EndpointLog : IServiceProvider, ILoggerFactory, ILogger
    {
        public List<string?> Endpoints { get; } = [];

        public object? GetService(Type serviceType) => serviceType == typeof(ILoggerFactory) ? this : null;

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Endpoints.AddRange(((IEnumerable<KeyValuePair<string, object?>>)state!).Where(value => value.Key == "Endpoint").Select(value => value.Value as string));

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
