using Microsoft.Extensions.Hosting;
using Summarize.Functions;

await FunctionsHost.Build(args).RunAsync();
