using System.Globalization;
using System.Runtime.InteropServices;
using Gate.Core.Benchmarks;

namespace Gate.Adapters.BenchmarkDotNet;

/// <summary>The launches that a benchmark's iterations make, and what is doubtful about them.</summary>
internal sealed record Launches(IReadOnlyList<Launch> Complete, IReadOnlyList<string> Warnings, IReadOnlyList<string> Failures)
{
    private const string WithoutActual = "The report has no Workload/Actual iterations; Workload/Result was read, which drops upper outliers.";

    /// <summary>Makes the launches, in the order they ran.</summary>
    /// <param name="iterations">The iterations that count, of all launches.</param>
    /// <param name="session">What the launches are tagged with.</param>
    /// <param name="expected">How many launches the job asked for; 0 when unknown.</param>
    public static Launches Of(List<Iteration> iterations, string session, int expected)
    {
        var processes = Split(iterations);
        // Results are written when a launch ends: where some launches have them, one without was cut off.
        var hasResults = processes.Exists(process => process.HasResult);
        var complete = processes.FindAll(process => process.Values.Length > 0 && (process.HasResult || !hasResults));
        // In-process toolchains number all their launches 0, so what is missing cannot be counted there.
        var isCounted = iterations.TrueForAll(iteration => iteration.Launch > 0);
        var begun = Math.Max(isCounted ? expected : 0, processes.FindAll(process => process.Values.Length > 0).Count);
        return new(
            complete.ConvertAll(process => new Launch(session, process.Values)),
            Warn(processes.Sum(process => process.Lost), complete.Exists(process => !process.HasActual)),
            complete.Count > 0 && complete.Count < begun ? [Sentence($"Only {complete.Count} of {begun} launches ran to their end.")] : []);
    }

    private static List<Process> Split(List<Iteration> iterations)
    {
        // Reports list launch after launch; a stable sort keeps the order inside one should they not.
        var ordered = CollectionsMarshal.AsSpan(IsInOrder(iterations) ? iterations : [.. iterations.OrderBy(iteration => iteration.Launch)]);
        var processes = new List<Process>();
        for (int start = 0, end = 0; start < ordered.Length; start = end)
        {
            while (end < ordered.Length && ordered[end].Launch == ordered[start].Launch) end++;
            processes.Add(Process.Of(ordered[start..end]));
        }

        return processes;
    }

    private static bool IsInOrder(List<Iteration> iterations)
    {
        for (var i = 1; i < iterations.Count; i++)
        {
            if (iterations[i].Launch < iterations[i - 1].Launch) return false;
        }

        return true;
    }

    private static IReadOnlyList<string> Warn(int lost, bool isWithoutActual) =>
    [
        .. lost > 0 ? [Sentence($"The report has no time for some iterations, which were left out: {lost}.")] : Array.Empty<string>(),
        .. isWithoutActual ? [WithoutActual] : Array.Empty<string>(),
    ];

    private static string Sentence(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
