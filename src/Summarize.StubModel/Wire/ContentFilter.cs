using System.Text.Json.Nodes;

namespace Summarize.StubModel.Wire;

/// <summary>The filter's verdicts that Azure adds to each prompt and reply.</summary>
internal static class ContentFilter
{
    public static JsonObject Results(bool violent = false) =>
        new()
        {
            ["hate"] = Verdict(filtered: false),
            ["self_harm"] = Verdict(filtered: false),
            ["sexual"] = Verdict(filtered: false),
            ["violence"] = Verdict(violent),
        };

    public static JsonArray PromptResults() =>
        [new JsonObject { ["prompt_index"] = 0, ["content_filter_results"] = Results() }];

    private static JsonObject Verdict(bool filtered) =>
        new() { ["filtered"] = filtered, ["severity"] = filtered ? "medium" : "safe" };
}
