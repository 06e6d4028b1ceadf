using Summarize.StubModel.Wire;

namespace Summarize.StubModel.Replies;

/// <summary>What the model says, by behaviour.</summary>
internal static class Behaviours
{
    public static Completion Answer(string behaviour, ChatRequest request)
    {
        if (ArticlePrompt.Parse(request) is not { } prompt)
            return new Completion("This is the stub model: it summarizes an article between <article> and </article>.");
        var good = GoodReply.To(prompt);
        _ = behaviour;
        return new Completion(good.ToJson());
    }
}
