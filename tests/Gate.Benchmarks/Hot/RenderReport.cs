using BenchmarkDotNet.Attributes;
using Gate.Core;
using Gate.Core.Configuration;
using Gate.Core.Reporting;
using Gate.Reports;

namespace Gate.Benchmarks.Hot;

/// <summary>Renders a report of 500 benchmarks as Markdown.</summary>
[MemoryDiagnoser]
public class RenderReport
{
    private readonly Report _report = Check.Compare(
        Synthetic.Run(500, 3, isCandidate: false), Synthetic.Run(500, 3, isCandidate: true), Policy.Default);

    [Benchmark]
    public string Markdown() => ReportFormats.ByName("markdown").Render(_report, RenderOptions.Plain);
}
