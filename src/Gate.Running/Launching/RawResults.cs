using System.Globalization;
using Gate.Core.Benchmarks;
using Gate.Core.Recording;
using Gate.Hook.Talking;

namespace Gate.Running.Launching;

/// <summary>The measurements of one launch as BenchmarkDotNet's engine took them, and the readings that they make.
/// Workload/Actual iterations are used, not Workload/Result: that stage drops upper outliers, and with them collections and tails.</summary>
internal sealed class RawResults
{
    // A pilot is done after some ten; more would be a misunderstanding.
    private const int MostPilotIterations = 100;

    // What BenchmarkDotNet's pilot stage begins with unless one call takes the whole iteration.
    private const int LeastInvocations = 4;
    private const string Actual = "Workload/Actual";

    private readonly List<(string Stage, double Nanoseconds, double Operations)> _times = [];
    private readonly List<double> _pauses = [];
    private readonly List<double> _allocated = [];
    private readonly List<double> _instructions = [];

    /// <summary>How many measured iterations from the first on are left out of the readings.</summary>
    public int Dropped { get; init; }

    /// <summary>How many iterations were measured, those left out included.</summary>
    public int Iterations => _times.Count(time => time.Stage == Actual);

    /// <summary>How often one iteration called the benchmark; 0 when that was not said.</summary>
    public long Invocations { get; private set; }

    /// <summary>What collections cost during the warm-ups; null when the process did not tell.</summary>
    public CollectionLoad? Collections { get; private set; }

    /// <summary>How many operations a measured iteration had; 0 when there was none.</summary>
    public long OperationsPerIteration => (long)_times.Where(time => time.Stage == Actual).Select(time => time.Operations).FirstOrDefault();

    /// <summary>How often an iteration of that length would call the benchmark, by the median of all measured iterations:
    /// one pilot stage that a busy machine slowed down is no measure. Not less than the engine's own least.</summary>
    public long InvocationsIn(TimeSpan iteration)
    {
        var iterations = Nanoseconds(Actual);
        var median = iterations.Count > 0 ? Statistics.Median.Of(iterations) : 0;
        var fitting = median > 0 ? (long)Math.Round(Invocations * iteration.TotalNanoseconds / median) : 0;
        return Math.Max(fitting, Math.Min(Invocations, LeastInvocations));
    }

    /// <summary>As many iterations as take the time of the pilot stage: what has to warm up a process that needs no pilot.</summary>
    public int PilotIterations
    {
        get
        {
            var iterations = Nanoseconds(Actual);
            var iteration = iterations.Count > 0 ? Statistics.Median.Of(iterations) : 0;
            return iteration > 0 ? (int)Math.Min(Math.Ceiling(Nanoseconds("Workload/Pilot").Sum() / iteration), MostPilotIterations) : 0;
        }
    }

    /// <summary>Takes the fields of one result line.</summary>
    public void Add(IReadOnlyList<string> fields)
    {
        if (fields[1] == Protocol.Time)
            _times.Add(($"{fields[2]}/{fields[3]}", Number(fields[5]), Number(fields[4])));
        else if (fields[1] == Protocol.Memory)
            _allocated.Add(Allocation.PerOperation(Number(fields[3]), Number(fields[2])));
        else if (fields[1] == Protocol.Instructions)
            _instructions.Add(Number(fields[2]));
        else if (fields[1] == Protocol.Collections)
            Collections = new CollectionLoad(Number(fields[2]), Number(fields[3]));
        else if (fields[1] == Protocol.Pause)
            _pauses.Add(Number(fields[2]));
        else if (fields[1] == Protocol.Invocations)
            Invocations = long.Parse(fields[2], CultureInfo.InvariantCulture);
    }

    /// <summary>The readings, less the median overhead of a call; no value is below zero.</summary>
    public IReadOnlyList<Reading> Readings
    {
        get
        {
            var times = TimesLessOverhead();
            return
            [
                .. times.Count > 0 ? [new Reading(Metric.Time, times)] : Array.Empty<Reading>(),
                .. _allocated.Select(bytes => new Reading(Metric.Allocated, [bytes])),
                .. _instructions.Select(count => new Reading(Metric.Instructions, [count])),
            ];
        }
    }

    /// <summary>What a reader of the time should know.</summary>
    public IReadOnlyList<string> Warnings =>
        TimesLessOverhead() is { Count: > 0 } times && Statistics.Median.Of(times) == 0
            ? ["The benchmark takes no longer than an empty method: its time cannot be told from zero."]
            : [];

    private List<double> TimesLessOverhead()
    {
        var overheads = Times("Overhead/Actual");
        var overhead = overheads.Count > 0 ? Statistics.Median.Of(overheads) : 0;
        return [.. Times(Actual).Skip(Dropped).Select(time => Math.Max(0, time - overhead))];
    }

    private List<double> Times(string stage) =>
        [.. Measured(stage).Select(time => time.Nanoseconds / time.Operations).Where(double.IsFinite)];

    private List<double> Nanoseconds(string stage) =>
        [.. Measured(stage).Select(time => time.Nanoseconds)];

    // A collection falls into one iteration and is owed to many: where the pauses are known, each gets its part of all of them.
    private IEnumerable<(double Nanoseconds, double Operations)> Measured(string stage)
    {
        var times = _times.Where(time => time.Stage == stage).Select(time => (time.Nanoseconds, time.Operations)).ToList();
        if (stage != Actual || _pauses.Count != times.Count) return times;
        var pause = _pauses.Sum() / times.Sum(time => time.Operations);
        return times.Zip(_pauses, (time, own) => (time.Nanoseconds - own + (pause * time.Operations), time.Operations));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
