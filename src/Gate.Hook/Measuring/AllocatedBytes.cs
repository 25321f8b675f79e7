using System.Reflection;

namespace Gate.Hook.Measuring;

// What the measured iterations allocate, on all threads. The median over many iterations is free of what the runtime allocates now
// and then, which a single one, as the memory diagnoser takes, is not: 3 to 8 KiB in one launch of eight.
internal sealed class AllocatedBytes : IIterationMeter
{
    // Not in netstandard2.0, and in every runtime that has startup hooks.
    private static readonly Func<bool, long>? Total = (Func<bool, long>?)typeof(GC)
        .GetMethod("GetTotalAllocatedBytes", BindingFlags.Public | BindingFlags.Static)?
        .CreateDelegate(typeof(Func<bool, long>));

    // Listening itself allocates the same in every process of a build; what else allocates meanwhile only adds,
    // for a while to every iteration of the few that an empty method gets. The least that the process has seen is the purest.
    private static long _leastOverhead = long.MaxValue;

    private readonly List<long> _overhead = [];
    private readonly List<long> _workload = [];
    private long _before;

    public static bool IsSupported => Total is not null;

    // The bytes of a whole iteration, less what the same iteration of an empty method allocates; null when either was not heard of.
    public long? OfIteration => _overhead.Count > 0 && _workload.Count > 0 ? Math.Max(0, Median(_workload) - _leastOverhead) : null;

    public override string ToString() => $"{_overhead.Count} iterations of the empty method and {_workload.Count} of the benchmark were heard of";

    public void BeginOverhead() => _before = Total!(true);

    public void EndOverhead()
    {
        var bytes = Total!(true) - _before;
        _overhead.Add(bytes);
        _leastOverhead = Math.Min(_leastOverhead, bytes);
    }

    public void BeginWorkload() => _before = Total!(true);

    public void EndWorkload() => _workload.Add(Total!(true) - _before);

    private static long Median(IEnumerable<long> values) => values.OrderBy(value => value).ElementAt(values.Count() / 2);
}
