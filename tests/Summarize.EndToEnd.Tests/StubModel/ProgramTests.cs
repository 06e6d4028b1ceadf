using System.Diagnostics;

namespace Summarize.EndToEnd.Tests.StubModel;

public class ProgramTests(StubFixture stub) : IClassFixture<StubFixture>
{
    [Fact]
    public async Task A_taken_port_is_one_sentence_and_exit_code_1()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Summarize.StubModel.dll"), "--urls", stub.Server.Url]
        )
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);

        Assert.Equal(1, process.ExitCode);
        Assert.Equal(
            $"The stub model cannot start on {stub.Server.Url}: Address already in use. Choose another address with "
                + "--urls.",
            error.TrimEnd()
        );
    }
}
