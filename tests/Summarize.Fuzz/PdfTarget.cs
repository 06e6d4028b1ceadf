using Summarize.PdfReader;

namespace Summarize.Fuzz;

/// <summary>
/// Any bytes to a reply of the PDF reader. In production it is a process of its own that may die; here only what its
/// catch-all does not hold comes out: a stack overflow, memory or time without end.
/// </summary>
internal static class PdfTarget
{
    private static readonly PdfLimits Limits = new(
        MaxCharacters: 100_000,
        MaxExpandedBytes: 4 * 1024 * 1024,
        MaxPages: 50
    );

    public static void Run(byte[] input)
    {
        var reply = PdfFile.Read(input, Limits);
        Invariant.Holds(
            reply.Outcome == PdfOutcome.Read || reply.Paragraphs.Count == 0,
            "only a PDF that was read has paragraphs"
        );
    }
}
