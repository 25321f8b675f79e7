using System.Globalization;
using Gate.Core.Benchmarks;

namespace Gate.Adapters.BenchmarkDotNet;

/// <summary>Gives the benchmarks of one report identities that are the same in the next report and different from each other.</summary>
internal static class Identities
{
    private const string Twin = "The report has several benchmarks of this name and job; they are told apart by their order only.";

    /// <summary>Names the benchmarks; the job is named only where the report has several.</summary>
    public static IReadOnlyList<Benchmark> Of(IReadOnlyList<ReportCase> cases, string suite)
    {
        var hasJobs = cases.Select(one => one.Job.Name).Distinct(StringComparer.Ordinal).Skip(1).Any();
        var twins = cases.GroupBy(one => Key(one, hasJobs)).Where(same => same.Skip(1).Any()).ToDictionary(same => same.Key, _ => 0);
        var taken = cases.Select(one => Key(one, hasJobs)).ToHashSet();
        return [.. cases.Select(one => Name(one, Key(one, hasJobs), suite, twins, taken))];
    }

    private static (string Name, string Job) Key(ReportCase one, bool hasJobs) => (one.Name, hasJobs ? one.Job.Name : "");

    private static Benchmark Name(
        ReportCase one, (string Name, string Job) key, string suite, Dictionary<(string, string), int> twins, HashSet<(string, string)> taken) =>
        twins.TryGetValue(key, out var before)
            ? new(new(suite, one.Name, Number(key, before, twins, taken)), one.Samples, [.. one.Warnings, Twin], one.Failures)
            : new(new(suite, one.Name, key.Job), one.Samples, one.Warnings, one.Failures);

    private static string Number((string Name, string Job) key, int before, Dictionary<(string, string), int> twins, HashSet<(string, string)> taken)
    {
        var number = before + 1;
        var job = key.Job;
        // A job may really be called "#2".
        while (number > 1 && !taken.Add((key.Name, job = string.Create(CultureInfo.InvariantCulture, $"{key.Job} #{number}").Trim()))) number++;
        twins[key] = number;
        return job;
    }
}
