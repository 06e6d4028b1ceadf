using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Summarize.Http.OpenApi;

namespace Summarize.Http;

/// <summary><c>GET /api/openapi.json</c>: what this API is, for programs.</summary>
internal static class OpenApiHandler
{
    public static async Task<IResult> GetAsync(HttpRequest request, string type, CancellationToken cancellation)
    {
        var document = await ApiDocument.JsonAsync.WaitAsync(cancellation);
        var etag = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(document.GetRawText())).AsSpan(0, 16)
        );
        return Replies.Versioned(request, etag, type, () => document);
    }
}
