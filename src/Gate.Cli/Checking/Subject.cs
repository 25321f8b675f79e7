using Gate.Core.Configuration;
using Gate.Core.Recording;
using Gate.Running.Building;
using Gate.Running.Launching;

namespace Gate.Cli.Checking;

/// <summary>One build of a suite with the benchmarks that it says it has; a side that has no such project has none.</summary>
internal sealed record Subject(Suite Suite, Side Side, BuiltProgram? Program, IReadOnlyList<ListedBenchmark> Benchmarks);
