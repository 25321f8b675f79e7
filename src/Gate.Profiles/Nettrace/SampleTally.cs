namespace Gate.Profiles.Nettrace;

/// <summary>Adds up what was seen for each call stack and, of allocations, each type: as much is kept as there are different ones, however long it takes.</summary>
internal sealed class SampleTally
{
    // 256 MiB of addresses: what a trace of different stacks without end would fill memory with.
    private const long MostAddresses = 256L * 1024 * 1024 / 8;

    private readonly Dictionary<ulong[], int> _stacks = new(new SameAddresses());
    private readonly Dictionary<(int Stack, string Type), SampleTotals> _totals = [];
    private long _addresses;

    /// <summary>What was added up, in the order in which it was first seen.</summary>
    public IEnumerable<(ulong[] Stack, string Type, SampleTotals Totals)> All
    {
        get
        {
            var stacks = _stacks.OrderBy(entry => entry.Value).Select(entry => entry.Key).ToArray();
            return _totals.Select(entry => (stacks[entry.Key.Stack], entry.Key.Type, entry.Value));
        }
    }

    /// <summary>The totals of a stack and a type; the type is empty for looks at a thread.</summary>
    /// <exception cref="FormatException">There are more different stacks than memory should hold.</exception>
    public SampleTotals Of(ulong[] stack, string type)
    {
        if (!_stacks.TryGetValue(stack, out var index))
        {
            _addresses += stack.Length;
            if (_addresses > MostAddresses) throw new FormatException("it has more different call stacks than memory should hold");
            _stacks.Add(stack, index = _stacks.Count);
        }

        if (!_totals.TryGetValue((index, type), out var totals)) _totals.Add((index, type), totals = new SampleTotals());
        return totals;
    }

    private sealed class SameAddresses : IEqualityComparer<ulong[]>
    {
        public bool Equals(ulong[]? x, ulong[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(ulong[] obj)
        {
            var hash = default(HashCode);
            foreach (var address in obj) hash.Add(address);
            return hash.ToHashCode();
        }
    }
}

/// <summary>What was seen at a call stack.</summary>
internal sealed class SampleTotals
{
    /// <summary>Looks at a thread that ran managed code.</summary>
    public long Looks { get; set; }

    /// <summary>The time that they stand for.</summary>
    public double Nanoseconds { get; set; }

    /// <summary>Objects and bytes, estimated from allocations that were drawn.</summary>
    public EstimatedAllocations Drawn { get; set; }

    /// <summary>Objects and bytes, estimated from ticks.</summary>
    public EstimatedAllocations Ticked { get; set; }
}

/// <summary>Objects and bytes that were allocated, by estimate.</summary>
internal readonly record struct EstimatedAllocations(double Objects, double Bytes)
{
    /// <summary>With more of them.</summary>
    public EstimatedAllocations Plus(double objects, double bytes) => new(Objects + objects, Bytes + bytes);
}
