using System.Diagnostics;
using System.Reflection;

namespace Gate.Hook.Measuring;

// How long collections hold the program up: during the warm-ups, which nothing interrupts, and in each measured iteration.
internal sealed class CollectionPauses(int iterations)
{
    // Since .NET 7.
    private static readonly Func<TimeSpan>? Total = (Func<TimeSpan>?)typeof(GC)
        .GetMethod("GetTotalPauseDuration", BindingFlags.Public | BindingFlags.Static)?
        .CreateDelegate(typeof(Func<TimeSpan>));

    // As large as it will get: to grow it would allocate.
    private readonly List<TimeSpan> _ofIterations = new(iterations);
    private readonly Stopwatch _warmingUp = new();
    private TimeSpan _pausedBefore;
    private int _collectedBefore;
    private TimeSpan _paused;
    private int _collected;

    public static bool IsSupported => Total is not null;

    public IReadOnlyList<TimeSpan> OfIterations => _ofIterations;

    // The share of the warm-ups' time that collections took; 0 when there were no warm-ups.
    public double Share => _warmingUp.Elapsed > TimeSpan.Zero ? _paused.TotalSeconds / _warmingUp.Elapsed.TotalSeconds : 0;

    // Collections in a second of warming up.
    public double Rate => _warmingUp.Elapsed > TimeSpan.Zero ? _collected / _warmingUp.Elapsed.TotalSeconds : 0;

    public void BeginWarmUp()
    {
        _pausedBefore = Total!();
        _collectedBefore = GC.CollectionCount(0);
        _warmingUp.Start();
    }

    public void EndWarmUp()
    {
        _warmingUp.Stop();
        _paused += Total!() - _pausedBefore;
        _collected += GC.CollectionCount(0) - _collectedBefore;
    }

    public void BeginIteration() => _pausedBefore = Total!();

    public void EndIteration() => _ofIterations.Add(Total!() - _pausedBefore);
}
