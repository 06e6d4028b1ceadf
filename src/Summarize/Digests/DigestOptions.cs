using System.ComponentModel.DataAnnotations;

namespace Summarize.Digests;

/// <summary>How long a digest is and how patient its making. Settings: <c>Summarize__Digests__*</c>.</summary>
public sealed class DigestOptions
{
    /// <summary>Sentences of a summary. Default 3; 1 to 10.</summary>
    [Range(1, 10)]
    public int Sentences { get; set; } = 3;

    /// <summary>Fewest words that the model is asked for. Default 40; 1 to 1,000.</summary>
    [Range(1, 1000)]
    public int MinWords { get; set; } = 40;

    /// <summary>Most words that the model is asked for. Default 120; 1 to 1,000.</summary>
    [Range(1, 1000)]
    public int MaxWords { get; set; } = 120;

    /// <summary>Fewest key quotes, where the article has as many. Default 3; 0 to 100.</summary>
    [Range(0, 100)]
    public int MinQuotes { get; set; } = 3;

    /// <summary>Most key quotes. Default 10; 0 to 100.</summary>
    [Range(0, 100)]
    public int MaxQuotes { get; set; } = 10;

    /// <summary>Whose word it takes to name a speaker. Default <see cref="SpeakerPolicy.TwoWitnesses"/>.</summary>
    [EnumDataType(typeof(SpeakerPolicy))]
    public SpeakerPolicy Speakers { get; set; } = SpeakerPolicy.TwoWitnesses;

    /// <summary>
    /// Whose words a summary is in. Default <see cref="SummaryStyle.Written"/>; a <c>POST</c> may ask for another.
    /// </summary>
    [EnumDataType(typeof(SummaryStyle))]
    public SummaryStyle Style { get; set; } = SummaryStyle.Written;

    /// <summary>
    /// Whether a second model call reads each sentence of a summary beside the paragraphs that it cites; not in style
    /// verbatim, whose words are the article's. Default true.
    /// </summary>
    public bool SecondReader { get; set; } = true;

    /// <summary>
    /// How often work on one version of an article may begin before it counts as failed. Default 12; 1 to 100.
    /// </summary>
    [Range(1, 100)]
    public int MaxTries { get; set; } = 12;

    /// <summary>
    /// First wait of a deferred article; each later one is twice as long. Default 30 s; 1 s to 1 day.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Longest wait of a deferred article, also where the model asks for more. Default 1 day; 1 s to 7 days.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Articles that one host digests at the same time. Default 8; 1 to 256.</summary>
    [Range(1, 256)]
    public int Concurrency { get; set; } = 8;
}
