using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Summarize.Chaos;

/// <summary>What the requests are that a <see cref="FaultProxy"/> sees.</summary>
internal static class Calls
{
    private const string Reading = "reading";
    private const string SecondReaderSchema = "\"name\":\"proved\"";

    /// <summary>A request to Azure Blob Storage; its path is <c>/ACCOUNT/CONTAINER/BLOB</c>.</summary>
    public static Call OfStorage(HttpRequest request)
    {
        var container = request.Path.Value!.Split('/', 4).ElementAtOrDefault(2) ?? "";
        var operation = request.Method switch
        {
            "PUT" => "write",
            "DELETE" => "delete",
            _ => request.Query["comp"] == "list" ? "list" : "read",
        };
        return new Call(container, operation, DateTimeOffset.UtcNow);
    }

    /// <summary>A question to the model, or to the second reader.</summary>
    public static Call OfModel(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        var kind = text.Contains(SecondReaderSchema, StringComparison.Ordinal) ? Reading : "digest";
        return new(
            Sample.MarkIn(text) ?? "none",
            $"{kind} {Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}",
            DateTimeOffset.UtcNow
        );
    }

    /// <summary>Whether the second reader was asked.</summary>
    public static bool IsSecondReading(Call call) => call.Operation.StartsWith(Reading, StringComparison.Ordinal);

    /// <summary>Whether a storage call changes something.</summary>
    public static bool Writes(Call call) => call.Operation is "write" or "delete";
}
