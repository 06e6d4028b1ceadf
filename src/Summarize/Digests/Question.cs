using System.Text;
using Microsoft.Extensions.AI;

namespace Summarize.Digests;

/// <summary>A question to the model.</summary>
/// <param name="Messages">Its words.</param>
/// <param name="Format">The strict schema that a reply must keep.</param>
/// <param name="ReplyTokens">Tokens that are ample for the reply that it asks for, reasoning not counted.</param>
public sealed record Question(IReadOnlyList<ChatMessage> Messages, ChatResponseFormatJson Format, int ReplyTokens)
{
    // What a chat adds to a message, and a schema to its text, rounded up.
    private const int Frame = 64;

    /// <summary>Whether the question has at most so many tokens.</summary>
    public bool Fits(int most) =>
        // No token is shorter than a byte: most questions fit without a count.
        Texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text)) + Frame
            <= most
        || Texts.Sum(text => (long)Tokens.Count(text)) + Frame <= most;

    private IEnumerable<string> Texts =>
        Messages.Select(message => message.Text).Append(Format.Schema!.Value.GetRawText());
}
