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

    private static IEnumerable<(string Name, MethodInfo Method, HttpTriggerAttribute Trigger)> All =>
        from function in FunctionTable.All
        where function.Trigger is HttpTriggerAttribute
        select (function.Name, function.Method, (HttpTriggerAttribute)function.Trigger);

    private static IEnumerable<(string Name, MethodInfo Method, HttpTriggerAttribute Trigger)> Functions =>
        All.Where(function => function.Name != nameof(HttpFunctions.Unmatched));

    public static TheoryData<string> Names => [.. Endpoints.All.Select(endpoint => endpoint.Name)];

    [Fact]
    public void Each_endpoint_has_one_function_with_its_name_method_and_route() =>
        Assert.Equal(
            Endpoints
                .All.Select(endpoint => $"{endpoint.Name}: {endpoint.Method} {endpoint.Route}")
                .Order(StringComparer.Ordinal),
            Functions
                .Select(function =>
                    $"{function.Name}: {string.Join(',', function.Trigger.Methods!)} {function.Trigger.Route}"
                )
                .Order(StringComparer.Ordinal)
        );

    // The first function in the order of their names whose route fits: so the host chooses.
    [Fact]
    public void What_takes_the_rest_comes_last_and_takes_every_method()
    {
        var last = All.OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase).Last();
        Assert.Equal((nameof(HttpFunctions.Unmatched), "api/{*path}"), (last.Name, last.Trigger.Route));
        Assert.Empty(last.Trigger.Methods!);
    }

    [Theory]
    [InlineData("PATCH", "/api/articles/news/x.txt", 405, "DELETE, GET, PUT")]
    [InlineData("POST", "/api/articles/", 405, "GET")]
    [InlineData("GET", "/api/summaries", 405, "POST")]
    [InlineData("GET", "/api/summaries/", 405, "POST")]
    [InlineData("POST", "/API/Summaries/x", 405, "GET")]
    [InlineData("HEAD", "/api/health", 405, "GET")]
    [InlineData("GET", "/api/health/x", 404, "")]
    [InlineData("GET", "/api/articlesx", 404, "")]
    [InlineData("GET", "/api", 404, "")]
    public async Task What_no_endpoint_takes_is_told_which_method_its_address_takes(
        string method,
        string path,
        int status,
        string allowed
    )
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Request = { Method = method, Path = path }, Response = { Body = body } };

        await HttpFunctions.Unmatched(context.Request).ExecuteAsync(context);

        Assert.Equal(
            (status, allowed, "application/problem+json"),
            (context.Response.StatusCode, context.Response.Headers.Allow.ToString(), context.Response.ContentType)
        );
    }

    [Fact]
    public void A_key_guards_all_but_what_is_open() =>
        Assert.All(
            All,
            function =>
                Assert.Equal(
                    Open.Contains(function.Name) ? AuthorizationLevel.Anonymous : AuthorizationLevel.Function,
                    function.Trigger.AuthLevel
                )
        );

    [Theory, MemberData(nameof(Names))]
    public async Task Each_function_runs_the_endpoint_of_its_name(string name)
    {
        // Without the product's services every handler fails, and the boundary logs the endpoint that did.
        using var log = new EndpointLog();
        var function = Functions.Single(function => function.Name == name);
        var context = new DefaultHttpContext { RequestServices = log };
        context.Request.Path =
            "/" + function.Trigger.Route!.Replace("{*name:minlength(1)}", "an article.txt", StringComparison.Ordinal);

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

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) =>
            Endpoints.AddRange(
                ((IEnumerable<KeyValuePair<string, object?>>)state!)
                    .Where(value => value.Key == "Endpoint")
                    .Select(value => value.Value as string)
            );

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
