using Gate.Profiles.Nettrace;

namespace Gate.Profiles;

/// <summary>What a .NET program is asked for.</summary>
[Flags]
public enum ProfileKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Where its threads run managed code: samples, and the time that they stand for.</summary>
    Cpu = 1,

    /// <summary>Where it allocates what: objects and bytes, estimated from sampled allocations.</summary>
    Allocations = 2,

    /// <summary>What lives on its heap after a collection, by type: objects and bytes, counted.</summary>
    Heap = 4,
}

/// <summary>How kinds are written in a profile of pprof.</summary>
internal static class ProfileKindsInPprof
{
    private static readonly SampleType Space = new("space", "bytes");
    private static readonly SampleType Cpu = new("cpu", "nanoseconds");

    /// <summary>The sample types, with the names that Go's profiles have.</summary>
    public static IReadOnlyList<SampleType> SampleTypes(this ProfileKinds kinds) =>
    [
        .. kinds.HasFlag(ProfileKinds.Cpu) ? (SampleType[])[new("samples", "count"), Cpu] : [],
        .. kinds.HasFlag(ProfileKinds.Allocations) ? (SampleType[])[new("alloc_objects", "count"), new("alloc_space", "bytes")] : [],
        .. kinds.HasFlag(ProfileKinds.Heap) ? (SampleType[])[new("inuse_objects", "count"), new("inuse_space", "bytes")] : [],
    ];

    /// <summary>A value for each sample type.</summary>
    public static IReadOnlyList<long> Values(this ProfileKinds kinds, long looks, double nanoseconds, EstimatedAllocations allocated, HeapCount live) =>
    [
        .. kinds.HasFlag(ProfileKinds.Cpu) ? (long[])[looks, Whole(nanoseconds)] : [],
        .. kinds.HasFlag(ProfileKinds.Allocations) ? (long[])[Whole(allocated.Objects), Whole(allocated.Bytes)] : [],
        .. kinds.HasFlag(ProfileKinds.Heap) ? (long[])[live.Objects, live.Bytes] : [],
    ];

    /// <summary>What is shown when nothing else is asked for.</summary>
    public static string DefaultSampleType(this ProfileKinds kinds) =>
        kinds.HasFlag(ProfileKinds.Cpu) ? "cpu" : kinds.HasFlag(ProfileKinds.Allocations) ? "alloc_space" : "inuse_space";

    /// <summary>What was counted to take a sample. A profile has one for all: that of allocations, which alone need it to be read (looks at threads are counted in "samples").</summary>
    public static SampleType PeriodType(this ProfileKinds kinds) => kinds.HasFlag(ProfileKinds.Allocations) || kinds.HasFlag(ProfileKinds.Heap) ? Space : Cpu;

    /// <summary>How much of it lies between two samples: 1 of a heap, whose objects are all counted.</summary>
    public static long Period(this ProfileKinds kinds, int samplingNanoseconds) =>
        kinds.HasFlag(ProfileKinds.Allocations) ? AllocationEstimate.MeanBytes
        : kinds.HasFlag(ProfileKinds.Heap) ? 1
        : samplingNanoseconds;

    private static long Whole(double value) => (long)Math.Min(Math.Round(value), long.MaxValue / 2);
}
