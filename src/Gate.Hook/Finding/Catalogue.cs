using System.Globalization;
using Gate.Hook.Measuring;

namespace Gate.Hook.Finding;

// Every benchmark of the program, under names that are unique and the same in every process.
internal sealed class Catalogue
{
    private Catalogue(IReadOnlyList<Entry> entries, IReadOnlyDictionary<string, string> broken)
    {
        Entries = entries;
        Broken = broken;
    }

    public IReadOnlyList<Entry> Entries { get; }

    // Classes whose benchmarks could not be listed, with the reason: none of their names is known.
    public IReadOnlyDictionary<string, string> Broken { get; }

    public static Catalogue Of(string programPath)
    {
        var entries = new List<Entry>();
        var broken = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in BenchmarkTypes.Of(programPath))
            Add(type, entries, broken);
        return new Catalogue(Unique(entries), broken);
    }

    public Entry Find(string name, string job) =>
        Entries.FirstOrDefault(entry => entry.Name == name && entry.Job == job)
        ?? throw new InvalidOperationException(
            Broken.TryGetValue(name, out var reason) ? reason : $"The program has no benchmark '{name}'{(job.Length > 0 ? $" with the job '{job}'" : "")}.");

    // The user's parameter sources and attributes run here and may throw anything; the other classes go on.
#pragma warning disable CA1031
    private static void Add(Type type, List<Entry> entries, SortedDictionary<string, string> broken)
    {
        try
        {
            entries.AddRange(EntriesOf(type));
        }
        catch (Exception exception)
        {
            broken[type.ToString()] = Reason.Of(exception);
        }
    }
#pragma warning restore CA1031

    private static List<Entry> EntriesOf(Type type)
    {
        var config = Library.Type("Configs.ManualConfig").CallStatic("CreateEmpty");
        var info = Library.Type("Running.BenchmarkConverter").CallStatic("TypeToBenchmarks", type, config)!;
        return
        [
            .. ((Array)info.Get("BenchmarksCases")!).Cast<object>()
                .Select(benchmark => (Method: benchmark.Get("Descriptor")!, Case: benchmark, Settings: new JobSettings(benchmark.Get("Job")!)))
                .GroupBy(one => one.Method)
                .SelectMany(method => Of(method.Select(one => (one.Case, one.Settings)).ToList())),
        ];
    }

    // Jobs are told apart method by method: BenchmarkDotNet gives a method with [IterationSetup] a job of its own.
    private static IEnumerable<Entry> Of(IReadOnlyList<(object Case, JobSettings Settings)> cases)
    {
        var jobs = Job.Distinguish(cases.Select(one => one.Settings));
        return from one in cases
               let job = jobs[one.Settings.Kept]
               where job.Settings.Text == one.Settings.Text
               select new Entry(NameOf(one.Case), job.Name, one.Case, one.Settings, job.Warnings);
    }

    // Parameters are printed in the culture of the thread; a name must not depend on it.
    private static string NameOf(object benchmark)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return (string)Library.Type("Exporters.FullNameProvider").CallStatic("GetBenchmarkName", benchmark)!;
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    // Two parameters that print alike give two benchmarks of one name; both are kept.
    private static List<Entry> Unique(List<Entry> entries)
    {
        var seen = new Dictionary<(string, string), int>();
        return [.. entries.Select(entry =>
        {
            var key = (entry.Name, entry.Job);
            seen[key] = seen.TryGetValue(key, out var count) ? count + 1 : 1;
            return seen[key] == 1 ? entry : entry.Renamed(
                $"{entry.Name} #{seen[key].ToString(CultureInfo.InvariantCulture)}",
                "Several benchmarks have this name, because their parameters print alike; they are numbered in the order of the source.");
        })];
    }
}
