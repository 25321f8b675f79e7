using Gate.Hook.Finding;
using Gate.Hook.Measuring;
using Gate.Hook.Talking;

namespace Gate.Hook.Counting;

// The instructions of one operation. Those of an iteration of many calls, less those of as many calls of an empty method: what an
// iteration costs besides its calls is in both, as it is in N and in 2N of them.
internal sealed class Counted(double? perOperation, IReadOnlyList<string> warnings, string failure)
{
    // Caches of casts and of interface calls settle in the first tens of calls.
    private const int CallsToSettle = 32;

    // A power of two, so that a change of a few per cent rarely changes how often a benchmark is called.
    private const long MostCalls = 1 << 24;

    public double? PerOperation { get; } = perOperation;

    public IReadOnlyList<string> Warnings { get; } = warnings;

    public string Failure { get; } = failure;

    // How often an iteration called the benchmark.
    public long Calls { get; private set; }

    public static Counted Of(Entry entry, Settings settings)
    {
        if (!Valgrind.IsRunning) return new Counted(perOperation: null, [], "The process does not run under valgrind, so its instructions cannot be counted.");
        if (settings.Invocations > 0) return Count(entry, settings, settings.Invocations);
        var once = Count(entry, settings.With((Protocol.Overhead, 0)), calls: 1);
        return once.PerOperation is { } instructions ? Count(entry, settings, CallsOf(settings.CountedInstructions / Math.Max(1, instructions))) : once;
    }

    private static long CallsOf(double fitting)
    {
        var calls = 1L;
        while (calls * 2 <= fitting && calls < MostCalls) calls *= 2;
        return calls;
    }

    private static Counted Count(Entry entry, Settings settings, long calls)
    {
        var settled = settings.With((Protocol.Invocations, calls), (Protocol.WarmUps, Math.Max(settings.WarmUps, CallsToSettle / calls)));
        using var meter = new InstructionMeter(settings.CountsPath, settings.Iterations);
        Measurement measurement;
        using (new IterationListener(stepper: null, meter, pauses: null))
            measurement = Measurer.Measure(entry, settled, diagnosesMemory: false);
        var failure = measurement.Failure.Length > 0 ? measurement.Failure : meter.Failure;
        return meter.OfIteration is { } instructions && measurement.Operations > 0 && failure.Length == 0
            ? new Counted((double)instructions / measurement.Operations, measurement.Warnings, "") { Calls = calls }
            : new Counted(perOperation: null, measurement.Warnings, failure.Length > 0 ? failure : "BenchmarkDotNet announced no iteration of it, so its instructions were not counted.");
    }
}
