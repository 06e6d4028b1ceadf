using Microsoft.AspNetCore.Http;
using Summarize.Digests;
using Summarize.Storage;

namespace Summarize.Http;

/// <summary>The query parameters of all endpoints.</summary>
public static class Parameters
{
    private static readonly string Name = $"up to {ArticleName.Longest} characters of Unicode text";

    /// <summary>Of the list: what names begin with.</summary>
    public static TextParameter Prefix { get; } =
        new(
            "prefix",
            "Only articles whose names begin with it.",
            "news/",
            text => IsName(text) && !text.EnumerateRunes().Any(ArticleName.IsLost),
            $"{Name}, without control characters and non-characters"
        );

    /// <summary>Of the list: one of the states.</summary>
    public static ChoiceParameter State { get; } =
        new("state", "Only articles in this state.", States.Failed, States.All);

    /// <summary>Of the list: how many.</summary>
    public static NumberParameter ListLimit { get; } =
        new("limit", "How many articles at most; 100 where it is not given.", "20", 1, 1000);

    /// <summary>Of lists that go on.</summary>
    public static TextParameter After { get; } =
        new(
            "after",
            "Goes on after this name: the `next` of the last answer.",
            "news/harbour.txt",
            // Any name will do, since it was an answer's.
            IsName,
            $"the 'next' of the last answer, {Name}"
        );

    /// <summary>Of quotes: who said it.</summary>
    public static TextParameter Speaker { get; } =
        new(
            "speaker",
            "Only quotes of speakers whose name or description holds this, in whatever case.",
            "quill",
            text => text.Length > 0,
            "a part of the speaker's name, at least one character; leave it out for all"
        );

    /// <summary>Of quotes: how many.</summary>
    public static NumberParameter QuoteLimit { get; } =
        new("limit", "How many quotes at most; all where it is not given.", "5", 1, 1000);

    /// <summary>Of quotes: every one.</summary>
    public static ChoiceParameter Every { get; } =
        new(
            "all",
            "`true`: every quotation, by program alone, also while there is no digest yet. No model is asked.",
            "true",
            ChoiceParameter.YesOrNo
        );

    /// <summary>Of a summary that is asked for now.</summary>
    public static NumberParameter Sentences { get; } =
        new("sentences", "Sentences of the summary; as the service is set, 3 if it is not, by default.", "2", 1, 10);

    /// <summary>Of a summary that is asked for now: in whose words.</summary>
    public static ChoiceParameter Style { get; } =
        new(
            "style",
            "In whose words the summary is: the model's, or sentences of the article; as the service is set.",
            Json.Name(SummaryStyle.Verbatim),
            [.. Enum.GetValues<SummaryStyle>().Select(Json.Name)]
        );

    /// <summary>Of retries: one article.</summary>
    public static TextParameter Article { get; } =
        new(
            "article",
            "The name of a failed article.",
            "news/harbour.txt",
            text => ArticleName.Fault(text) is null,
            "an article's name as the list shows it"
        );

    /// <summary>Of retries: all that failed for a reason.</summary>
    public static ChoiceParameter Reason { get; } =
        new(
            "reason",
            "All articles that failed for this reason.",
            Json.Name(FailureReason.Unexpected),
            [.. Enum.GetValues<FailureReason>().Select(Json.Name)]
        );

    /// <summary>The style that is asked for; null: none is.</summary>
    internal static SummaryStyle? StyleOf(HttpRequest request) =>
        Style.Text(request) is { } style
            ? Enum.GetValues<SummaryStyle>().Single(known => Json.Name(known) == style)
            : null;

    /// <summary>The reason of that name.</summary>
    internal static FailureReason Failure(string reason) =>
        Enum.GetValues<FailureReason>().Single(known => Json.Name(known) == reason);

    private static bool IsName(string text) =>
        text.Length <= ArticleName.Longest
        && ArticleName.IsWellFormed(text)
        && !text.Contains('\0', StringComparison.Ordinal);
}
