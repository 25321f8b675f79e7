using System.Reflection;
using Gate.Cli.Checking.Whole;
using Gate.Core.Configuration;
using Gate.Core.Recording;
using Gate.Running.Building;
using Gate.Running.Launching;

namespace Gate.Cli.Checking;

/// <summary>One build of a suite with the benchmarks that it says it has; a side that has no such project has none.</summary>
/// <param name="Suite">The suite.</param>
/// <param name="Side">Which side it was built for.</param>
/// <param name="Program">The build; null where the side has no such project.</param>
/// <param name="Benchmarks">Those that the filters leave.</param>
/// <param name="Sdk">The SDK that the checkout's global.json asks for; empty when it asks for none.</param>
internal sealed record Subject(Suite Suite, Side Side, BuiltProgram? Program, IReadOnlyList<ListedBenchmark> Benchmarks, string Sdk)
{
    /// <summary>What measures it in whole processes; null where it is a program of BenchmarkDotNet, or the side has nothing of the suite.</summary>
    public IWholeSide? Whole { get; init; }

    /// <summary>Whether the side has anything of the suite.</summary>
    public bool Exists => Program is not null || Whole is not null;

    /// <summary>What was really built; empty where the side has nothing of the suite.</summary>
    public string Hash => Program?.Hash ?? Whole?.Hash ?? "";

    /// <summary>The version of the library that it measures with: "0.15.8".</summary>
    public string BenchmarkDotNet =>
        AssemblyName.GetAssemblyName(Path.Combine(Path.GetDirectoryName(Program!.Path)!, "BenchmarkDotNet.dll")).Version!.ToString(3);

    /// <summary>What it was built with.</summary>
    public string Tools => Whole is { } whole ? whole.Tools : string.Join(", ", [$"BenchmarkDotNet {BenchmarkDotNet}", Program!.Framework, .. Sdk.Length > 0 ? [$"SDK {Sdk} by global.json"] : Array.Empty<string>()]);
}
