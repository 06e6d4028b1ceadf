using Microsoft.Extensions.AI;
using Summarize.Digests;
using Summarize.Storage;

namespace Summarize.Tests.Storage;

public sealed class ReplyStoreTests
{
    [Fact]
    public void A_reply_serves_only_the_same_question_to_the_same_deployment_with_the_same_options()
    {
        string[] fingerprints =
        [
            Fingerprint("What?", new ModelOptions()),
            Fingerprint("What else?", new ModelOptions()),
            Fingerprint("What?", new ModelOptions { Deployment = "other" }),
            Fingerprint("What?", new ModelOptions { MaxOutputTokens = 5000 }),
            Fingerprint("What?", new ModelOptions { Temperature = null }),
        ];
        Assert.Distinct(fingerprints);
        Assert.Equal(fingerprints[0], Fingerprint("What?", new ModelOptions()));
    }

    private static string Fingerprint(string question, ModelOptions model) =>
        ReplyStore.Fingerprint([new(ChatRole.User, question)], model, attempt: 1);
}
