namespace Gate.Core.Recording;

/// <summary>What a fixed piece of work took on the machine: the same code in every session and every version,
/// so that a difference is the machine's. Nanoseconds for one round of each kind.</summary>
/// <param name="At">Seconds since measuring began.</param>
/// <param name="Integer">Dependent integer arithmetic: the clock rate.</param>
/// <param name="Branches">Branches on random bits: prediction and the front end.</param>
/// <param name="Memory">Loads, each at an address that the one before gave, over 8 MiB: latency of caches and memory.</param>
/// <param name="Allocation">Short-lived and surviving small objects: allocator and collector.</param>
public sealed record CanaryReading(double At, double Integer, double Branches, double Memory, double Allocation)
{
    /// <summary>The kinds by name, in nanoseconds.</summary>
    public IReadOnlyList<(string Name, double Nanoseconds)> Kinds =>
        [("integer", Integer), ("branches", Branches), ("memory", Memory), ("allocation", Allocation)];
}
