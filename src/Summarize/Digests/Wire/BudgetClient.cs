using System.ClientModel;
using System.Text;
using Microsoft.Extensions.AI;

namespace Summarize.Digests.Wire;

/// <summary>Makes no call that the day's budget does not allow, and counts what each one took.</summary>
public sealed class BudgetClient(IChatClient inner, DailyBudget budget) : DelegatingChatClient(inner)
{
    // What the wire adds to the texts: roles, separators, the schema's name.
    private const int Overhead = 64;

    /// <inheritdoc/>
    /// <exception cref="DeferredException">The budget is used up.</exception>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (!budget.IsSet) return await base.GetResponseAsync(messages, options, cancellationToken);
        var prompt = EstimatePrompt(messages, options);
        var reservation = await budget.ReserveAsync(prompt + (options?.MaxOutputTokens ?? 0), cancellationToken);
        // Whoever hangs up does not know what the model did meanwhile, and pays for it.
        var used = reservation.Tokens;
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken);
            if (response.Usage is { } usage) used = (usage.InputTokenCount ?? prompt) + (usage.OutputTokenCount ?? 0);
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
    /// The prompt's tokens before anybody has counted them: a third of its bytes in UTF-8. Of o200k_base no token of running
    /// text in a major language is shorter on average: English has 4 to 5 bytes a token, Chinese and Japanese 3 to 4.
    /// </summary>
    public static long EstimatePrompt(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var bytes = messages.Sum(message => (long)Encoding.UTF8.GetByteCount(message.Text));
        if (options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema }) bytes += Encoding.UTF8.GetByteCount(schema.GetRawText());
        return (bytes / 3) + Overhead;
    }
}
