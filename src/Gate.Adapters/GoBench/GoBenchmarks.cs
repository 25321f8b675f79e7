using System.Globalization;
using System.Text;
using Gate.Core.Benchmarks;

namespace Gate.Adapters.GoBench;

/// <summary>The benchmarks of a file while it is read, by package and name.</summary>
internal sealed class GoBenchmarks(string session)
{
    private readonly Dictionary<string, Dictionary<string, GoBenchmark>> packages = new(StringComparer.Ordinal);
    private readonly List<GoBenchmark> open = [];

    /// <summary>Whether the current process printed a result line.</summary>
    public bool HasOpen => open.Count > 0;

    /// <summary>The benchmark of this name, without "Benchmark"; null when it is new.</summary>
    public GoBenchmark? TryFind(string package, ReadOnlySpan<byte> name) =>
        packages.TryGetValue(package, out var known) && known.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(name, out var benchmark) ? benchmark : null;

    /// <summary>Adds a benchmark that is new.</summary>
    public GoBenchmark Add(string package, ReadOnlySpan<byte> name)
    {
        if (!packages.TryGetValue(package, out var known)) packages[package] = known = new(Utf8Comparer.Instance);
        var text = Encoding.UTF8.GetString(name);
        return known[text] = new(package, text);
    }

    /// <summary>Counts a benchmark among those of the current process.</summary>
    public void Open(GoBenchmark benchmark)
    {
        if (benchmark.IsOpen) return;
        benchmark.IsOpen = true;
        open.Add(benchmark);
    }

    /// <summary>Makes launches of what the current process measured.</summary>
    public void EndProcess()
    {
        foreach (var benchmark in open) benchmark.EndLaunch(session);
        open.Clear();
    }

    /// <summary>All benchmarks, once the file has ended.</summary>
    public IReadOnlyList<Benchmark> ToBenchmarks(string suite, Func<Metric, Metric> describe)
    {
        var all = packages.Values.SelectMany(known => known.Values).ToList();
        var suffix = GoNames.SharedSuffix(all.Where(benchmark => benchmark.HasValues).Select(benchmark => benchmark.Name));
        var failed = all.Where(benchmark => !benchmark.HasValues && benchmark.Failures.Count > 0).ToList();
        var real = all.Where(benchmark => benchmark.HasValues).Concat(failed.Count == 0 ? [] : WithoutParents(failed, all));
        var taken = new HashSet<BenchmarkId>();
        return [.. real.Select(benchmark => benchmark.ToBenchmark(Free(new(suite, GoNames.Full(benchmark, suffix)), taken), describe))];
    }

    // "a.b" with "c" and "a" with "b.c" read the same.
    private static BenchmarkId Free(BenchmarkId id, HashSet<BenchmarkId> taken)
    {
        for (var number = 2; !taken.Add(id); number++) id = id with { Job = string.Create(CultureInfo.InvariantCulture, $"#{number}") };
        return id;
    }

    // When a sub-benchmark fails, Go prints --- FAIL for the benchmark around it as well.
    private static IEnumerable<GoBenchmark> WithoutParents(List<GoBenchmark> failed, List<GoBenchmark> all) =>
        failed.ExceptBy(all.SelectMany(Parents), benchmark => (benchmark.Package, benchmark.Name));

    private static IEnumerable<(string Package, string Name)> Parents(GoBenchmark benchmark)
    {
        // Nobody nests deeper, and a name of slashes alone must not cost its length squared.
        const int deepest = 16;
        var slash = -1;
        for (var depth = 0; depth < deepest && (slash = benchmark.Name.IndexOf('/', slash + 1)) >= 0; depth++)
            yield return (benchmark.Package, benchmark.Name[..slash]);
    }
}
