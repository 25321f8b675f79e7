using System.Diagnostics;

namespace Gate.Running.Launching.Processors;

/// <summary>How many processors at once a benchmark works with, watched for a few turns.</summary>
/// <remarks>Time that its threads were ready to run and had no processor counts as work, so that a busy machine does not hide a second thread.</remarks>
internal sealed class ParallelWork
{
    // Above what the runtime's own helpers use beside a single-threaded benchmark.
    private const double Limit = 1.3;

    private readonly List<double> _processors = [];

    /// <summary>Whether most turns used clearly more than one processor.</summary>
    public bool IsParallel => _processors.Count(processors => processors > Limit) * 2 > _processors.Count;

    /// <summary>Begins to watch a process.</summary>
    public static Look Before(ProcessorClock clock, int process) => new(clock.Read(), ThreadTimes.Of(process), Stopwatch.GetTimestamp());

    /// <summary>Ends a watch that began before a turn.</summary>
    public void Add(Look before, ProcessorClock clock, int process)
    {
        var elapsed = Stopwatch.GetElapsedTime(before.Stamp);
        var threads = ThreadTimes.Of(process) - before.Threads;
        var worked = clock.Read() - before.Worked - threads.Bystanders + threads.Queued;
        _processors.Add(worked / elapsed);
    }

    /// <summary>The readings at the beginning of a turn.</summary>
    internal readonly record struct Look(TimeSpan Worked, ThreadTimes Threads, long Stamp);
}
