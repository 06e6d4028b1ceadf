using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Summarize.Http;
using Endpoint = Summarize.Http.Endpoint;

namespace Summarize.Tests.Http;

public sealed class BoundaryTests
{
    private static ServiceProvider Services =>
        new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<Shutdown>()
            .AddCors()
            .AddSingleton<CrossOrigin>()
            .BuildServiceProvider();

    [Fact]
    public async Task A_client_that_has_gone_away_is_no_failure()
    {
        var context = new DefaultHttpContext
        {
            RequestAborted = new CancellationToken(canceled: true),
            RequestServices = Services,
        };
        var endpoint = Asked(
            async (_, _, cancellation) =>
            {
                await Task.Delay(Timeout.Infinite, cancellation);
                return Results.Ok();
            }
        );

        var answer = await Boundary.RunAsync(endpoint, context.Request);
        await answer.ExecuteAsync(context);

        Assert.Equal(499, context.Response.StatusCode);
    }

    [Theory]
    [InlineData(412, "LeaseIdMissing", 409)]
    [InlineData(409, "BlobArchived", 409)]
    [InlineData(409, "BlobBeingRehydrated", 409)]
    [InlineData(409, "BlobImmutableDueToPolicy", 409)]
    [InlineData(400, "InvalidUri", 400)]
    [InlineData(409, "ContainerBeingDeleted", 503)]
    [InlineData(403, "AuthorizationFailure", 503)]
    [InlineData(503, "ServerBusy", 503)]
    public async Task What_the_storage_says_of_an_article_is_told_from_its_own_faults(
        int fault,
        string code,
        int status
    )
    {
        var context = new DefaultHttpContext { RequestServices = Services };
        var endpoint = Asked((_, _, _) => throw new RequestFailedException(fault, "No.", code, innerException: null));

        var answer = await Boundary.RunAsync(endpoint, context.Request);
        await answer.ExecuteAsync(context);

        Assert.Equal(status, context.Response.StatusCode);
        Assert.Equal(status == 503, context.Response.Headers.RetryAfter.Count > 0);
    }

    [Fact]
    public async Task An_answer_to_a_client_that_has_gone_away_is_no_failure()
    {
        var context = new DefaultHttpContext
        {
            RequestAborted = new CancellationToken(canceled: true),
            RequestServices = Services,
        };
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(new MemoryStream()));
        var endpoint = Asked((_, _, _) => throw new RequestException(ProblemTypes.NotFound, "There is no such thing."));

        var answer = await Boundary.RunAsync(endpoint, context.Request);
        await answer.ExecuteAsync(context);

        Assert.Equal(404, context.Response.StatusCode);
    }

    private static Endpoint Asked(Handler handle) =>
        new("Asked", "GET", "api/asked", handle) { Summary = "Ask", Outcomes = [] };
}
