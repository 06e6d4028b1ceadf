using Summarize.Digests;
using Summarize.Digests.Wire;

namespace Summarize.Tests.Digests.Wire;

public sealed class PriceTests
{
    private static readonly ModelOptions Priced = new()
    {
        InputPricePerMillionTokens = 0.15m,
        OutputPricePerMillionTokens = 0.60m,
        Currency = "EUR",
    };

    [Fact]
    public void Tokens_cost_what_the_prices_say_to_the_last_digit()
    {
        Assert.Equal(0.15m * 3 + 0.6m * 2, Price.Of(Priced, 3_000_000, 2_000_000));
        Assert.Equal(0.00000015m, Price.Of(Priced, 1, 0));
        Assert.Equal(0m, Price.Of(Priced, 0, 0));
        Assert.Equal("EUR", Price.CurrencyOf(Priced));
    }

    [Fact]
    public void Without_prices_there_is_no_cost_and_no_currency()
    {
        Assert.Null(Price.Of(new ModelOptions(), 1000, 1000));
        Assert.Null(Price.CurrencyOf(new ModelOptions()));
    }
}
