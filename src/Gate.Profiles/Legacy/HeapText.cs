using System.Text.RegularExpressions;

namespace Gate.Profiles.Legacy;

/// <summary>"heap profile: objects: bytes [objects: bytes] @ heap/rate": heap, growth and fragmentation profiles.</summary>
internal static partial class HeapText
{
    private static readonly SampleType[] WithAllocations =
        [new("alloc_objects", "count"), new("alloc_space", "bytes"), new("inuse_objects", "count"), new("inuse_space", "bytes")];

    private static readonly SampleType[] WithoutAllocations = [new("objects", "count"), new("space", "bytes")];

    /// <summary>The stacks; null when the first line says something else.</summary>
    /// <exception cref="FormatException">A later line is no sample.</exception>
    public static LegacyStacks? TryRead(LegacyText text)
    {
        if (!text.Read() || HeapHeader.TryParse(text.Line) is not { } header) return null;
        var stacks = new List<LegacyStack>();
        while (text.Read() && !LegacyText.IsMemoryMap(text.Line))
        {
            if (!LegacyText.IsSpaceOrComment(text.Line)) stacks.Add(Parse(text.Line, header));
        }

        return new(header.HasAllocations ? WithAllocations : WithoutAllocations, stacks, text.MemoryMap())
        {
            PeriodType = new("space", "bytes"),
            Period = header.Period,
        };
    }

    private static LegacyStack Parse(string line, HeapHeader header)
    {
        if (Sampled().Match(line) is not { Success: true } match) throw new FormatException($"'{Shown.Start(line)}' is no sample of a heap profile.");
        var block = 0L;
        var values = new List<long>();
        if (header.HasAllocations) Add(match.Groups[3].Value, match.Groups[4].Value);
        Add(match.Groups[1].Value, match.Groups[2].Value);
        return new(LegacyNumbers.Calls(LegacyNumbers.Addresses(match.Groups[5].Value)), values, [new Label("bytes", "", block, "")]);

        void Add(string objects, string bytes)
        {
            var (count, size) = (LegacyNumbers.Whole(objects), LegacyNumbers.Whole(bytes));
            if (count == 0 && size != 0) throw new FormatException($"'{Shown.Start(line)}' has bytes of no object.");
            if (count != 0)
            {
                block = size / count;
                if (header.IsSampled) (count, size) = HeapSampling.Scale(count, size, header.Period);
            }

            values.Add(count);
            values.Add(size);
        }
    }

    [GeneratedRegex("""(?<1>-?[0-9]+): *(?<2>-?[0-9]+) *\[ *(?<3>[0-9]+): *(?<4>[0-9]+) *] @(?<5>[ x0-9a-f]*)""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Sampled();
}

/// <summary>What the first line of a heap profile says.</summary>
/// <param name="Period">Bytes between two samples, on average.</param>
/// <param name="IsSampled">Whether values are those of the samples, to be scaled up.</param>
/// <param name="HasAllocations">Whether what was allocated is told beside what is in use.</param>
internal sealed partial record HeapHeader(long Period, bool IsSampled, bool HasAllocations)
{
    /// <summary>The header; null when the line is none.</summary>
    public static HeapHeader? TryParse(string line)
    {
        if (Heap().Match(line) is not { Success: true } match) return Growth().IsMatch(line) ? new(1, false, false) : null;
        var period = match.Groups[6].Length > 0 ? LegacyNumbers.Whole(match.Groups[6].Value) : 0;
        var hasAllocations = Differs(match.Groups[3], match.Groups[1]) || Differs(match.Groups[4], match.Groups[2]);
        return match.Groups[5].Value switch
        {
            "heapz_v2" or "heap_v2" => new(period, true, hasAllocations),
            "heapprofile" => new(1, false, hasAllocations),
            // Go writes twice the rate there.
            "heap" => new(period / 2, true, hasAllocations),
            _ => null,
        };
    }

    private static bool Differs(Group allocated, Group used) =>
        !allocated.ValueSpan.SequenceEqual(used.ValueSpan) && !allocated.ValueSpan.SequenceEqual("0");

    [GeneratedRegex("""heap profile: *(?<1>[0-9]+): *(?<2>[0-9]+) *\[ *(?<3>[0-9]+): *(?<4>[0-9]+) *\] *@ *(?<5>heap[_a-z0-9]*)/?(?<6>[0-9]*)""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Heap();

    [GeneratedRegex("""heap profile: *(?<1>[0-9]+): *(?<2>[0-9]+) *\[ *(?<3>[0-9]+): *(?<4>[0-9]+) *\] @ (?<5>growthz?|fragmentationz?)""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Growth();
}
