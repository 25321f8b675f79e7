using System.Diagnostics;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Planning;
using Gate.Core.Recording;
using Gate.Running.Launching;
using Gate.Running.Recording;

namespace Gate.Cli.Checking;

/// <summary>Duels of two builds of one checkout by one recipe, in a run file of their own.</summary>
internal sealed class QualificationRun(
    Subjects subjects, Controls controls, Duelling duelling, GateConfiguration configuration, string path, RecordingHeader header) : IDisposable
{
    private readonly RunFile _file = RunFile.Create(path, header);
    private readonly Stopwatch _measuring = new();
    private int _round;

    /// <summary>What was measured so far.</summary>
    public CheckRecording Recording => _file.Recording;

    /// <summary>What measuring took so far, builds apart.</summary>
    public TimeSpan Took => _measuring.Elapsed;

    /// <summary>The run _file.</summary>
    public string Path => _file.Path;

    /// <summary>One duel of every benchmark.</summary>
    public async Task Duel(int number, CancellationToken cancel)
    {
        foreach (var suite in configuration.Suites)
        {
            var control = await controls.Program(suite.Name, cancel);
            _measuring.Start();
            foreach (var together in Drawn.Shuffle(BenchmarksOf(suite), _file.Recording.Header.Seed, number).Chunk(Processes.PerDuel))
            {
                var seed = Drawn.Seed(_file.Recording.Header.Seed, ++_round);
                await foreach (var result in duelling.Duel(subjects.Program(suite.Name, Side.Baseline), control, together, Recipes.Duel(suite), seed, cancel))
                    _file.Append(Launched.Of(result.Launch, result.Side, Stage.Duel, _round, (int)result.Side, []));
            }

            _measuring.Stop();
        }
    }

    /// <summary>Nothing more will be measured.</summary>
    public void End() => _file.End(Ending.Complete);

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    private IReadOnlyList<BenchmarkId> BenchmarksOf(Suite suite) =>
    [
        .. _file.Recording.Header.Family.Select(member => member.Benchmark)
            .Where(benchmark => string.Equals(benchmark.Suite, suite.Name, StringComparison.Ordinal)),
    ];
}
