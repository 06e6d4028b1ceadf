namespace Summarize.Http;

/// <summary>
/// Route templates, relative to the root. A name is a catch-all of at least one character: a plain catch-all would
/// take the bare collection too.
/// </summary>
public static class Routes
{
    /// <summary>The collection of articles.</summary>
    public const string Articles = "api/articles";

    /// <summary>One article.</summary>
    public const string Article = Articles + Name;

    /// <summary>The collection of summaries; <c>POST</c> only.</summary>
    public const string Summaries = "api/summaries";

    /// <summary>One article's summary.</summary>
    public const string Summary = Summaries + Name;

    /// <summary>The collection of key quotes; <c>POST</c> only.</summary>
    public const string Quotes = "api/quotes";

    /// <summary>One article's key quotes.</summary>
    public const string ArticleQuotes = Quotes + Name;

    /// <summary>The collection of digests; <c>POST</c> only.</summary>
    public const string Digests = "api/digests";

    /// <summary>One article's digest.</summary>
    public const string Digest = Digests + Name;

    /// <summary>Failed articles again; <c>POST</c> only.</summary>
    public const string Retries = "api/retries";

    /// <summary>Whether the service can work.</summary>
    public const string Health = "api/health";

    /// <summary>The OpenAPI document.</summary>
    public const string OpenApi = "api/openapi.json";

    /// <summary>
    /// The page. In the Functions host neither an empty route nor a slash is the root; a parameter that must be empty
    /// is.
    /// </summary>
    public const string Page = "{ignored:maxlength(0)?}";

    /// <summary>One of the page's files.</summary>
    public const string Asset = Assets + "{file}";

    private const string Assets = "assets/";

    private const string Name = "/{*name:minlength(1)}";

    /// <summary>A route as OpenAPI writes it.</summary>
    internal static string Template(string route) => $"/{route.Replace(Name, "/{name}", StringComparison.Ordinal)}";

    /// <summary>Whether a path, without the slash that it begins with, is an address of a route.</summary>
    internal static bool Takes(string route, string path) =>
        route == Page ? path.Length == 0
        : route == Asset
            ? path.StartsWith(Assets, StringComparison.OrdinalIgnoreCase)
                && path.LastIndexOf('/') == Assets.Length - 1
                && path.Length > Assets.Length
        : route.EndsWith(Name, StringComparison.Ordinal)
            ? path.Length > route.Length - Name.Length + 1
                && path.StartsWith(route[..^(Name.Length - 1)], StringComparison.OrdinalIgnoreCase)
        : path.TrimEnd('/').Equals(route, StringComparison.OrdinalIgnoreCase);
}
