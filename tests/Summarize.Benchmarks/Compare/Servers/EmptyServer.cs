using Microsoft.AspNetCore.Builder;

namespace Summarize.Benchmarks.Compare.Servers;

/// <summary><c>serve-empty</c>: what <c>dotnet new web</c> makes.</summary>
internal static class EmptyServer
{
    public static async Task<int> RunAsync(string[] args)
    {
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => "Hello World!");
        await app.RunAsync();
        return 0;
    }
}
