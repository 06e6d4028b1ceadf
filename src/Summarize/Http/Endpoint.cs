using Microsoft.AspNetCore.Http;

namespace Summarize.Http;

/// <summary>Answers a request, or throws one of the typed faults that <see cref="Boundary"/> maps.</summary>
/// <param name="request">The request.</param>
/// <param name="type">Which of <see cref="Endpoint.Produces"/> the client likes best; empty where there are
/// none.</param>
/// <param name="cancellation">Ends the work.</param>
public delegate Task<IResult> Handler(HttpRequest request, string type, CancellationToken cancellation);

/// <summary>
/// One thing that can be asked over HTTP: all that a host needs to serve it, and all that the document at
/// <c>/api/openapi.json</c> says of it.
/// </summary>
/// <param name="Name">Its name, which is the function's name as well.</param>
/// <param name="Method">The HTTP method; <c>HEAD</c> goes with <c>GET</c>.</param>
/// <param name="Route">Its template, from <see cref="Routes"/>.</param>
/// <param name="Handle">Answers a request.</param>
public sealed record Endpoint(string Name, string Method, string Route, Handler Handle)
{
    /// <summary>What it does, in a few words.</summary>
    public required string Summary { get; init; }

    /// <summary>What a caller has to know beside that; null: nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is open to all; else the Functions host asks for a key.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the body is an article.</summary>
    public bool TakesArticle { get; init; }

    /// <summary>Query parameters that it knows.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>Request headers that it heeds, beside those that every endpoint does.</summary>
    public IReadOnlyList<Header> Headers { get; init; } = [];

    /// <summary>Media types of its answers; the first where the client does not mind.</summary>
    public IReadOnlyList<string> Produces { get; init; } = [Replies.Json];

    /// <summary>What it may answer, beside what every endpoint does.</summary>
    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    /// <summary>The methods that it is served under.</summary>
    public IReadOnlyList<string> Methods { get; } = Method == "GET" ? ["GET", "HEAD"] : [Method];
}

/// <summary>A header of a request or an answer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it says.</param>
/// <param name="Example">A value.</param>
public sealed record Header(string Name, string Description, string Example);

/// <summary>One of the answers that an endpoint gives.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Description">When it is given.</param>
public sealed record Outcome(int Status, string Description)
{
    /// <summary>The type of the JSON body; null: the body has no JSON form, or there is no body.</summary>
    public Type? Body { get; init; }

    /// <summary>Whether the body comes in each of <see cref="Endpoint.Produces"/>; else it is JSON, if any.</summary>
    public bool IsNegotiated { get; init; }

    /// <summary>Headers of the answer, beside those that every answer has.</summary>
    public IReadOnlyList<Header> Headers { get; init; } = [];

    /// <summary>The problems that the answer may be; empty: it is none.</summary>
    public IReadOnlyList<ProblemType> Problems { get; init; } = [];

    /// <summary>The <c>reason</c>s that the problems may have.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}
