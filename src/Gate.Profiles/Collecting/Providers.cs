using System.Diagnostics.Tracing;
using Gate.Profiles.Nettrace;
using Microsoft.Diagnostics.NETCore.Client;

namespace Gate.Profiles.Collecting;

/// <summary>What a runtime is asked to tell (ClrEtwAll.man of the .NET runtime).</summary>
internal static class Providers
{
    private const long Collections = 0x1, Loader = 0x8, Compiler = 0x10, Precompiled = 0x20;
    private const long Types = 0x80000, HeapDump = 0x100000, HeapCollect = 0x800000, HeapNames = 0x1000000;
    private const long RandomAllocations = 0x80000000000;

    // Methods are told of when they get code, and not only at the end: a process that is killed has no end.
    private const long Methods = Loader | Compiler | Precompiled;

    /// <summary>The providers for samples of threads and allocations. Both ways to sample allocations are asked for: a runtime tells only what it knows of,
    /// and where it knows both, the reader takes the better one.</summary>
    public static IReadOnlyList<EventPipeProvider> ForSamples(ProfileKinds kinds) =>
    [
        kinds.HasFlag(ProfileKinds.Allocations)
            ? new(EventKinds.Runtime, EventLevel.Verbose, Methods | Collections | RandomAllocations)
            : new(EventKinds.Runtime, EventLevel.Informational, Methods),
        .. kinds.HasFlag(ProfileKinds.Cpu) ? (EventPipeProvider[])[new(EventKinds.Sampler, EventLevel.Informational)] : [],
    ];

    /// <summary>The providers for what lives on the heap. To ask for them makes the runtime collect, and tell what it found.</summary>
    public static IReadOnlyList<EventPipeProvider> ForHeap { get; } =
        [new(EventKinds.Runtime, EventLevel.Verbose, Collections | Types | HeapDump | HeapCollect | HeapNames)];

    /// <summary>Another session in between makes the runtime forget which names of types it has told before.</summary>
    public static IReadOnlyList<EventPipeProvider> ForForgettingTypes { get; } = [new(EventKinds.Sampler, EventLevel.Informational)];
}
