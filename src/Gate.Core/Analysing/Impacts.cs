using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Profiling;

namespace Gate.Core.Analysing;

/// <summary>Finds in real profiles what benchmarks are about. gate.yml says it best; then the frames of the benchmark itself, where the profile is of its run;
/// then the package of a Go benchmark; then the class that a class of benchmarks is named after.</summary>
public static class Impacts
{
    private static readonly string[] Endings = ["Benchmarks", "Benchmark", "Bench", "PerformanceTests", "Performance", "Perf", "Tests"];

    /// <summary>The impact of each benchmark.</summary>
    /// <param name="benchmarks">The benchmarks.</param>
    /// <param name="profiles">The profiles; their shares stand side by side.</param>
    /// <param name="rules">What gate.yml says.</param>
    public static IReadOnlyList<Impact> Of(IReadOnlyList<BenchmarkId> benchmarks, IReadOnlyList<IProfile> profiles, IReadOnlyList<ExercisesRule> rules)
    {
        var functions = profiles.SelectMany(profile => profile.Functions).Distinct(StringComparer.Ordinal).ToList();
        return [.. benchmarks.Select(benchmark => Of(benchmark, profiles, functions, rules))];
    }

    private static Impact Of(BenchmarkId benchmark, IReadOnlyList<IProfile> profiles, List<string> functions, IReadOnlyList<ExercisesRule> rules)
    {
        var name = BenchmarkName.Of(benchmark.Name);
        var globs = rules.Where(rule => rule.Benchmark.Matches(name.Plain)).Select(rule => rule.Functions).ToList();
        if (globs.Count > 0) return Measure(benchmark, profiles, function => globs.Exists(glob => glob.Matches(function)), "gate.yml");
        foreach (var (matches, found, isCertain) in Guesses(name))
        {
            if (isCertain || functions.Exists(function => matches(function))) return Measure(benchmark, profiles, matches, found);
        }

        return new Impact(benchmark, [], "");
    }

    private static Impact Measure(BenchmarkId benchmark, IReadOnlyList<IProfile> profiles, Func<string, bool> matches, string found) => new(
        benchmark,
        [.. profiles.SelectMany(profile => profile.SampleTypes.Select(type => profile.Cost(type, matches)))],
        found);

    private static IEnumerable<(Func<string, bool> Matches, string Found, bool IsCertain)> Guesses(BenchmarkName name)
    {
        if (name.Owner.Length == 0) yield break;
        var method = name.Segments[0];
        yield return (function => IsFrame(function, $"{name.Owner}.Benchmark{method}") || IsFrame(function, $"{name.Owner}.{method}"), "its own frames", false);
        // Only packages of Go have slashes or no capital; a profile without functions of the package says that it does not matter.
        if (name.Owner.Contains('/', StringComparison.Ordinal))
            yield return (function => function.StartsWith(name.Owner + ".", StringComparison.Ordinal), $"package {name.Owner}", true);
        var type = name.Owner[(name.Owner.LastIndexOf('.') + 1)..];
        var subject = Endings.FirstOrDefault(ending => type.Length > ending.Length && type.EndsWith(ending, StringComparison.Ordinal)) is { } ending ? type[..^ending.Length] : type;
        yield return (function => function.Split('.', '!', '+', '/', ':').SkipLast(1).Contains(subject, StringComparer.Ordinal), $"class {subject}", false);
    }

    // The function itself, what the compiler made of its lambdas, and how tools write its parameters.
    private static bool IsFrame(string function, string name)
    {
        var at = function.IndexOf(name, StringComparison.Ordinal);
        if (at < 0 || (at > 0 && char.IsLetterOrDigit(function[at - 1]))) return false;
        var end = at + name.Length;
        return end == function.Length || !(char.IsLetterOrDigit(function[end]) || function[end] == '_');
    }
}
