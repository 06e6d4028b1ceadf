using System.Globalization;
using System.Text;

namespace Summarize.Chaos;

/// <summary>A request, drawn from a grammar in which each rule has honest and hostile ends.</summary>
/// <param name="Line">Its first line, for the report.</param>
/// <param name="Bytes">All of it.</param>
/// <param name="IsWhole">Whether it has the body that it promises.</param>
/// <param name="IsOfArticle">Whether its address is one of an article, or of a body as one.</param>
/// <param name="HasNoBody">Whether its answer has no body: to <c>HEAD</c>.</param>
internal sealed record HostileRequest(string Line, byte[] Bytes, bool IsWhole, bool IsOfArticle, bool HasNoBody)
{
    /// <summary>Articles that are there from the start.</summary>
    public const int GoodArticles = 20;

    private static readonly string[] Collections = ["articles", "summaries", "quotes", "digests"];

    public static string GoodName(int i) => $"good/{i}.txt";

    public static HostileRequest Draw(Dice dice) => dice.Chance(0.75) ? Near(dice) : Wild(dice);

    // An honest request in which at most one thing is odd.
    private static HostileRequest Near(Dice dice)
    {
        var odd = dice.Below(5);
        var posts = dice.Chance(0.15);
        var method = posts ? "POST" : dice.Pick(["GET", "GET", "GET", "HEAD", "PUT", "PUT", "PUT", "DELETE"]);
        var collection = method is "PUT" or "DELETE" ? "articles" : dice.Pick(Collections);
        if (posts && collection == "articles")
            collection = "digests";
        var name = posts ? "" : "/" + (odd == 0 ? dice.Pick(HostileWords.Names) : Name(dice, method));
        var query = odd == 1 ? HostileWords.Query(dice) : "";
        var headers = new List<(string, string)> { ("Host", "127.0.0.1"), ("Connection", "close") };
        if (odd == 2)
            headers.Add(HostileWords.Header(dice));
        byte[] body = method is "PUT" or "POST"
            ? odd == 3
                ? HostileBodies.Draw(dice)
                : Encoding.UTF8.GetBytes(Sample.Text(Sample.PostMark(dice.Below(100))))
            : [];
        if (body.Length > 0 && odd != 2)
            headers.Add(("Content-Type", odd == 3 ? dice.Pick(HostileWords.Types) : "text/plain; charset=utf-8"));
        return Compose(method, $"/api/{collection}{name}{query}", "HTTP/1.1", headers, body, isOfArticle: true);
    }

    // Anything at all.
    private static HostileRequest Wild(Dice dice)
    {
        var method = dice.Pick(HostileWords.Methods);
        var path = dice.Chance(0.1) ? dice.Pick(HostileWords.Paths) : "/api/" + dice.Pick(HostileWords.Addresses);
        for (var parts = dice.Below(3); parts > 0; parts--)
            path += (dice.Chance(0.9) ? "/" : "") + dice.Pick(HostileWords.Names);
        var headers = new List<(string, string)>();
        if (dice.Chance(0.97))
            headers.Add(("Host", dice.Chance(0.95) ? "127.0.0.1" : dice.Pick(HostileWords.Hosts)));
        if (dice.Chance(0.9))
            headers.Add(("Connection", "close"));
        for (var more = dice.Below(4); more > 0; more--)
            headers.Add(HostileWords.Header(dice));
        var body = method is "PUT" or "POST" or "PATCH" || dice.Chance(0.05) ? HostileBodies.Draw(dice) : [];
        var version = dice.Chance(0.97) ? "HTTP/1.1" : dice.Pick(["HTTP/1.0", "HTTP/2.0", "HTTP/0.9", "http/1.1", ""]);
        return Compose(
            method,
            path + HostileWords.Query(dice),
            version,
            headers,
            body,
            Collections.Any(c => path.StartsWith($"/api/{c}", StringComparison.OrdinalIgnoreCase))
        );
    }

    private static HostileRequest Compose(
        string method,
        string path,
        string version,
        List<(string Name, string Value)> headers,
        byte[] body,
        bool isOfArticle
    )
    {
        var framed = headers.Exists(header =>
            header.Name is "Content-Length" or "Transfer-Encoding" or "Expect" or "Upgrade"
        );
        if (body.Length > 0 && !framed)
            headers.Add(("Content-Length", body.Length.ToString(CultureInfo.InvariantCulture)));
        var head = new StringBuilder($"{method} {path} {version}\r\n");
        foreach (var (name, value) in headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        byte[] bytes = [.. Encoding.UTF8.GetBytes($"{head}\r\n"), .. body];
        var line = $"{method} {path} {version}";
        // Without an end, a server may wait for more.
        var whole = !framed && version == "HTTP/1.1" && headers.Contains(("Connection", "close"));
        return new(Shown(line, headers), bytes, whole, isOfArticle, method == "HEAD");
    }

    private static string Shown(string line, List<(string Name, string Value)> headers)
    {
        var shown = $"{line} {string.Join(" | ", headers.Where(h => h.Name is not ("Host" or "Connection")))}";
        return shown.Length <= 200 ? shown : shown[..200];
    }

    // New names are few, so that what is stored stays small.
    private static string Name(Dice dice, string method) =>
        method is "PUT" or "DELETE" || dice.Chance(0.2)
            ? $"new/{dice.Below(200)}.txt"
            : GoodName(dice.Below(GoodArticles));
}
