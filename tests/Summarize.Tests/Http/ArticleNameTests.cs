using Microsoft.AspNetCore.Http;
using Summarize.Http;

namespace Summarize.Tests.Http;

public sealed class ArticleNameTests
{
    [Theory]
    [InlineData("bridge.txt", "bridge.txt")]
    [InlineData("desk/bridge.txt", "desk/bridge.txt")]
    [InlineData("desk%2Fbridge.txt", "desk/bridge.txt")]
    [InlineData("100% .hidden ...txt", "100% .hidden ...txt")]
    public void A_name_is_the_path_behind_the_collection(string path, string name) => Assert.Equal(name, Read(path));

    // Kestrel resolves dot segments only where their slashes are not encoded.
    [Theory]
    [InlineData("..%2Fdigests%2Fbridge.txt")]
    [InlineData("a%2f..%2f..%2fdigests%2fbridge.txt")]
    [InlineData(".%2Fbridge.txt")]
    [InlineData("desk%2F..")]
    [InlineData("..")]
    public void A_name_never_leads_out_of_its_container(string path) =>
        Assert.Equal(400, Assert.Throws<RequestException>(() => Read(path)).Type.Status);

    private static string Read(string path)
    {
        var request = new DefaultHttpContext().Request;
        request.Path = new PathString($"/{Routes.Articles}/{path}");
        return request.ArticleName(Routes.Articles);
    }
}
