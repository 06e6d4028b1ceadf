using BenchmarkDotNet.Running;
using Summarize.Benchmarks;
using Summarize.Benchmarks.Compare;
using Summarize.Benchmarks.Compare.Servers;
using Summarize.Benchmarks.Scale;

switch (args)
{
    case ["--quick"]:
        return QuickCheck.Run();
    case ["compare", .. var rows]:
        return await CompareCommand.RunAsync(rows);
    case ["scale"]:
        return await ScaleCommand.RunAsync();
    // What compare starts as processes of their own.
    case ["serve-empty", .. var options]:
        return await EmptyServer.RunAsync(options);
    case ["serve-worker", .. var options]:
        return await EmptyWorker.RunAsync(options);
    case ["serve-bare", .. var options]:
        return await BareServer.RunAsync(options);
    case ["serve-product", .. var options]:
        return await ProductServer.RunAsync(options);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(QuotationBenchmarks).Assembly).Run(args);
        return 0;
}
