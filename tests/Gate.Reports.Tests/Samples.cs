using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Core.Testbeds;

namespace Gate.Reports.Tests;

/// <summary>Reports to render.</summary>
internal static class Samples
{
    public static readonly Testbed Machine = new(
        "amd-epyc-2c-debian12-x64-3f9a1c",
        new Dictionary<string, string>
        {
            ["cpu"] = "AMD EPYC 7763 64-Core",
            ["cores"] = "2",
            ["memory"] = "16 GiB",
            ["os"] = "debian 12",
            ["architecture"] = "x64",
            ["runtime"] = ".NET 10",
        },
        new Dictionary<string, string> { ["kernel"] = "6.1.0-28-cloud-amd64", ["runtime"] = ".NET 10.0.1" });

    private static readonly Metric Throughput = new("throughput", "MB/s", Direction.HigherIsBetter, IsExact: false);

    public static readonly Finding Regression = Finding("Pools.HashPool", Metric.Time, Verdict.Regression) with
    {
        Baseline = new(489.9, 12),
        Candidate = new(1237.0, 12),
        Ratio = 2.53,
        Lower = 2.41,
        Upper = 2.66,
        PValue = 0.0001,
        Reason = "2.53× slower (2.41 … 2.66), tolerated 1 %",
    };

    public static readonly Finding Unchanged = Finding("Pools.StringPool(size: 1024)", Metric.Time, Verdict.Unchanged) with
    {
        Baseline = new(12.3, 12),
        Candidate = new(12.69, 12),
        Ratio = 1.032,
        Lower = 0.999,
        Upper = 1.06,
        PValue = 0.31,
        Reason = "+3.2 % (−0.1 … +6.0 %): a worsening of 5 % would have been seen",
    };

    /// <summary>Every verdict once, with warnings, diagnostics and two suites.</summary>
    public static Report Mixed { get; } = Of(
        Outcome.Fail,
        Finding("Pools.Broken", Metric.Time, Verdict.Failed) with { Baseline = new(52_000, 12), Reason = "System.InvalidOperationException: the pool is empty (launch 3 of 12)." },
        Finding("Pools.Gone", Metric.Time, Verdict.Missing) with { Baseline = new(1_520_000, 12), Reason = "The baseline has it, the candidate does not." },
        Finding("Pools.HashPool", Metric.Allocated, Verdict.Regression) with
        {
            Baseline = new(0, 12),
            Candidate = new(24, 12),
            Reason = "0 B → 24 B in every launch, tolerated 0 B.",
        },
        Regression,
        Finding("Pools.Retained", Metric.Allocated, Verdict.Regression) with
        {
            Outcome = Outcome.Warn,
            Source = new("bench/Pools.cs", 41, 5),
            Baseline = new(1_048_576, 12),
            Candidate = new(1_048_600, 12),
            Ratio = 1_048_600d / 1_048_576,
            Reason = "24 B more, tolerated 0 B; not critical.",
        },
        Finding("Pools.Elsewhere", Metric.Time, Verdict.Incomparable) with
        {
            Baseline = new(90, 1),
            Candidate = new(30, 12),
            Ratio = 1 / 3d,
            Reason = "Measured on other hardware: cpu: AMD EPYC 7763 64-Core → Apple M2.",
        },
        Finding("Pools.Contended(workers: 8)", Metric.Time, Verdict.Inconclusive) with
        {
            Baseline = new(2_345_678_901, 1),
            Candidate = new(2_580_246_791, 1),
            Ratio = 1.1,
            Lower = 0.82,
            Upper = double.PositiveInfinity,
            PValue = 0.4,
            Reason = "+10.0 % (−18.0 % …): one launch a side cannot tell; 9 launches a side would.",
            Warnings = ["Only one launch a side was measured."],
        },
        Finding("Pools.Checksum", Throughput, Verdict.Improvement) with
        {
            Baseline = new(812.5, 12),
            Candidate = new(1_950.25, 12),
            Ratio = 0.4166,
            Lower = 0.40,
            Upper = 0.44,
            PValue = 0.0003,
            Reason = "2.40× higher (2.27 … 2.50).",
        },
        Finding("Fresh", Metric.Time, Verdict.New, "memory") with { Candidate = new(0.25, 12), Reason = "The baseline does not have it." },
        Unchanged with { Warnings = ["The distribution has two modes."] },
        Finding("Pools.StringPool(size: 1024)", Metric.Allocated, Verdict.Unchanged) with
        {
            Baseline = new(65_536, 12),
            Candidate = new(65_536, 12),
            Ratio = 1,
            Reason = "Equal in every launch.",
            Warnings = ["The distribution has two modes."],
        }) with
    {
        Diagnostics =
        [
            Diagnostic.Warning(Codes.UnreadableReport, "The testbed has been up for 200 days."),
            new(Codes.InvalidReport, Severity.Note, "The rule '*Slow*' matches nothing.", new("gate.yml", 14, 7)),
        ],
    };

    /// <summary>A report with these findings between two commits on one machine.</summary>
    public static Report Of(Outcome outcome, params Finding[] findings) => new(
        outcome,
        new("0f3c9d5f0f8f4a54b3a1a2d0c9a7e6b5d4c3b2a1", Machine),
        new("9e8d7c6b5a493827161504f3e2d1c0b9a8978675", Machine),
        findings,
        []);

    /// <summary>A finding with the usual outcome of its verdict and nothing measured.</summary>
    public static Finding Finding(string name, Metric metric, Verdict verdict, string suite = "pools") => new()
    {
        Benchmark = new(suite, name),
        Metric = metric,
        Verdict = verdict,
        Outcome = verdict.DefaultOutcome(),
        Reason = "",
    };
}
