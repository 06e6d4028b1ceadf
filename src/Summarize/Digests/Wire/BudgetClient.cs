using System.ClientModel;
using Microsoft.Extensions.AI;

namespace Summarize.Digests.Wire;

/// <summary>Makes no call that the day's budget does not allow, and counts what each one took.</summary>
public sealed class BudgetClient(IChatClient inner, DailyBudget budget) : DelegatingChatClient(inner)
{
    // What the wire adds: a role and its marks to each message, a name and its marks to the schema.
    private const int PerMessage = 8;
    private const int Overhead = 32;

    /// <inheritdoc/>
    /// <exception cref="DeferredException">The budget is used up.</exception>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        if (!budget.IsSet)
            return await base.GetResponseAsync(messages, options, cancellationToken);
        var prompt = EstimatePrompt(messages, options);
        var reservation = await budget.ReserveAsync(prompt + (options?.MaxOutputTokens ?? 0), cancellationToken);
        // Whoever hangs up does not know what the model did meanwhile, and pays for it.
        var used = reservation.Tokens;
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken);
            if (response.Usage is { } usage)
                used = (usage.InputTokenCount ?? prompt) + (usage.OutputTokenCount ?? 0);
            return response;
        }
        catch (ClientResultException refused) when (refused.Status > 0)
        {
            // Azure bills the work on a prompt that it then filters (400) or gives up (408), and no other refusal.
            used = refused.Status is 400 or 408 ? prompt : 0;
            throw;
        }
        finally
        {
            await budget.SettleAsync(reservation, used);
        }
    }

    /// <summary>
    /// The prompt's tokens before anybody has counted them: never fewer, for models that count as <see cref="Tokens"/>
    /// does.
    /// </summary>
    public static long EstimatePrompt(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var schema = options?.ResponseFormat is ChatResponseFormatJson { Schema: { } json }
            ? Tokens.Count(json.GetRawText())
            : 0;
        return messages.Sum(message => (long)Tokens.Count(message.Text) + PerMessage) + schema + Overhead;
    }
}
