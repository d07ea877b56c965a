using BenchmarkDotNet.Running;
using Vouch.Benchmarks.Match;

// "solve-times FILE" measures one market from a file; everything else is BenchmarkDotNet, which finds the benchmark classes itself.
if (args is ["solve-times", var file])
{
    SolveTimes.Print(file);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(SolveTimes).Assembly).Run(args);
}
