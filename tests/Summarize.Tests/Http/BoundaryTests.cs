using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Summarize.Http;
using Endpoint = Summarize.Http.Endpoint;

namespace Summarize.Tests.Http;

public sealed class BoundaryTests
{
    [Fact]
    public async Task A_client_that_has_gone_away_is_no_failure()
    {
        var context = new DefaultHttpContext { RequestAborted = new CancellationToken(canceled: true) };
        var endpoint = new Endpoint(
            "Slow",
            "GET",
            "api/slow",
            [],
            async (_, cancellation) =>
            {
                await Task.Delay(Timeout.Infinite, cancellation);
                return Results.Ok();
            }
        );

        var answer = await Boundary.RunAsync(endpoint, context.Request);
        await answer.ExecuteAsync(context);

        Assert.Equal(499, context.Response.StatusCode);
    }

    [Fact]
    public async Task An_answer_to_a_client_that_has_gone_away_is_no_failure()
    {
        var context = new DefaultHttpContext { RequestAborted = new CancellationToken(canceled: true) };
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(new MemoryStream()));
        var endpoint = new Endpoint(
            "Quick",
            "GET",
            "api/quick",
            [],
            (_, _) => throw new RequestException(404, "There is no such thing.")
        );

        var answer = await Boundary.RunAsync(endpoint, context.Request);
        await answer.ExecuteAsync(context);

        Assert.Equal(404, context.Response.StatusCode);
    }
}
