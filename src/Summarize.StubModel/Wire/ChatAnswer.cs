using System.Text.Json.Nodes;

namespace Summarize.StubModel.Wire;

/// <summary>A completion as Azure writes it: whole, or in chunks.</summary>
/// <param name="Id">The same for all chunks of an answer.</param>
/// <param name="Model">The model behind the deployment.</param>
/// <param name="Created">When the answer was made.</param>
internal sealed record ChatAnswer(string Id, string Model, DateTimeOffset Created)
{
    public JsonObject Whole(Completion completion, Usage usage)
    {
        var answer = Head("chat.completion");
        answer["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject
            {
                ["role"] = "assistant",
                ["content"] = completion.Content,
                ["refusal"] = completion.Refusal,
            },
            ["finish_reason"] = completion.FinishReason,
            ["logprobs"] = null,
            ["content_filter_results"] = ContentFilter.Results(completion.FinishReason == "content_filter"),
        });
        answer["prompt_filter_results"] = ContentFilter.PromptResults();
        answer["usage"] = Figures(usage);
        return answer;
    }

    /// <summary>Azure opens a stream with the verdict on the prompt, in a chunk without choices.</summary>
    public static JsonObject PromptChunk() => new()
    {
        ["id"] = "",
        ["object"] = "",
        ["created"] = 0,
        ["model"] = "",
        ["choices"] = new JsonArray(),
        ["prompt_filter_results"] = ContentFilter.PromptResults(),
    };

    public JsonObject Chunk(JsonObject delta, string? finishReason = null)
    {
        var chunk = Head("chat.completion.chunk");
        chunk["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["delta"] = delta,
            ["finish_reason"] = finishReason,
            ["logprobs"] = null,
            ["content_filter_results"] = new JsonObject(),
        });
        return chunk;
    }

    public JsonObject UsageChunk(Usage usage)
    {
        var chunk = Head("chat.completion.chunk");
        chunk["choices"] = new JsonArray();
        chunk["usage"] = Figures(usage);
        return chunk;
    }

    private JsonObject Head(string type) => new()
    {
        ["id"] = Id,
        ["object"] = type,
        ["created"] = Created.ToUnixTimeSeconds(),
        ["model"] = Model,
        ["system_fingerprint"] = "fp_stub",
    };

    private static JsonObject Figures(Usage usage) => new()
    {
        ["prompt_tokens"] = usage.PromptTokens,
        ["completion_tokens"] = usage.CompletionTokens,
        ["total_tokens"] = usage.PromptTokens + usage.CompletionTokens,
        ["prompt_tokens_details"] = new JsonObject { ["audio_tokens"] = 0, ["cached_tokens"] = 0 },
        ["completion_tokens_details"] = new JsonObject
        {
            ["accepted_prediction_tokens"] = 0,
            ["audio_tokens"] = 0,
            ["reasoning_tokens"] = usage.ReasoningTokens,
            ["rejected_prediction_tokens"] = 0,
        },
    };
}
