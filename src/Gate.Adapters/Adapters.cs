using System.Diagnostics.CodeAnalysis;
using Gate.Adapters.ActionBenchmark;
using Gate.Adapters.BenchmarkDotNet;
using Gate.Adapters.Files;
using Gate.Adapters.GoBench;
using Gate.Adapters.Joining;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;

namespace Gate.Adapters;

/// <summary>Reads the result files of other tools into a <see cref="Run"/>.</summary>
[SuppressMessage("Design", "MA0049:Type name should not match containing namespace", Justification = "The word of the architecture: one line a tool, in Adapters.")]
public static class Adapters
{
    private static readonly IAdapter[] Known =
    [
        new BenchmarkDotNetAdapter(),
        new GoBenchAdapter(),
        new ActionBenchmarkAdapter(),
    ];

    /// <summary>Reads files, and folders with all below them, of any known format into one run.
    /// Several files that hold the same benchmark are further launches of it, each file a session of its own.</summary>
    /// <param name="paths">Files and folders; at least one.</param>
    /// <param name="suite">The suite that the benchmarks belong to; empty where there is none.</param>
    /// <returns>The benchmarks in the order of their identity; what was odd is a warning on the benchmark or a diagnostic.</returns>
    /// <exception cref="GateException">A path is missing, a file cannot be read or trusted, or there is no benchmark at all.</exception>
    public static Run Read(IReadOnlyList<string> paths, string suite)
    {
        var found = ResultFiles.Find(paths);
        var outcomes = new FileOutcome[found.Files.Count];
        // Files are independent of each other; the results are joined in the order of the files, whichever ends first.
        Parallel.For(0, outcomes.Length, index => outcomes[index] = Attempt(found.Files[index], suite));
        return Joiner.Join(outcomes, found.Diagnostics);
    }

    private static FileOutcome Attempt(ResultFile file, string suite)
    {
        try
        {
            return Open(file, suite);
        }
        catch (GateException refused)
        {
            return FileOutcome.Refused(refused.Diagnostics);
        }
    }

    private static FileOutcome Open(ResultFile file, string suite)
    {
        using var blocks = Blocks.Open(file);
        var adapter = Array.Find(Known, known => known.Recognises(blocks.Unread));
        return adapter is null ? Recognition.Refuse(file, blocks.Unread) : FileOutcome.Of(adapter, adapter.Read(blocks, file, suite));
    }
}
