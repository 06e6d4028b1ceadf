using System.Net;
using System.Text;

namespace Summarize.Benchmarks.Compare;

/// <summary>What a user asks of the API.</summary>
internal static class Product
{
    /// <summary>Uploads an article and waits for its digest.</summary>
    public static async Task DigestAsync(Child host, string name, string text)
    {
        await UploadAsync(host, name, text);
        await ReadyAsync(host, name);
    }

    public static Task UploadAsync(Child host, string name, string text) =>
        UploadAsync(host, name, Encoding.UTF8.GetBytes(text), "text/plain");

    public static async Task UploadAsync(Child host, string name, byte[] bytes, string type)
    {
        using var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new(type);
        using var put = await host.Http.PutAsync(new Uri($"api/articles/{name}", UriKind.Relative), body);
        put.EnsureSuccessStatusCode();
    }

    /// <summary>The answer to a posted article.</summary>
    public static async Task<byte[]> PostAsync(
        HttpClient http,
        string address,
        byte[] bytes,
        string type = "text/plain"
    )
    {
        using var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new(type);
        using var answer = await http.PostAsync(new Uri(address, UriKind.Relative), body);
        var content = await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode
            ? content
            : throw new InvalidOperationException(
                $"{address} answered {(int)answer.StatusCode} {Encoding.UTF8.GetString(content)}"
            );
    }

    /// <summary>Waits for a digest.</summary>
    /// <exception cref="InvalidOperationException">There will be none.</exception>
    public static async Task ReadyAsync(Child host, string name)
    {
        while (true)
        {
            using var answer = await host.Http.GetAsync(new Uri($"api/digests/{name}", UriKind.Relative));
            if (answer.StatusCode == HttpStatusCode.OK)
                return;
            if (answer.StatusCode != HttpStatusCode.Accepted)
                throw new InvalidOperationException(
                    $"{name} was not digested: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
                );
            await Task.Delay(20);
        }
    }

    /// <summary>Tells the bare server what to answer.</summary>
    public static async Task TellAsync(Child bare, string kind, byte[] body, string etag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"answers/{kind}", UriKind.Relative))
        {
            Content = new ByteArrayContent(body),
        };
        request.Headers.TryAddWithoutValidation("ETag", etag);
        using var told = await bare.Http.SendAsync(request);
        told.EnsureSuccessStatusCode();
    }
}
