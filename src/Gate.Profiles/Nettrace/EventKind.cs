namespace Gate.Profiles.Nettrace;

/// <summary>The events that say something about a profile; all others are left out.</summary>
internal enum EventKind
{
    /// <summary>Any other.</summary>
    None = 0,

    /// <summary>A look at a thread (Microsoft-DotNETCore-SampleProfiler).</summary>
    ThreadSample,

    /// <summary>An allocation that was drawn at random (.NET 10 and later).</summary>
    AllocationSampled,

    /// <summary>The allocation at which another 100 KiB were reached.</summary>
    AllocationTick,

    /// <summary>A collection begins.</summary>
    CollectionStart,

    /// <summary>A collection has ended.</summary>
    CollectionEnd,

    /// <summary>Objects of the heap, in bulk.</summary>
    HeapNodes,

    /// <summary>Names of types, in bulk.</summary>
    Types,

    /// <summary>A method has code at an address.</summary>
    Method,

    /// <summary>A module is loaded.</summary>
    Module,
}

/// <summary>Knows the events by their provider and number (ClrEtwAll.man of the .NET runtime).</summary>
internal static class EventKinds
{
    /// <summary>The runtime's provider.</summary>
    public const string Runtime = "Microsoft-Windows-DotNETRuntime";

    /// <summary>What the runtime tells at the end of a session about all that was loaded before.</summary>
    public const string Rundown = "Microsoft-Windows-DotNETRuntimeRundown";

    /// <summary>The profiler that looks at all threads a thousand times a second.</summary>
    public const string Sampler = "Microsoft-DotNETCore-SampleProfiler";

    // Before the fourth version of the event, the size of the object was not told.
    private const int TickWithObjectSize = 4;

    /// <summary>The kind of an event.</summary>
    public static EventKind Of(string provider, int number, int version) => (provider, number) switch
    {
        (Sampler, 0) => EventKind.ThreadSample,
        (Runtime, 303) => EventKind.AllocationSampled,
        (Runtime, 10) when version >= TickWithObjectSize => EventKind.AllocationTick,
        (Runtime, 1) => EventKind.CollectionStart,
        (Runtime, 2) => EventKind.CollectionEnd,
        (Runtime, 18) => EventKind.HeapNodes,
        (Runtime, 15) => EventKind.Types,
        (Runtime, 143) or (Rundown, 143 or 144) => EventKind.Method,
        (Runtime, 152) or (Rundown, 153 or 154) => EventKind.Module,
        _ => EventKind.None,
    };
}
