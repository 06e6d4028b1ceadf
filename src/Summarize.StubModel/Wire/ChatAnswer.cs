using System.Text.Json.Nodes;

namespace Summarize.StubModel.Wire;

/// <summary>A completion as Azure writes it: whole, or in chunks.</summary>
/// <param name="Id">The same for all chunks of an answer.</param>
/// <param name="Created">When the answer was made.</param>
/// <param name="Completion">What the model says.</param>
/// <param name="Usage">The call's tokens.</param>
internal sealed record ChatAnswer(string Id, DateTimeOffset Created, Completion Completion, Usage Usage)
{
    public JsonObject Whole()
    {
        var answer = Head("chat.completion");
        answer["choices"] = new JsonArray(
            new JsonObject
            {
                ["index"] = 0,
                ["message"] = new JsonObject
                {
                    ["role"] = "assistant",
                    ["content"] = Completion.Content,
                    ["refusal"] = Completion.Refusal,
                },
                ["finish_reason"] = Completion.FinishReason,
                ["logprobs"] = null,
                ["content_filter_results"] = ContentFilter.Results(Completion.FinishReason == "content_filter"),
            }
        );
        answer["prompt_filter_results"] = ContentFilter.PromptResults();
        answer["usage"] = Figures();
        return answer;
    }

    /// <summary>Azure opens a stream with the verdict on the prompt, in a chunk without choices.</summary>
    public static JsonObject PromptChunk() =>
        new()
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
        chunk["choices"] = new JsonArray(
            new JsonObject
            {
                ["index"] = 0,
                ["delta"] = delta,
                ["finish_reason"] = finishReason,
                ["logprobs"] = null,
                ["content_filter_results"] = new JsonObject(),
            }
        );
        return chunk;
    }

    public JsonObject UsageChunk()
    {
        var chunk = Head("chat.completion.chunk");
        chunk["choices"] = new JsonArray();
        chunk["usage"] = Figures();
        return chunk;
    }

    private JsonObject Head(string type) =>
        new()
        {
            ["id"] = Id,
            ["object"] = type,
            ["created"] = Created.ToUnixTimeSeconds(),
            ["model"] = "stub-extractive",
            ["system_fingerprint"] = "fp_stub",
        };

    private JsonObject Figures() =>
        new()
        {
            ["prompt_tokens"] = Usage.PromptTokens,
            ["completion_tokens"] = Usage.CompletionTokens,
            ["total_tokens"] = Usage.PromptTokens + Usage.CompletionTokens,
            ["prompt_tokens_details"] = new JsonObject { ["audio_tokens"] = 0, ["cached_tokens"] = 0 },
            ["completion_tokens_details"] = new JsonObject
            {
                ["accepted_prediction_tokens"] = 0,
                ["audio_tokens"] = 0,
                ["reasoning_tokens"] = Usage.ReasoningTokens,
                ["rejected_prediction_tokens"] = 0,
            },
        };
}
