using BenchmarkDotNet.Running;
using Summarize.Benchmarks;

if (args is ["--quick"])
    return QuickCheck.Run();
BenchmarkSwitcher.FromAssembly(typeof(QuotationBenchmarks).Assembly).Run(args);
return 0;
