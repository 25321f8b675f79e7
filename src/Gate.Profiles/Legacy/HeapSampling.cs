namespace Gate.Profiles.Legacy;

/// <summary>Estimates what was allocated from what was sampled. One sample is taken a <c>rate</c> of bytes on average, as a Poisson process, so that
/// an allocation of <c>s</c> bytes is sampled with the probability 1 − exp(−s ÷ rate) (tcmalloc's and Go's heap profiles, version 2).</summary>
internal static class HeapSampling
{
    /// <summary>The estimated objects and bytes.</summary>
    public static (long Count, long Size) Scale(long count, long size, long rate)
    {
        if (count == 0 || size == 0) return (0, 0);
        // Every allocation was taken, or it is not told how many were.
        if (rate <= 1) return (count, size);
        var scale = 1 / (1 - Math.Exp(-((double)size / count) / rate));
        return ((long)(count * scale), (long)(size * scale));
    }
}
