using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Summarize.EndToEnd.Tests.Wire;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("AzureOpenAI:Endpoint", "", "Set AzureOpenAI__Endpoint to the resource's address")]
    [InlineData("AzureOpenAI:Endpoint", "my-resource", "AzureOpenAI__Endpoint is a whole address")]
    [InlineData("AzureOpenAI:Endpoint", "ftp://my-resource", "AzureOpenAI__Endpoint is a whole address")]
    [InlineData("AzureOpenAI:Deployment", "", "Set AzureOpenAI__Deployment")]
    [InlineData("AzureOpenAI:InputPricePerMillionTokens", "1", "or neither")]
    [InlineData("AzureOpenAI:Currency", "euro", "AzureOpenAI__Currency is three capital letters")]
    [InlineData("AzureOpenAI:MaxConcurrency", "0", "MaxConcurrency")]
    [InlineData("Summarize:Budget:DailyTokens", "0", "DailyTokens")]
    [InlineData("Summarize:Digests:Style", "Loud", "Summarize:Digests:Style")]
    [InlineData("Summarize:Digests:Style", "2", "Style")]
    [InlineData("Summarize:Digests:Sentences", "0", "Sentences")]
    [InlineData("Summarize:Digests:Sentences", "11", "Sentences")]
    [InlineData("Summarize:Digests:SecondReader", "maybe", "Summarize:Digests:SecondReader")]
    [InlineData("Summarize:Articles:MaxBytes", "25000001", "MaxBytes")]
    [InlineData("Summarize:Articles:MaxBytesUnderWay", "10485759", "MaxBytesUnderWay is at least")]
    [InlineData("Summarize:Articles:MaxBytesUnderWay", "1073741825", "MaxBytesUnderWay")]
    [InlineData("Summarize:Articles:MaxReadSeconds", "0", "MaxReadSeconds")]
    [InlineData("Summarize:Articles:MaxReadSeconds", "121", "MaxReadSeconds")]
    [InlineData("Summarize:Articles:MaxPdfSeconds", "121", "MaxPdfSeconds")]
    [InlineData("Summarize:Http:AllowedOrigins:0", "*", "AllowedOrigins__0 and on are origins")]
    [InlineData("Summarize:Http:AllowedOrigins:0", "https://desk.example/", "AllowedOrigins__0 and on are origins")]
    [InlineData("Summarize:Http:AllowedOrigins:0", "ftp://desk.example", "AllowedOrigins__0 and on are origins")]
    public void A_wrong_setting_stops_the_start_and_is_named(string key, string value, string message)
    {
        using var product = Product.Build(
            clock: null,
            logs: null,
            [.. Product.Model("http://127.0.0.1:1").Where(setting => setting.Item1 != key), (key, value)]
        );
        var fault = Assert.ThrowsAny<Exception>(() => product.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains(message, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Good_settings_start()
    {
        using var product = Product.Build(
            clock: null,
            logs: null,
            [
                .. Product.Model("http://127.0.0.1:1"),
                ("Summarize:Budget:DailyTokens", "2000000"),
                ("Summarize:Digests:SecondReader", "False"),
                ("Summarize:Digests:Style", "Verbatim"),
                ("Summarize:Digests:Sentences", "10"),
                ("Summarize:Articles:MaxBytesUnderWay", "1073741824"),
                ("Summarize:Articles:MaxReadSeconds", "120"),
                ("Summarize:Http:AllowedOrigins:0", "https://desk.example"),
                ("Summarize:Http:AllowedOrigins:1", "http://127.0.0.1:5173"),
            ]
        );
        product.GetRequiredService<IStartupValidator>().Validate();
    }
}
