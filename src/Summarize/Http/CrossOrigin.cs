using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Summarize.Http;

/// <summary>Lets pages of the named origins read our answers; off where none is named.</summary>
internal sealed class CrossOrigin(ICorsService service, IOptions<HttpOptions> options)
{
    // Browsers ask beforehand only as often as this lapses.
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private static readonly string[] Sent =
    [
        "Accept",
        "Content-Type",
        "If-Match",
        "If-None-Match",
        "traceparent",
        "tracestate",
        "x-functions-key",
        RequestTrace.Header,
    ];

    private static readonly string[] Read = ["Allow", "ETag", "Location", "Retry-After", RequestTrace.Header];

    private readonly CorsPolicy? _policy =
        options.Value.AllowedOrigins.Count == 0
            ? null
            : new CorsPolicyBuilder([.. options.Value.AllowedOrigins])
                .WithMethods("GET", "HEAD", "POST", "PUT", "DELETE")
                .WithHeaders(Sent)
                .WithExposedHeaders(Read)
                .SetPreflightMaxAge(Remembered)
                .Build();

    /// <summary>Says in the answer's headers whether the page that asks may read it.</summary>
    public void Tell(HttpContext context)
    {
        if (_policy is not null)
            service.ApplyResult(service.EvaluatePolicy(context, _policy), context.Response);
    }
}
