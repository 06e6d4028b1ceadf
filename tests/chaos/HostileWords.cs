using System.Text;

namespace Summarize.Chaos;

/// <summary>The words of hostile requests: what has broken servers, and what honest clients send.</summary>
internal static class HostileWords
{
    public static readonly string[] Methods =
    [
        .. All(
            """
            GET ¦ GET ¦ GET ¦ PUT ¦ PUT ¦ POST ¦ POST ¦ DELETE ¦ HEAD ¦ OPTIONS ¦ PATCH ¦ TRACE ¦ CONNECT ¦ PROPFIND
            QUERY ¦ get ¦ GÉT ¦ GE T
            """
        ),
        new('M', 300),
    ];

    public static readonly string[] Addresses =
    [
        .. All("articles ¦ articles ¦ summaries ¦ quotes ¦ digests ¦ health ¦ retries ¦ openapi.json ¦ Articles"),
        .. All("%61rticles ¦ articles%2f ¦ api ¦ admin/host/status"),
        "",
    ];

    public static readonly string[] Paths =
    [
        .. All(
            """
            / ¦ * ¦ // ¦ /api ¦ /api/ ¦ /API/ARTICLES ¦ //api/articles ¦ /api//articles ¦ /api/../api/health ¦ /%00
            /\ ¦ /? ¦ /# ¦ http://127.0.0.1/api/health ¦ http://elsewhere/api/articles ¦ /assets/..%2f..%2fProgram.cs
            """
        ),
        "",
    ];

    public static readonly string[] Names =
    [
        .. All(
            """
            good/1.txt ¦ good/2.txt ¦ good%2F3.txt ¦ GOOD/1.TXT ¦ new/1.txt ¦ good/../good/1.txt ¦ good//1.txt
            good/1.txt/ ¦ good/1.txt. ¦ good/1.txt%20 ¦ .. ¦ . ¦ %2e%2e ¦ %2e%2e/digests ¦ ..%2fdigests%2fgood%2f1.txt
            %252e%252e ¦ %5C ¦ a%5Cb ¦ \ ¦ %00 ¦ a%00b ¦ %0d%0aX-Odd:%201 ¦ %0a ¦ %7f ¦ %c2%85 ¦ %01 ¦ % ¦ %zz ¦ %2
            %2541 ¦ %c0%ae ¦ %e0%80%af ¦ %ed%a0%80 ¦ %ff ¦ %ef%bf%be ¦ %ef%bf%bf ¦ %EF%BB%BFx ¦ %e2%80%ae
            %F0%9F%98%80 ¦ é ¦ 日本語.txt ¦ e%CC%81 ¦ a b ¦ a+b ¦ %20 ¦ + ¦ ;v=1 ¦ a;b=c ¦ : ¦ @ ¦ ~ ¦ $root ¦ * ¦ '
            %22 ¦ %3Cscript%3E ¦ %26amp; ¦ {0} ¦ %7Bname%7D ¦ | ¦ ^ ¦ ` ¦ CON ¦ nul ¦ x?y ¦ x#y
            """
        ),
        new('a', 1023),
        new('a', 1024),
        new('a', 1025),
        Times("%C3%A9", 600),
        Times("a/", 250),
        Times("a/", 300),
        new('/', 200),
        new('x', 9000),
    ];

    public static readonly string[] Types =
    [
        .. All(
            """
            text/plain ¦ text/plain; charset=utf-8 ¦ text/plain; charset=utf-16 ¦ text/plain; charset=utf-7
            TEXT/PLAIN ¦ text/plain; charset=windows-1252 ¦ text/plain; charset=none ¦ text/plain; charset=
            text/plain; charset="utf-8 ¦ text/plain; charset=é ¦ text/plain, text/html ¦ text/ ¦ / ¦ garbage
            text/html ¦ text/markdown ¦ application/pdf ¦ application/json ¦ application/octet-stream ¦ image/png
            multipart/form-data; boundary=x ¦ application/vnd.openxmlformats-officedocument.wordprocessingml.document
            """
        ),
        $"text/plain; name={new string('n', 5000)}",
    ];

    public static readonly string[] Hosts = [.. All("elsewhere.example ¦ a b ¦ 127.0.0.1:99999 ¦ é ¦ [::1 ¦ x, y"), ""];

    private static readonly string[] Keys =
    [
        .. All("prefix ¦ state ¦ limit ¦ after ¦ speaker ¦ sentences ¦ style ¦ all ¦ article ¦ reason ¦ code ¦ Limit"),
        .. All("limit[] ¦ %00 ¦ x"),
        "",
        new('k', 2000),
    ];

