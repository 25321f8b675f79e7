namespace Gate.Profiles.Tests;

/// <summary>Profiles of any shape, the same for the same seed: inlined and recursive calls, names and none, values of all sizes.</summary>
internal static class RandomProfile
{
    private static readonly string[] Units = ["count", "bytes", "nanoseconds", "microseconds", "kb", "widgets"];

    private static readonly string[] Names =
        ["main.main", "main.(*Pool).Get", "std::vector<int>::push_back(int)", "runtime.mallocgc", "a::b", "free", "日本.関数", "Foo.<init>", "x<y", "operator()(int)", "slices.Sort[go.shape.int]", ""];

    public static Profile Of(int seed)
    {
        var random = new Random(seed);
        var mappings = Enumerable.Range(0, random.Next(0, 3)).Select(index => Mapped(random, index)).ToList();
        var functions = Names.Select((name, index) => new CodeFunction(name, index % 4 == 0 ? "" : name, $"/src/{index % 5}.go", index)).ToList();
        var locations = Enumerable.Range(1, random.Next(1, 40)).Select(index => Located(random, index, mappings, functions)).ToList();
        SampleType[] types = [.. Enumerable.Range(0, random.Next(1, 4)).Select(index => new SampleType($"type{index}", Units[random.Next(Units.Length)]))];
        return new Profile(types, [.. Enumerable.Range(0, random.Next(0, 60)).Select(_ => Sampled(random, types.Length, locations))])
        {
            Mappings = mappings,
            PeriodType = types[0],
            Period = random.Next(1, 1000),
            TimeNanoseconds = random.Next(2) == 0 ? 0 : random.NextInt64(1L << 60),
            DurationNanoseconds = random.Next(2) == 0 ? 0 : random.NextInt64(1, 1L << 42),
            Comments = random.Next(3) == 0 ? ["built by hand", "# not shown"] : [],
            DefaultSampleType = random.Next(2) == 0 ? "" : "type0",
            DropFrames = random.Next(2) == 0 ? "" : "runtime\\..*|free",
            KeepFrames = random.Next(2) == 0 ? "" : "runtime\\.panic",
        };
    }

    private static Mapping Mapped(Random random, int index) =>
        new((ulong)(index + 1) << 24, (ulong)(index + 2) << 24, 0, random.Next(4) == 0 ? "" : $"/nowhere/bin{index}", random.Next(2) == 0 ? "" : $"abc{index}") { HasFunctions = true };

    private static Location Located(Random random, int index, List<Mapping> mappings, List<CodeFunction> functions)
    {
        var mapping = mappings.Count == 0 ? null : mappings[random.Next(mappings.Count)];
        var lines = Enumerable.Range(0, random.Next(0, 4)).Select(_ => new Line(functions[random.Next(functions.Count)], random.Next(100)));
        return new Location(mapping, (mapping?.Start ?? 0) + (ulong)index, [.. lines]);
    }

    private static Sample Sampled(Random random, int types, List<Location> locations)
    {
        // Powers of two and small values are where rounding meets ties, and units change.
        long[] values = [.. Enumerable.Range(0, types).Select(_ => random.Next(3) == 0 ? 1L << random.Next(0, 45) : random.Next(0, 4000) * (1L << random.Next(0, 12)))];
        return new([.. Enumerable.Range(0, random.Next(0, 12)).Select(_ => locations[random.Next(locations.Count)])], values, random.Next(3) == 0 ? [new Label("bytes", "", random.Next(64), "bytes")] : []);
    }
}
