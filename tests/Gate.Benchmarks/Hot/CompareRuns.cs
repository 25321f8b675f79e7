using BenchmarkDotNet.Attributes;
using Gate.Core;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Reporting;

namespace Gate.Benchmarks.Hot;

/// <summary>Judges two runs of 500 benchmarks with three launches each.</summary>
[MemoryDiagnoser]
public class CompareRuns
{
    private readonly Run _baseline = Synthetic.Run(500, 3, isCandidate: false);
    private readonly Run _candidate = Synthetic.Run(500, 3, isCandidate: true);

    [Benchmark]
    public Report Compare() => Check.Compare(_baseline, _candidate, Policy.Default);
}
