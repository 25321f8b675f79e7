using System.Reflection;
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
    /// <summary>The version of the library that it measures with: "0.15.8".</summary>
    public string BenchmarkDotNet =>
        AssemblyName.GetAssemblyName(Path.Combine(Path.GetDirectoryName(Program!.Path)!, "BenchmarkDotNet.dll")).Version!.ToString(3);

    /// <summary>What it was built with.</summary>
    public string Tools => string.Join(", ", [$"BenchmarkDotNet {BenchmarkDotNet}", Program!.Framework, .. Sdk.Length > 0 ? [$"SDK {Sdk} by global.json"] : Array.Empty<string>()]);
}
