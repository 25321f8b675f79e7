namespace Gate.Running.Launching;

/// <summary>What an operation allocates, cleaned of what the measuring process allocated on the side.</summary>
internal static class Allocation
{
    // Objects take whole multiples of this on 64-bit runtimes, so what code allocates every time is one as well.
    private const double Granularity = 8;

    // The engine, the runtime and other threads allocate a little during a measurement, and only ever add to it.
    private const double StrayBytes = 16 * 1024;

    /// <summary>Bytes per operation: the multiple of eight below the measured value when what is above it is no more than strays,
    /// else the measured value, as for code that allocates only now and then.</summary>
    public static double PerOperation(double measuredBytes, double operations)
    {
        var whole = Math.Floor(measuredBytes / Granularity) * Granularity;
        return (measuredBytes - whole) * operations <= StrayBytes ? whole : measuredBytes;
    }
}
