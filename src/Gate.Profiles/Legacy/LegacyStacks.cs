namespace Gate.Profiles.Legacy;

/// <summary>What the older formats hold: stacks of addresses with values, and the memory map that tells the binaries.</summary>
/// <param name="SampleTypes">What the values are.</param>
/// <param name="Stacks">The stacks.</param>
/// <param name="MemoryMap">The lines of the memory map.</param>
internal sealed record LegacyStacks(IReadOnlyList<SampleType> SampleTypes, IReadOnlyList<LegacyStack> Stacks, IReadOnlyList<string> MemoryMap)
{
    /// <summary>What was counted to take a sample.</summary>
    public required SampleType PeriodType { get; init; }

    /// <summary>How much of it lies between two samples.</summary>
    public required long Period { get; init; }

    /// <summary>How long samples were taken.</summary>
    public long DurationNanoseconds { get; init; }

    /// <summary>The functions at addresses, where the profile tells them; then addresses mean nothing else.</summary>
    public IReadOnlyDictionary<ulong, Line>? Symbols { get; init; }

    /// <summary>The profile that they are.</summary>
    public Profile ToProfile()
    {
        var map = new MemoryMap(MemoryMap);
        var locations = new Dictionary<ulong, Location>();
        var samples = Stacks.Select(stack => new Sample([.. stack.Addresses.Select(Locate)], stack.Values, stack.Labels)).ToList();
        var dropped = DroppedFrames.Of(SampleTypes);
        return new Profile(SampleTypes, samples)
        {
            Mappings = map.Mappings,
            PeriodType = PeriodType,
            Period = Period,
            DurationNanoseconds = DurationNanoseconds,
            DropFrames = dropped.Drop,
            KeepFrames = dropped.Keep,
        };

        Location Locate(ulong address)
        {
            if (locations.TryGetValue(address, out var known)) return known;
            var location = Symbols is null ? new Location(map.Find(address), address, []) : Named(address);
            locations.Add(address, location);
            return location;
        }

        Location Named(ulong address) => Symbols.TryGetValue(address, out var line)
            ? new Location(null, 0, [line])
            : new Location(map.Find(address), 0, []);
    }
}

/// <summary>One stack of addresses, the leaf first, with its values.</summary>
internal sealed record LegacyStack(IReadOnlyList<ulong> Addresses, IReadOnlyList<long> Values, IReadOnlyList<Label> Labels)
{
    /// <summary>The same with the second frame left out where it is the leaf again, less one: the leaf is known from the signal and from
    /// the stack, and only the latter was moved onto the call.</summary>
    public LegacyStack WithoutRepeatedLeaf() =>
        Addresses.Count > 1 && Addresses[0] == Addresses[1] + 1 ? WithoutSecond() : this;

    /// <summary>The same without the second frame.</summary>
    public LegacyStack WithoutSecond() => this with { Addresses = [Addresses[0], .. Addresses.Skip(2)] };
}
