using System.Globalization;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Testbeds;

namespace Gate.Core.Recording;

/// <summary>What is fixed before the first launch: judged together with the launches, it gives the same report again.</summary>
public sealed record RecordingHeader
{
    /// <summary>The version of Gate that measured.</summary>
    public required string Tool { get; init; }

    /// <summary>When measuring began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>The name of this sitting, from its start in UTC.</summary>
    public string Session => SessionOf(Started);

    /// <summary>The name of a sitting that started then: "20260731T185959Z".</summary>
    public static string SessionOf(DateTimeOffset started) =>
        started.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Hash of the configuration that decides what is measured and how.</summary>
    public required string Configuration { get; init; }

    /// <summary>How the two sides are compared.</summary>
    public Mode Mode { get; init; }

    /// <summary>Seed of every drawn order.</summary>
    public required int Seed { get; init; }

    /// <summary>The commit that is compared with.</summary>
    public required RecordedSide Baseline { get; init; }

    /// <summary>Whether the base was built, so that both sides can be measured.</summary>
    public bool HasBase => Baseline.Build.Length > 0;

    /// <summary>The commit, or working tree, that is judged.</summary>
    public required RecordedSide Candidate { get; init; }

    /// <summary>Why the base is not measured although its commit is there: the store is another machine's, and gate.yml does not want
    /// that machine's base measured here. Empty otherwise.</summary>
    public string AnotherMachine { get; init; } = "";

    /// <summary>What the two sides were built with, by suite, where it is not the same: "BenchmarkDotNet 0.15.7, net9.0 → BenchmarkDotNet 0.15.8, net9.0".</summary>
    public IReadOnlyDictionary<string, string> ToolChanges { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether there is a second build of the base, whose duels with the first tell whether the session is fit to judge.</summary>
    public bool HasControl { get; init; }

    /// <summary>The machine.</summary>
    public required Testbed Testbed { get; init; }

    /// <summary>All benchmarks of both sides, fixed before the first look; in ordinal order.</summary>
    public required IReadOnlyList<FamilyMember> Family { get; init; }

    /// <summary>Which part of the family is measured here; the family itself is always the whole one, since error rates are shared by all of it.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>Whether a member is measured here.</summary>
    public bool Measures(FamilyMember member) => Shard.Count == 1 || member.Shard == Shard.Number;

    /// <summary>What was found before measuring began.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>What was built for one side.</summary>
/// <param name="Commit">Full commit id; empty when there is no such side.</param>
/// <param name="Build">Hash of the built files: what was really measured; empty when nothing was built.</param>
/// <param name="IsDirty">Whether uncommitted changes were built.</param>
public sealed record RecordedSide(string Commit, string Build, bool IsDirty)
{
    /// <summary>No base to measure.</summary>
    public static readonly RecordedSide None = new("", "", IsDirty: false);
}

/// <summary>A benchmark of the family, where it exists, and the metrics that are judged for it.</summary>
public sealed record FamilyMember(BenchmarkId Benchmark, bool InBaseline, bool InCandidate, IReadOnlyList<Metric> Metrics)
{
    /// <summary>The shard that measures it, from 1.</summary>
    public int Shard { get; init; } = 1;

    /// <summary>The share of a real profile that its work has, from 0 to 1; null where that is not known.</summary>
    public double? Impact { get; init; }

    /// <summary>Whether its tool lets both sides take turns; otherwise whole launches in blocks measure it.</summary>
    public bool CanStep { get; init; } = true;

    /// <summary>Where its source begins in the candidate's checkout, as a path from the top with "/"; no place where the build does not say.</summary>
    public Location Source { get; init; } = Location.None;
}
