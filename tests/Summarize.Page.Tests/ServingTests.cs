using System.Net;
using System.Text.RegularExpressions;

namespace Summarize.Page.Tests;

/// <summary>How the page and its files are served.</summary>
public sealed class ServingTests(GoodHost good)
{
    private readonly HttpClient _http = good.Host.Http;

    [Fact]
    public async Task The_page_is_asked_about_again_and_allows_nothing_but_itself()
    {
        using var response = await GetAsync("/");
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-cache", Header(response, "Cache-Control"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
                + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
                + "trusted-types 'none'",
            Header(response, "Content-Security-Policy")
        );
        using var again = await GetAsync("/", Header(response, "ETag"));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Every_file_that_the_page_and_its_modules_name_is_served_and_may_be_kept_for_ever()
    {
        var html = await _http.GetStringAsync("/", TestContext.Current.CancellationToken);
        var found = new HashSet<string>(Names(html), StringComparer.Ordinal);
        foreach (var name in Names(html).Where(name => name.EndsWith(".js", StringComparison.Ordinal)))
        {
            var module = await _http.GetStringAsync($"/assets/{name}", TestContext.Current.CancellationToken);
            found.UnionWith(Regex.Matches(module, @"from '\./([^']+)'").Select(match => match.Groups[1].Value));
        }
        foreach (var name in found)
        {
            Assert.Matches(@"^[a-z-]+\.[0-9a-f]{12}\.(js|css|svg|txt|pdf)$", name);
            using var response = await GetAsync($"/assets/{name}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", Header(response, "Cache-Control"));
            Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
            using var again = await GetAsync($"/assets/{name}", Header(response, "ETag"));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        }
    }

    [Theory]
    [InlineData("/assets/app.js")]
    [InlineData("/assets/app.000000000000.js")]
    [InlineData("/assets/index.html")]
    public async Task A_file_that_there_is_not_is_a_problem(string address)
    {
        using var response = await GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("HEAD", "/", 200)]
    [InlineData("POST", "/", 405)]
    [InlineData("DELETE", "/assets/app.js", 405)]
    [InlineData("GET", "/?colour=red", 400)]
    [InlineData("GET", "/index.html", 404)]
    public async Task Methods_and_parameters_are_as_everywhere(string method, string address, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated[name].ToString();

    private static IEnumerable<string> Names(string html) =>
        Regex.Matches(html, "=\"assets/([^\"]+)\"").Select(match => match.Groups[1].Value);
}
