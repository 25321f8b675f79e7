namespace Gate.Profiles.Nettrace;

/// <summary>How much time a look at a thread stands for: what has passed since the last look at the same thread, because the profiler looks less often
/// than it means to (stopping the threads takes time). After a long silence, which a thread outside of managed code may keep, it is ten times the intended time at most.</summary>
internal sealed class SampleClock(TraceHeader header)
{
    private const int MostTimes = 10;

    private readonly Dictionary<ulong, long> _last = [];

    /// <summary>The nanoseconds that a look stands for.</summary>
    public double Next(ulong thread, long ticks)
    {
        var passed = _last.TryGetValue(thread, out var last) ? header.Nanoseconds(Math.Max(0, ticks - last)) : header.SamplingNanoseconds;
        _last[thread] = ticks;
        return Math.Min(passed, (double)MostTimes * header.SamplingNanoseconds);
    }
}
