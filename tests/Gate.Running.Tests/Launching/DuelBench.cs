using System.Globalization;
using Gate.Core.Benchmarks;
using Gate.Core.Recording;
using Gate.Running.Building;
using Gate.Running.Launching;

namespace Gate.Running.Tests.Launching;

/// <summary>Duels of the test programs, and what is to be seen of their processes.</summary>
internal static class DuelBench
{
    public static readonly Recipe Quick = Workbench.Quick with { Iterations = 5 };

    public static BenchmarkId Id(string benchmark, string job = "") => new("suite", benchmark, job);

    public static async Task<IReadOnlyList<DuelResult>> Duel(Duelling duelling, BuiltProgram baseline, BuiltProgram candidate, Recipe recipe, params BenchmarkId[] benchmarks)
    {
        var results = new List<DuelResult>();
        await foreach (var result in duelling.Duel(baseline, candidate, benchmarks, recipe, seed: 1))
            results.Add(result);
        return results;
    }

    public static IReadOnlyList<double> Times(DuelResult result) =>
        result.Launch.Readings.Single(reading => reading.Metric == Metric.Time).Values;

    /// <summary>The ids of the processes that keep a log there: each log is named after its side and its process.</summary>
    public static IReadOnlyDictionary<Side, int> Processes(string logs) =>
        Directory.EnumerateFiles(logs).Select(log => Path.GetFileNameWithoutExtension(log).Split('-')).ToDictionary(
            name => Enum.Parse<Side>(name[0], ignoreCase: true), name => int.Parse(name[1], CultureInfo.InvariantCulture));

    /// <summary>What lives of a process and of all that it started.</summary>
    public static IReadOnlyList<int> Living(int leader) =>
    [
        .. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _))
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
            .Where(process => Group(process) == leader),
    ];

    // "<id> (<name>) <state> <parent> <group> …"; a zombie is as dead as its parent has not yet noticed.
    private static int Group(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] == "Z" ? 0 : int.Parse(fields[2], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
