namespace Gate.Running.Launching;

/// <summary>What an operation allocates, cleaned of what the measuring process allocated on the side.</summary>
internal static class Allocation
{
    // Objects take whole multiples of this on 64-bit runtimes, so what code allocates every time is one as well.
    private const double Granularity = 8;

    // Other threads, such as the one that compiles methods anew, allocate during an iteration: up to 3.3 KiB were seen.
    private const double StrayBytes = 4096;

    // A collection gives up what is left of the block that a thread allocates from, and the runtime counts it as allocated:
    // some KiB for every few hundred.
    private const double StrayShare = 0.001;

    /// <summary>Bytes per operation: the multiple of eight next to the measured value when what lies between is no more than strays,
    /// else the measured value, as for code that allocates only now and then.</summary>
    public static double PerOperation(double measuredBytes, double operations)
    {
        var whole = Math.Round(measuredBytes / Granularity) * Granularity;
        var off = Math.Abs(measuredBytes - whole);
        return off * operations <= StrayBytes || off <= StrayShare * measuredBytes ? whole : measuredBytes;
    }
}
