namespace Gate.Hook.Finding;

// One benchmark that Gate can ask for: BenchmarkDotNet's case under the name and job text that identify it.
internal sealed class Entry(string name, string job, object benchmarkCase, JobSettings settings, IReadOnlyList<string> warnings)
{
    public string Name { get; } = name;

    public string Job { get; } = job;

    public object Case { get; } = benchmarkCase;

    public JobSettings Settings { get; } = settings;

    public IReadOnlyList<string> Warnings { get; } = warnings;

    // [Benchmark(Baseline = true)]: what the other benchmarks of its class are compared with.
    public bool IsBaseline => (bool)Descriptor.Get("Baseline")!;

    public IReadOnlyList<string> Categories => (string[])Descriptor.Get("Categories")!;

    private object Descriptor => Case.Get("Descriptor")!;

    public Entry Renamed(string name, string warning) => new(name, Job, Case, Settings, [.. Warnings, warning]);
}
