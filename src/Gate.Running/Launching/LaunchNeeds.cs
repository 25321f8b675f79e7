using System.Collections.Concurrent;
using Gate.Core.Benchmarks;
using Gate.Running.Building;

namespace Gate.Running.Launching;

/// <summary>The variables that jobs of benchmarks ask their process to be started with, asked once for each build.</summary>
/// <param name="patience">The longest that an answer may take.</param>
internal sealed class LaunchNeeds(TimeSpan patience)
{
    private readonly ConcurrentDictionary<(string Build, BenchmarkId Benchmark), JobVariables> _known = new();

    /// <summary>What is known without asking: nothing needed, as long as nobody was asked.</summary>
    public JobVariables Guess(BuiltProgram program, BenchmarkId benchmark) => _known.GetValueOrDefault((program.Hash, benchmark), JobVariables.None);

    /// <summary>What the benchmark needs by the word of a process of the build.</summary>
    /// <exception cref="ProcessFailure">The process died or hung.</exception>
    public async Task<JobVariables> Of(BuiltProgram program, BenchmarkId benchmark, BenchmarkProcess process, CancellationToken cancellation)
    {
        var key = (program.Hash, benchmark);
        if (_known.TryGetValue(key, out var known)) return known;
        return _known[key] = new JobVariables(await process.Needs(benchmark, patience, cancellation));
    }
}
