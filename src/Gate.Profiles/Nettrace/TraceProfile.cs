namespace Gate.Profiles.Nettrace;

/// <summary>Makes a profile of what was read of a trace.</summary>
internal static class TraceProfile
{
    /// <summary>The label of allocations that names what was allocated.</summary>
    public const string TypeLabel = "type";

    /// <summary>Stands for the call stack of an event that the runtime wrote without one, such as of an allocation of its own: rows then add up to the total.</summary>
    public const string NoFrames = "[no managed frames]";

    /// <summary>The profile with the sample types that were asked for, all of them on every sample.</summary>
    public static Profile Of(TraceReader trace, ProfileKinds kinds)
    {
        trace.Code.Complete();
        List<Sample> samples = [.. Taken(trace, kinds), .. kinds.HasFlag(ProfileKinds.Heap) ? Live(trace, kinds) : []];
        return new Profile(kinds.SampleTypes(), samples)
        {
            Mappings = trace.Code.Mappings,
            PeriodType = kinds.PeriodType(),
            Period = kinds.Period(trace.Header?.SamplingNanoseconds ?? 0),
            TimeNanoseconds = trace.Header?.StartNanoseconds ?? 0,
            DurationNanoseconds = trace.DurationNanoseconds,
            DefaultSampleType = kinds.DefaultSampleType(),
        };
    }

    /// <summary>The kinds that a trace has something of.</summary>
    public static ProfileKinds KindsOf(TraceReader trace) =>
        (trace.Looks > 0 ? ProfileKinds.Cpu : ProfileKinds.None)
        | (trace.Drawn + trace.Ticks > 0 ? ProfileKinds.Allocations : ProfileKinds.None)
        | (trace.Heap.IsWhole ? ProfileKinds.Heap : ProfileKinds.None);

    private static IEnumerable<Sample> Taken(TraceReader trace, ProfileKinds kinds)
    {
        foreach (var (stack, type, totals) in trace.Tally.All)
        {
            // Where allocations were drawn at random, ticks would count them again.
            var allocated = trace.Drawn > 0 ? totals.Drawn : totals.Ticked;
            var values = kinds.Values(totals.Looks, totals.Nanoseconds, allocated, default);
            if (values.Any(value => value != 0)) yield return new Sample(Stack(stack, type, trace.Code), values, type.Length > 0 ? [new Label(TypeLabel, type, 0, "")] : []);
        }
    }

    private static IReadOnlyList<Location> Stack(ulong[] addresses, string type, CodeMap code)
    {
        if (addresses.Length == 0) return [Named(NoFrames, NoFrames)];
        List<Location> stack = [.. addresses.Select(code.Find)];
        return type.Length > 0 ? Allocators.Without(stack) : stack;
    }

    private static IEnumerable<Sample> Live(TraceReader trace, ProfileKinds kinds) =>
        trace.Heap.Live
            .GroupBy(entry => trace.Heap.NameOf(entry.Key), entry => entry.Value, StringComparer.Ordinal)
            .Select(type => (Name: type.Key, Count: new HeapCount(type.Sum(count => count.Objects), type.Sum(count => count.Bytes))))
            .OrderByDescending(type => type.Count.Bytes).ThenBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => new Sample(
                [Named(type.Name, $"{type.Name} (type)")],
                kinds.Values(0, 0, default, type.Count),
                [new Label(TypeLabel, type.Name, 0, "")]));

    private static Location Named(string name, string systemName) => new(null, 0, [new Line(new CodeFunction(name, systemName, "", 0), 0)]);
}