    private static readonly string[] Values =
    [
        .. All(
            """
            1 ¦ 0 ¦ -1 ¦ 10 ¦ 1000 ¦ 1001 ¦ 1e3 ¦ 0x10 ¦ %D9%A1 ¦ 99999999999999999999 ¦ NaN ¦ ready ¦ failed ¦ READY
            true ¦ false ¦ verbatim ¦ good/1.txt ¦ Ferrant ¦ %00 ¦ %ff ¦ %0a ¦ %EF%BF%BF ¦ %ED%A0%80 ¦ %F0%9F%98%80
            é ¦ % ¦ %zz ¦ * ¦ ' or 1=1-- ¦ %3Cx%3E ¦ ..%2f
            """
        ),
        "",
        new('v', 1025),
        new('v', 7000),
    ];

    private static readonly (string Name, string[] Values)[] Headers =
    [
        (
            "Accept",
            [
                .. All(
                    """
                    */* ¦ text/plain ¦ text/markdown ¦ application/json ¦ text/html ¦ text/event-stream ¦ garbage
                    ;;; ¦ , ¦ application/problem+json ¦ text/plain;q=2 ¦ text/plain;q=0, */* ¦ */*;q=0
                    text/plain; charset=" ¦ é/é
                    """
                ),
                Times("a/b,", 1500),
            ]
        ),
        (
            "If-Match",
            [.. All("* ¦ \"x\" ¦ W/\"x\" ¦ \"a\", \"b\" ¦ x ¦ \" ¦ W/ ¦ é ¦ \"é\" ¦ a\"b ¦ <x> ¦ *,*"), new('e', 4000)]
        ),
        (
            "If-None-Match",
            [.. All("* ¦ \"x\" ¦ W/\"x\" ¦ \"a\",W/\"b\" ¦ x ¦ \" ¦ \"\" ¦ \"é\""), Times("\"abc\",", 900)]
        ),
        ("If-Modified-Since", All("garbage ¦ Wed, 21 Oct 2099 07:28:00 GMT ¦ 0")),
        ("Range", All("bytes=0-1 ¦ bytes=- ¦ bytes=99999999999999999999- ¦ lines=1-2 ¦ bytes=0-0,2-2")),
        ("Content-Type", Types),
        ("Content-Encoding", [.. All("gzip ¦ identity ¦ br ¦ deflate, gzip ¦ x"), ""]),
        ("Content-Length", All("0 ¦ -1 ¦ 5 ¦ +5 ¦ 0x5 ¦ 5, 5 ¦ 99999999999 ¦ 10485760 ¦ 10485761")),
        ("Transfer-Encoding", [.. All("chunked ¦ gzip ¦ chunked, chunked ¦ identity"), "\u000bchunked"]),
        ("Expect", All("100-continue ¦ x")),
        ("Upgrade", All("h2c ¦ websocket")),
        ("Authorization", All("Basic eA== ¦ Bearer x ¦ é")),
        ("x-functions-key", All("k ¦ é")),
        ("X-HTTP-Method-Override", ["DELETE"]),
        ("traceparent", ["00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", new('f', 5000)]),
        ("X-Forwarded-For", ["127.0.0.1", "${jndi:ldap://x}", Times("1,", 3000)]),
        ("Cookie", [Times("a=b; ", 300)]),
        ("X-Long", [new('b', 9000), new('b', 40_000)]),
        ("X-Line", ["a\rb", "a\nb", "a\0b", "\u007f"]),
        ("X Y", ["v"]),
        ("", ["v"]),
        ("é", ["v"]),
    ];

    public static (string Name, string Value) Header(Dice dice)
    {
        var (name, values) = dice.Pick(Headers);
        return (name, dice.Pick(values));
    }

    public static string Query(Dice dice)
    {
        var query = new StringBuilder();
        for (var more = dice.Below(3); more > 0; more--)
            query
                .Append(query.Length == 0 ? '?' : '&')
                .Append(dice.Pick(Keys))
                .Append(dice.Chance(0.9) ? "=" : "")
                .Append(dice.Pick(Values));
        return query.ToString();
    }

    // Words stand between bars, which none of them has, or on lines of their own.
    private static string[] All(string words) => words.ReplaceLineEndings(" ¦ ").Split(" ¦ ");

    private static string Times(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
