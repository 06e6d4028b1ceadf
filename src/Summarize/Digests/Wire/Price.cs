namespace Summarize.Digests.Wire;

/// <summary>What tokens cost.</summary>
public static class Price
{
    /// <summary>
    /// The price of tokens in <see cref="ModelOptions.Currency"/>, exact; null where no price is set. Reasoning tokens
    /// are output tokens. Discounts, as for prompts that the service had cached, are not known here.
    /// </summary>
    /// <param name="options">The prices.</param>
    /// <param name="inputTokens">Tokens sent.</param>
    /// <param name="outputTokens">Tokens received.</param>
    public static decimal? Of(ModelOptions options, long inputTokens, long outputTokens) =>
        options is { InputPricePerMillionTokens: { } input, OutputPricePerMillionTokens: { } output }
            ? ((inputTokens * input) + (outputTokens * output)) / 1_000_000m
            : null;

    /// <summary>The currency of <see cref="Of"/>, null where that is.</summary>
    public static string? CurrencyOf(ModelOptions options) => Of(options, 0, 0) is null ? null : options.Currency;
}
