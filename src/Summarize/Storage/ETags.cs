using Azure;

namespace Summarize.Storage;

/// <summary>
/// ETags as the product writes them: without quotation marks, as Event Grid does. The service is of two minds: its
/// listings leave the marks out, its headers have them.
/// </summary>
internal static class ETags
{
    /// <summary>The tag without its marks.</summary>
    public static string Bare(this ETag etag) => etag.ToString("G").Trim('"');

    /// <summary>The tag as a condition; <c>*</c> is any.</summary>
    public static ETag Condition(string bare) => bare == "*" ? ETag.All : new ETag($"\"{bare.Trim('"')}\"");
}
