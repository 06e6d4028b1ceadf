using System.ComponentModel.DataAnnotations;

namespace Summarize.Digests;

/// <summary>Which model answers. Settings: <c>AzureOpenAI__*</c>.</summary>
public sealed class ModelOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "AzureOpenAI";

    /// <summary>The resource's address, <c>https://NAME.openai.azure.com</c>. Required.</summary>
    [Required(ErrorMessage = "Set AzureOpenAI__Endpoint to the resource's address, https://NAME.openai.azure.com.")]
    public Uri? Endpoint { get; set; }

    /// <summary>The deployment's name. Required.</summary>
    [Required(ErrorMessage = "Set AzureOpenAI__Deployment to the name of the model's deployment in the resource.")]
    public string Deployment { get; set; } = "";

    /// <summary>
    /// The resource's key; absent: <c>DefaultAzureCredential</c>, which is what production should use.
    /// </summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// One deadline for all model calls of a digest. Default 100 s; 1 s to 220 s, under the 230 s after which Azure
    /// cuts an HTTP answer.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:03:40")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// Most tokens of one reply, reasoning included. Default 4,000; 256 to 100,000. A model that does not reason is
    /// given
    /// what is ample for the digest asked for, 960 by default, and this much where that was not enough.
    /// </summary>
    [Range(256, 100_000)]
    public int MaxOutputTokens { get; set; } = 4_000;

    /// <summary>
    /// Most tokens of one question; a longer article is split. Default 120,000, which leaves room for the reply in a
    /// window of 128,000; 1,000 to 1,000,000.
    /// </summary>
    [Range(1_000, 1_000_000)]
    public int MaxInputTokens { get; set; } = 120_000;

    /// <summary>
    /// Temperature; null sends none. Default 0; 0 to 2. A model that refuses it, as reasoning models do, is asked again
    /// without, and the process sends none from then on.
    /// </summary>
    [Range(0.0, 2.0)]
    public float? Temperature { get; set; } = 0;

    /// <summary>
    /// How often a call is tried again after a 408, a 5xx or a lost connection, within the deadline. Default 2; 0 to
    /// 10. A
    /// 429 is waited out however often it comes, up to half of the deadline.
    /// </summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 2;

    /// <summary>
    /// Longest <c>Retry-After</c> that is waited for in place; a longer one ends the call, and the article is deferred.
    /// Default 10 s; 0 to 60 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Most calls that one host makes at the same time, where the quota bears as many. Default 32; 1 to 1,000.
    /// </summary>
    [Range(1, 1000)]
    public int MaxConcurrency { get; set; } = 32;

    /// <summary>
    /// Price of a million tokens sent, in <see cref="Currency"/>; null: costs are not told. At least 0.
    /// </summary>
    [Range(0, 1_000_000)]
    public decimal? InputPricePerMillionTokens { get; set; }

    /// <summary>Price of a million tokens received, reasoning included; set both prices or none. At least 0.</summary>
    [Range(0, 1_000_000)]
    public decimal? OutputPricePerMillionTokens { get; set; }

    /// <summary>The prices' currency, three letters of ISO 4217. Default USD.</summary>
    [
        Required,
        RegularExpression("[A-Z]{3}", ErrorMessage = "AzureOpenAI__Currency is three capital letters, such as USD.")
    ]
    public string Currency { get; set; } = "USD";
}
