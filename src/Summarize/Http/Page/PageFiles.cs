using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Summarize.Http.Page;

/// <summary>A file of the page as it is served.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Content">Its bytes; what it names of the other files has their hashed names.</param>
/// <param name="Hash">Of the bytes: its ETag, bare, and a part of its name.</param>
internal sealed record PageFile(string Type, ReadOnlyMemory<byte> Content, string Hash);

/// <summary>
/// The page and its files, which are built into the assembly. A file but the page itself is served under a name with
/// its hash in it, so that it may be kept for ever; files name each other by their plain names, which are replaced.
/// </summary>
internal static partial class PageFiles
{
    private const string Prefix = "Page/";
    private const string PageName = "index.html";
    private const int HashLength = 12;

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain; charset=utf-8",
        [".pdf"] = "application/pdf",
    };

    private static readonly Lazy<(PageFile Page, FrozenDictionary<string, PageFile> Assets)> Loaded = new(Load);

    /// <summary>What <c>/</c> answers.</summary>
    public static PageFile Page => Loaded.Value.Page;

    /// <summary>The other files by the names that they are served under.</summary>
    public static FrozenDictionary<string, PageFile> Assets => Loaded.Value.Assets;

    private static (PageFile, FrozenDictionary<string, PageFile>) Load()
    {
        var assembly = typeof(PageFiles).Assembly;
        var files = new Dictionary<string, PageFile?>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames())
            if (resource.StartsWith(Prefix, StringComparison.Ordinal))
                Read(resource[Prefix.Length..]);
        return (
            files[PageName]!,
            files
                .Where(file => file.Key != PageName)
                .ToFrozenDictionary(file => Hashed(file.Key, file.Value!), file => file.Value!, StringComparer.Ordinal)
        );

        // A file's hash covers the hashes of those that it names, so they come first.
        PageFile Read(string name)
        {
            if (files.TryGetValue(name, out var known))
                return known ?? throw new InvalidOperationException($"The page's file {name} names itself.");
            files[name] = null;
            using var stream =
                assembly.GetManifestResourceStream(Prefix + name)
                ?? throw new InvalidOperationException($"The page has no file {name}.");
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            var content = bytes.ToArray();
            if (Path.GetExtension(name) is ".html" or ".js")
                content = Encoding.UTF8.GetBytes(
                    References()
                        .Replace(Encoding.UTF8.GetString(content), named => Hashed(named.Value, Read(named.Value)))
                );
            var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..HashLength];
            var file = new PageFile(Types[Path.GetExtension(name)], content, hash);
            files[name] = file;
            return file;
        }
    }

    private static string Hashed(string name, PageFile file) =>
        $"{Path.GetFileNameWithoutExtension(name)}.{file.Hash}{Path.GetExtension(name)}";

    // An import of a module, and a link of the page.
    [GeneratedRegex(
        """(?<=from '\./|="assets/)[a-z0-9-]+\.[a-z]+(?=['"])""",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex References();
}
