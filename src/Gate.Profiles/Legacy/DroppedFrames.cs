namespace Gate.Profiles.Legacy;

/// <summary>Which functions the older formats leave out, as `go tool pprof` does: those of the allocator, the locks and the profiler itself.
/// Formats that tell it (profile.proto) say so themselves.</summary>
internal sealed record DroppedFrames(string Drop, string Keep)
{
    private static readonly string[][] HeapTypes =
    [
        ["allocations", "size"],
        ["objects", "space"],
        ["inuse_objects", "inuse_space"],
        ["alloc_objects", "alloc_space"],
        ["alloc_objects", "alloc_space", "inuse_objects", "inuse_space"],
    ];

    private static readonly DroppedFrames Allocators = new(
        "calloc|cfree|malloc|free|memalign|do_memalign|(__)?posix_memalign|pvalloc|valloc|realloc"
        + "|tcmalloc::.*|tc_(calloc|cfree|malloc|free|memalign|posix_memalign|pvalloc|valloc|realloc|new|delete|newarray|deletearray|new_nothrow|newarray_nothrow)"
        + "|malloc_zone_(malloc|calloc|valloc|realloc|memalign|free)"
        + @"|runtime\..*"
        + "|BaseArena::.*|(::)?do_malloc(_no_errno|_pages)?|DoSampledAllocation|MallocedMemBlock::MallocedMemBlock|_M_allocate|__builtin_(vec_)?(delete|new)"
        + @"|__gnu_cxx::new_allocator::allocate|__libc_malloc|__malloc_alloc_template::allocate|allocate|cpp_alloc|operator new(\[\])?|simple_alloc::allocate",
        @"runtime\.panic|runtime\.reflectcall|runtime\.call[0-9]*");

    private static readonly DroppedFrames Locks = new(
        "(base::)?RecordLockProfileData.*|(base::)?Submit(Mutex|SpinLock)ProfileData.*|(base::)?(Mutex::)?(AwaitCommon|Unlock|UnlockSlow|ReaderUnlock).*"
        + "|((base::)?MutexLock::)?~MutexLock.*|(SpinLock::)?(Unlock|SlowUnlock).*|(SpinLockHolder::)?~SpinLockHolder.*",
        "");

    private static readonly DroppedFrames Profiler = new(
        "ProfileData::Add|ProfileData::prof_handler|CpuProfiler::prof_handler|__pthread_sighandler|__restore",
        "");

    /// <summary>Those of a profile with these sample types.</summary>
    public static DroppedFrames Of(IReadOnlyList<SampleType> types)
    {
        var names = types.Select(type => type.Name).ToList();
        return HeapTypes.Any(names.SequenceEqual) ? Allocators
            : names is ["contentions", "delay"] ? Locks
            : Profiler;
    }
}
