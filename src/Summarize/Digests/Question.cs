using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Summarize.Digests;

/// <summary>A question to the model.</summary>
/// <param name="Messages">Its words.</param>
/// <param name="Format">The strict schema that a reply must keep.</param>
/// <param name="ReplyTokens">Tokens that are ample for the reply that it asks for, reasoning not counted.</param>
public sealed record Question(IReadOnlyList<ChatMessage> Messages, ChatResponseFormatJson Format, int ReplyTokens)
{
    /// <summary>
    /// By what its reply is kept: all that the model is asked, who is asked, and how. Each word of it counts.
    /// </summary>
    /// <param name="model">Who is asked.</param>
    /// <param name="attempt">1, or 2 where the same question is put again after an answer that was of no use.</param>
    public string Fingerprint(ModelOptions model, int attempt) =>
        Hash(
            new
            {
                model.Deployment,
                model.MaxOutputTokens,
                model.Temperature,
                Attempt = attempt,
                ReplyTokens,
                Format.SchemaName,
                Schema = Format.Schema!.Value.GetRawText(),
                Messages = Messages.Select(message => new { Role = message.Role.Value, message.Text }),
            },
            bytes: 16
        );

    /// <summary>A short name for instructions and the schemas of their replies: another one for each change.</summary>
    internal static string VersionOf(params IEnumerable<string> words) => Hash(words, bytes: 4);

    private static string Hash<T>(T value, int bytes) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(value)).AsSpan(0, bytes));

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
