using Microsoft.AspNetCore.Http;
using Summarize.Http;

namespace Summarize.Tests.Http;

public sealed class ParametersTests
{
    private static readonly Parameter[] All = [.. Endpoints.All.SelectMany(endpoint => endpoint.Parameters).Distinct()];

    public static TheoryData<string, string> Malformed =>
        new()
        {
            { "prefix", "a\u0001" },
            { "prefix", "a\uFFFD" },
            { "prefix", "a\uFFFF" },
            { "prefix", "a\0" },
            { "prefix", "a\uD83D" },
            { "prefix", new string('p', 1025) },
            { "after", "a\0" },
            { "after", "a\uD83D" },
            { "after", new string('p', 1025) },
            { "state", "Failed" },
            { "limit", "0" },
            { "limit", "1001" },
            { "limit", "+1" },
            { "limit", "" },
            { "speaker", "" },
            { "all", "yes" },
            { "sentences", "11" },
            { "article", "a/../b" },
            { "reason", "lost" },
            { "style", "poetic" },
        };

    [Fact]
    public void Every_example_is_taken_and_every_parameter_refuses_something()
    {
        Assert.All(
            All,
            parameter => Assert.Equal(parameter.Example, parameter.Text(Asking(parameter, parameter.Example)))
        );
        Assert.All(All, parameter => Assert.Contains(Malformed, row => row.Data.Item1 == parameter.Name));
    }

    [Theory, MemberData(nameof(Malformed))]
    public void A_malformed_value_is_refused_with_what_is_taken(string name, string value)
    {
        foreach (var parameter in All.Where(parameter => parameter.Name == name))
        {
            var fault = Assert.Throws<RequestException>(() => parameter.Text(Asking(parameter, value)));
            Assert.Equal(ProblemTypes.Malformed, fault.Type);
            Assert.StartsWith($"'{name}' is ", fault.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("news/")]
    [InlineData("Žižkov/東京/\U0001F600")]
    public void What_names_begin_with_is_text(string prefix)
    {
        Assert.Equal(prefix, Parameters.Prefix.Text(Asking(Parameters.Prefix, prefix)));
        Assert.Equal(prefix, Parameters.After.Text(Asking(Parameters.After, prefix)));
    }

    [Theory]
    [InlineData("a\u0001")]
    [InlineData("a\uFFFD")]
    [InlineData("a\uFFFF")]
    public void A_list_goes_on_after_any_name_that_it_may_have_shown(string name) =>
        Assert.Equal(name, Parameters.After.Text(Asking(Parameters.After, name)));

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public void A_number_is_taken_up_to_its_limits(int limit) =>
        Assert.Equal(limit, Parameters.ListLimit.Read(Asking(Parameters.ListLimit, $"{limit}")));

    private static HttpRequest Asking(Parameter parameter, string value) =>
        new DefaultHttpContext { Request = { Query = Query(parameter.Name, value) } }.Request;

    private static QueryCollection Query(string name, string value) =>
        new(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { [name] = value });
}
