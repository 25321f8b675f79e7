namespace Gate.Profiles.Tests;

/// <summary>Profiles of a program with a pool, small enough to be worked out by hand.</summary>
internal static class SmallProfiles
{
    private const long Rate = 512 * 1024;

    private static readonly Mapping Server = new(0x400000, 0x800000, 0, "/srv/server", "") { HasFunctions = true };
    private static readonly Location Main = At(0x400010, "main.main");
    private static readonly Location Worker = At(0x400020, "main.(*WorkerPool).Run", "main.loop");
    private static readonly Location Build = At(0x400030, "main.build");
    private static readonly Location Hash = At(0x400040, "main.hash");

    /// <summary>A heap: what is in use, estimated from samples of half a MiB.</summary>
    public static Profile Heap(long poolMegabytes, long hashKilobytes) => new(
        [new("inuse_objects", "count"), new("inuse_space", "bytes")],
        [
            new([Worker, Main], [poolMegabytes, poolMegabytes << 20], []),
            new([Hash, Build, Main], [hashKilobytes, hashKilobytes << 10], []),
            new([Build, Main], [2, 3 << 19], []),
        ])
    {
        Mappings = [Server],
        PeriodType = new("space", "bytes"),
        Period = Rate,
    };

    /// <summary>Processor time, ten milliseconds a sample.</summary>
    public static Profile Cpu(int hash, int build) => new(
        [new("samples", "count"), new("cpu", "nanoseconds")],
        [
            new([Hash, Build, Main], [hash, hash * 10_000_000L], []),
            new([Build, Main], [build, build * 10_000_000L], []),
        ])
    {
        Mappings = [Server],
        PeriodType = new("cpu", "nanoseconds"),
        Period = 10_000_000,
        DurationNanoseconds = 2_000_000_000,
    };

    private static Location At(ulong address, params IEnumerable<string> functions) =>
        new(Server, address, [.. functions.Select(name => new Line(new CodeFunction(name, name, "main.go", 1), 7))]);
}
