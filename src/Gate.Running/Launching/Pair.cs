using Gate.Core.Recording;
using Gate.Running.Building;

namespace Gate.Running.Launching;

/// <summary>A process of each side, alive at the same time.</summary>
internal sealed class Pair : IAsyncDisposable
{
    private readonly (JobVariables Baseline, JobVariables Candidate) _variables;

    private Pair(BuiltProgram baselineProgram, BuiltProgram candidateProgram, (JobVariables, JobVariables) variables, BenchmarkProcess baseline, BenchmarkProcess candidate)
    {
        _variables = variables;
        (BaselineProgram, CandidateProgram) = (baselineProgram, candidateProgram);
        (Baseline, Candidate) = (baseline, candidate);
    }

    /// <summary>The build that is compared with.</summary>
    public BuiltProgram BaselineProgram { get; }

    /// <summary>The build that is judged.</summary>
    public BuiltProgram CandidateProgram { get; }

    /// <summary>A process of the one.</summary>
    public BenchmarkProcess Baseline { get; }

    /// <summary>A process of the other.</summary>
    public BenchmarkProcess Candidate { get; }

    /// <summary>Whether both can go on with the next benchmark.</summary>
    public bool IsAlive { get; private set; } = true;

    /// <summary>Starts both at the same time; when one does not start, the other is ended.</summary>
    /// <param name="baseline">The build that is compared with, and how it is started.</param>
    /// <param name="candidate">The build that is judged, and how it is started.</param>
    /// <param name="variables">What of that comes from the jobs of their benchmarks.</param>
    /// <param name="cancellation">Stops waiting and kills both.</param>
    public static async Task<Pair> Start(
        (BuiltProgram Program, ProcessSettings Settings) baseline,
        (BuiltProgram Program, ProcessSettings Settings) candidate,
        (JobVariables Baseline, JobVariables Candidate) variables,
        CancellationToken cancellation)
    {
        // Both are disposed of with the pair, or below.
#pragma warning disable CA2000
        var first = ProgramStart.Start(baseline.Program, baseline.Settings, cancellation);
        var second = ProgramStart.Start(candidate.Program, candidate.Settings, cancellation);
#pragma warning restore CA2000
        try
        {
            await Task.WhenAll(first, second);
        }
        catch
        {
            foreach (var started in new[] { first, second }.Where(start => start.IsCompletedSuccessfully)) await (await started).DisposeAsync();
            throw;
        }

        return new Pair(baseline.Program, candidate.Program, variables, await first, await second);
    }

    /// <summary>Whether both processes were started with what the jobs of the benchmarks ask for; or the failures of those that died when they were asked.</summary>
    public async Task<(bool Fits, IReadOnlyList<DuelResult> Failures)> Fits(Opponents opponents, LaunchNeeds needs, CancellationToken cancellation)
    {
        var answers = await Task.WhenAll(
            Fits(Side.Baseline, BaselineProgram, Baseline, _variables.Baseline),
            Fits(Side.Candidate, CandidateProgram, Candidate, _variables.Candidate));
        IReadOnlyList<DuelResult> failures = [.. answers.Select(answer => answer.Failure).OfType<DuelResult>()];
        if (failures.Count > 0) GiveUp();
        return (Array.TrueForAll(answers, answer => answer.Fits), failures);

        async Task<(bool Fits, DuelResult? Failure)> Fits(Side side, BuiltProgram program, BenchmarkProcess process, JobVariables variables)
        {
            var benchmark = opponents.Of(side);
            try
            {
                return (variables.Equals(await needs.Of(program, benchmark, process, cancellation)), Failure: null);
            }
            catch (ProcessFailure failure)
            {
                return (Fits: false, new DuelResult(side, LaunchResult.Failed(benchmark, failure.Message) with { WasStepped = true }));
            }
        }
    }

    /// <summary>Neither can be used any more.</summary>
    public void GiveUp() => IsAlive = false;

    /// <summary>Asks both to end.</summary>
    public async Task End(CancellationToken cancellation)
    {
        await Baseline.End(cancellation);
        await Candidate.End(cancellation);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await Task.WhenAll(Baseline.DisposeAsync().AsTask(), Candidate.DisposeAsync().AsTask());
}
