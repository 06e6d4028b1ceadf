using SharpFuzz;
using Summarize.Fuzz;

if (args is ["corpus", var seeds, var folder])
{
    Corpus.Write(seeds, folder);
    return 0;
}
Action<byte[]>? target = args.FirstOrDefault() switch
{
    "reader" => ReaderTarget.Run,
    "finder" => FinderTarget.Run,
    "pdf" => PdfTarget.Run,
    _ => null,
};
if (target is null)
{
    await Console.Error.WriteLineAsync(
        "Usage: Summarize.Fuzz reader|finder|pdf [FILE ...]\n       Summarize.Fuzz corpus SEEDS FOLDER"
    );
    return 2;
}

// Files are run one by one, to see what a crash is; without any, afl-fuzz gives the inputs.
var failed = 0;
foreach (var file in args.Skip(1))
{
    try
    {
        target(await File.ReadAllBytesAsync(file));
    }
    catch (Exception e)
    {
        failed++;
        Console.WriteLine($"{file}\n{e}\n");
    }
}
if (args.Length > 1)
    return failed == 0 ? 0 : 1;

// In a child process, so that afl-fuzz outlives a stack overflow.
Fuzzer.OutOfProcess.Run(input =>
{
    using var bytes = new MemoryStream();
    input.CopyTo(bytes);
    target(bytes.ToArray());
});
return 0;
