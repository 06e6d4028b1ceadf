namespace Summarize.Http.OpenApi;

/// <summary>Why an article failed or waits, and what to do about it.</summary>
/// <param name="Name">The <c>reason</c> on the wire.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Remedy">What to do.</param>
public sealed record Reason(string Name, string Meaning, string Remedy);

/// <summary>All reasons, those for which an article failed before those for which it waits.</summary>
public static class Reasons
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Reason> All { get; } =
    [.. ApiWords.Values(typeof(FailureReason)).Select(Of), .. ApiWords.Values(typeof(DeferralReason)).Select(Of)];

    private static Reason Of((string Value, string? Words) reason) =>
        new(reason.Value, reason.Words!, Remedy(reason.Value));

    private static string Remedy(string reason) =>
        reason switch
        {
            "empty" => "Upload the article again with its text.",
            "binary" => "Upload plain text, HTML, Markdown, PDF or DOCX, with its content type.",
            "undecodable" => "Save the document again, or upload its text.",
            "encrypted" => "Take the password off, or upload the text.",
            "no-text" => "Have the text recognized (OCR), or upload it.",
            "too-large" => "Upload the article in parts.",
            "unsupported" => "Upload it as one of the types that are read. An archived blob: move it to the hot or "
                + "cool tier, then retry it.",
            "name" => "Upload the article under another name.",
            "content-filtered" => "Digest the article by hand, or have the filter of the deployment changed.",
            "refused" => "Digest the article by hand.",
            "ungrounded" => "Digest the article by hand, or retry it: another answer may be proved.",
            "invalid-reply" => "Retry it; where it fails again, check the deployment's model.",
            "truncated-reply" => "Raise AzureOpenAI__MaxOutputTokens, then retry it.",
            "unexpected" => "Look into the log; when it is mended, retry it.",
            "quota" => "Nothing: it is tried again when the quota allows it. Raise the quota where it lasts.",
            "outage" => "Nothing: it is tried again. Where it lasts, check the model's endpoint and credentials.",
            "timeout" => "Nothing: it is tried again. Where it lasts, raise AzureOpenAI__Timeout.",
            "budget" => "Nothing: it is tried again tomorrow. Raise Summarize__Budget__DailyTokens.",
            "storage" => "Nothing: it is tried again. Where it lasts, check the storage account.",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without a remedy."),
        };
}
