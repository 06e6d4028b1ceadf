using Summarize.Articles;

namespace Summarize.Tests.Articles;

public class PdfProcessTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_third_PDF_waits_for_its_turn_and_leaves_the_line_when_it_is_cancelled()
    {
        var pdf = await File.ReadAllBytesAsync(Path.Combine(Seeds.SeedFacts.Folder, "council-report.pdf"), Stop);
        await PdfProcess.Line.WaitAsync(Stop);
        await PdfProcess.Line.WaitAsync(Stop);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var third = PdfProcess.ReadAsync(pdf, new ArticleOptions(), cancel.Token);
        // As long as a process takes that does not stand in line.
        Assert.NotNull(await PdfProcess.RunAsync(pdf, new ArticleOptions(), Stop));
        Assert.False(third.IsCompleted);

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => third);
        PdfProcess.Line.Release(2);
        // Both places are free again: none went to who had left.
        await PdfProcess.Line.WaitAsync(Stop);
        await PdfProcess.Line.WaitAsync(Stop);
        PdfProcess.Line.Release(2);
        Assert.NotNull(await PdfProcess.ReadAsync(pdf, new ArticleOptions(), Stop));
    }
}
