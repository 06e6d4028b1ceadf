using System.ComponentModel.DataAnnotations;

namespace Summarize.Http;

/// <summary>Who may ask from other pages. Settings: <c>Summarize__Http__*</c>.</summary>
public sealed class HttpOptions
{
    /// <summary>
    /// Origins whose pages may read the answers (CORS), each as a browser sends it: <c>https://desk.example</c>.
    /// Default none, so that no other site's page can; up to 100. Settings: <c>Summarize__Http__AllowedOrigins__0</c>
    /// and on.
    /// </summary>
    [MaxLength(100)]
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>Whether a text is an origin: a scheme, a host, perhaps a port, and nothing else.</summary>
    internal static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.GetLeftPart(UriPartial.Authority) == text;
}
