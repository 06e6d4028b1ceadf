using System.ComponentModel.DataAnnotations;

namespace Summarize.Digests;

/// <summary>Which model answers. Settings: <c>AzureOpenAI__*</c>.</summary>
public sealed class ModelOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "AzureOpenAI";

    /// <summary>The resource's address, <c>https://NAME.openai.azure.com</c>. Required.</summary>
    [Required]
    public Uri? Endpoint { get; set; }

    /// <summary>The deployment's name. Required.</summary>
    [Required]
    public string Deployment { get; set; } = "";

    /// <summary>The resource's key; absent: <c>DefaultAzureCredential</c>, which is what production should use.</summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// One deadline for all model calls of a digest. Default 100 s; 1 s to 220 s, under the 230 s after which Azure
    /// cuts an HTTP answer.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:03:40")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Most tokens of one reply, reasoning included. Default 4,000; 256 to 100,000.</summary>
    [Range(256, 100_000)]
    public int MaxOutputTokens { get; set; } = 4_000;

    /// <summary>
    /// Most tokens of one question; a longer article is split. Default 120,000, which leaves room for the reply in a
    /// window of 128,000; 1,000 to 1,000,000.
    /// </summary>
    [Range(1_000, 1_000_000)]
    public int MaxInputTokens { get; set; } = 120_000;

    /// <summary>Temperature, or null where the model refuses one, as reasoning models do. Default 0; 0 to 2.</summary>
    [Range(0.0, 2.0)]
    public float? Temperature { get; set; } = 0;

    /// <summary>Calls tried again after 408, 429 and 5xx, within the deadline. Default 2; 0 to 10.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 2;

    /// <summary>
    /// Longest <c>Retry-After</c> that is waited for in place; a longer one ends the call, and the article is deferred.
    /// Default 10 s; 0 to 60 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromSeconds(10);
}
