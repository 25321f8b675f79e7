using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration.Schema;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>Reads `analysis` of gate.yml.</summary>
internal static class AnalysisReader
{
    private const int MostAllocations = 1_000_000_000;

    private static readonly Keys ExercisesKeys = new(
    [
        new("benchmark", "The benchmarks, by full name without parameters; * stands for any text.", PatternReader.Shape),
        new("functions", "The functions that they are about, as the profile names them.", PatternReader.Shape),
    ]);

    private static readonly Keys FlagKeys = new(
    [
        new("time", "An operation that takes longer is pointed at: 1 ms where nothing is written.", Shape.Matching(@"^ *([0-9]+(\.[0-9]*)?|\.[0-9]+) *(ns|us|µs|μs|ms|s) *$")),
        new("allocations", "An operation that allocates more objects is pointed at: 1000 where nothing is written.", Shape.Either(Shape.Number(0, MostAllocations), Shape.Matching("^[0-9]{1,9}$"))),
        new("allocated", "An operation that allocates more bytes is pointed at: 10 KB where nothing is written.", Amounts.SizeFrom(0)),
    ]);

    private static readonly Keys Known = new(
    [
        new("profile", "A profile of real work, which tells what benchmarks matter: a file relative to gate.yml, or an http address.", ProfileReader.SourceShape),
        new("exercises", "Which functions benchmarks are about, where names do not tell.", Shape.List(Shape.Map(ExercisesKeys, "benchmark", "functions"))),
        new("flags", "What an operation may cost before it is pointed at.", Shape.Map(FlagKeys)),
    ]);

    /// <summary>What the schema says of it.</summary>
    public static Shape Shape { get; } = Shape.Map(Known);

    /// <summary>The settings.</summary>
    public static AnalysisSettings Read(YamlNode node, Problems problems)
    {
        var section = Section.Open(node, "analysis", Known, problems);
        return new AnalysisSettings
        {
            Profile = section.TryGet("profile", out var profile) ? ProfileReader.Source(section, profile, problems) : "",
            Exercises = section.TryGet("exercises", out var exercises) ? PatternReader.List(exercises.Value, "exercises", problems, item => Exercises(item, problems)) : [],
            Flags = section.TryGet("flags", out var flags) ? Flags(flags.Value, problems) : FlagLimits.Default,
        };
    }

    private static ExercisesRule Exercises(YamlNode item, Problems problems)
    {
        var section = Section.Open(item, "an entry of exercises", ExercisesKeys, problems);
        return item is not YamlMap ? new ExercisesRule(Glob.Everything, Glob.Everything) : new ExercisesRule(
            PatternReader.Required(section, "benchmark", "an entry of exercises", problems),
            PatternReader.Required(section, "functions", "an entry of exercises", problems));
    }

    private static FlagLimits Flags(YamlNode node, Problems problems)
    {
        var section = Section.Open(node, "flags", FlagKeys, problems);
        var usual = FlagLimits.Default;
        return new FlagLimits(
            Amount("time", usual.Nanoseconds, "a time with its unit, such as 1 ms", TimeText.TryParse),
            section.Whole("allocations", (int)usual.Allocations, 0, MostAllocations),
            Amount("allocated", usual.Bytes, "a size such as 10 KB", SizeText.TryParse));

        double Amount(string key, double fallback, string expected, Parsing parse)
        {
            if (!section.TryGet(key, out var entry) || !section.TryScalar(entry, out var scalar)) return fallback;
            if (parse(scalar.Text, out var amount) && amount >= 0) return amount;
            problems.Add(Codes.ConfigurationImpossibleValue, scalar.Location, $"{key} {Quoted.Text(scalar.Text)} is not {expected}.");
            return fallback;
        }
    }

    private delegate bool Parsing(string text, out double amount);
}
