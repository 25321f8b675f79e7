using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration.Schema;
using Gate.Workspace.Configuration.Yaml;
using Gate.Workspace.Files;

namespace Gate.Workspace.Configuration;

/// <summary>Reads `suites` of gate.yml.</summary>
internal sealed class SuiteReader(Problems problems)
{
    private static readonly string[] Tools = ["benchmarkdotnet", "go", "command", "profile"];
    private static readonly string[] KnownMetrics = ["time", "allocated", "allocations", "instructions"];
    private static readonly string[] CommandMetrics = ["time", "user", "system", "memory", "size"];

    private static readonly Keys ToolKeys = new(
    [
        new("project", "The benchmark project: a project file, or a folder with exactly one, relative to gate.yml.", Schema.Shape.Matching(Patterns.Path)),
        new("filter", FilterReader.Description, Schema.Shape.Matching(Patterns.Filter)),
        new("framework", "The target framework to measure; the newest that runs on .NET where none is named.", Schema.Shape.Matching(Patterns.Framework)),
    ]);

    private static readonly Keys SuiteKeys = new(
        [
            new("benchmarkdotnet", "A project with benchmarks of BenchmarkDotNet.", Schema.Shape.Map(ToolKeys, "project")),
            new("go", "The Go benchmarks of a module.", GoReader.Shape),
            new("command", "A whole process: its time, its processor time, its memory and the size of what it writes.", CommandReader.Shape),
            new("profile", "A profile whose functions and totals have budgets.", ProfileReader.Shape),
            new("metrics", "What is judged: time, allocated (bytes), allocations, instructions (counted under valgrind; Linux), or metrics of your own; of a command time, user, system, memory, size. Where none is named, [time, allocated], all that a Go benchmark prints, or [time, memory] of a command.",
                MetricsOf([.. KnownMetrics.Union(CommandMetrics, StringComparer.Ordinal)], slipsOf: [])),
            new("recipe", "How launches are measured, where Gate's own way does not serve. `testbed qualify --recipes` compares some.", RecipeReader.Shape),
        ]);

    /// <summary>What the schema says of suites.</summary>
    public static Shape Shape { get; } = Schema.Shape.MapOf(
        Patterns.EntryName,
        Schema.Shape.Map(SuiteKeys).AndEither(
            Schema.Shape.Having("benchmarkdotnet", without: ["go", "command", "profile"], ("metrics", MetricsOf(KnownMetrics, KnownMetrics))),
            Schema.Shape.Having("go", without: ["benchmarkdotnet", "command", "profile", "recipe"], ("metrics", MetricsOf(KnownMetrics, KnownMetrics))),
            Schema.Shape.Having("command", without: ["benchmarkdotnet", "go", "profile", "recipe"], ("metrics", MetricsOf(CommandMetrics, CommandMetrics))),
            Schema.Shape.Having("profile", without: ["benchmarkdotnet", "go", "command", "recipe", "metrics"])),
        least: 1,
        Keys.None);

    /// <summary>Where each suite's project is written, by suite name.</summary>
    public Dictionary<string, Location> Projects { get; } = new(StringComparer.Ordinal);

    /// <summary>All suites in the order they are written.</summary>
    public IReadOnlyList<Suite> Read(YamlNode node)
    {
        var section = Section.Open(node, "suites", problems);
        if (section.Entries.Count == 0 && node is YamlMap)
            problems.Add(Codes.ConfigurationMissingKey, node.Location, "suites is empty. Name at least one suite with `benchmarkdotnet: { project: … }`.");
        foreach (var pair in section.Entries.GroupBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            problems.Add(Codes.ConfigurationName, pair.Last().Key.Location, $"the suites {string.Join(" and ", pair.Select(entry => Quoted.Text(entry.Name)))} differ only in upper and lower case, so they would share a file.");
        }

        return [.. section.Entries.Select(Read)];
    }

    private Suite Read(YamlEntry entry)
    {
        if (!EntryName.IsValid(entry.Name))
            problems.Add(Codes.ConfigurationName, entry.Key.Location, $"the suite name {Quoted.Text(entry.Name)} cannot name a file. Use letters, digits, '-', '_' and '.', beginning with a letter or digit.");
        var place = $"suite {Quoted.Text(entry.Name)}";
        var section = Section.Open(entry.Value, place, SuiteKeys, problems);
        var isCommand = section.TryGet("command", out _);
        var metrics = section.TryGet("metrics", out var named) ? Metrics(named.Value, isCommand ? CommandMetrics : KnownMetrics) : null;
        var recipe = section.TryGet("recipe", out var written) ? new RecipeReader(problems).Read(written) : SuiteRecipe.Usual;
        var tools = section.Entries.Where(candidate => Tools.Contains(candidate.Name, StringComparer.Ordinal)).ToList();
        if (tools.Count > 1)
            problems.Add(Codes.ConfigurationImpossibleValue, tools[1].Key.Location, $"{place} names two tools, `{tools[0].Name}` and `{tools[1].Name}`. Make two suites of them.");
        if (written is not null && tools is [{ Name: not "benchmarkdotnet" }, ..])
            problems.Add(Codes.ConfigurationImpossibleValue, written.Key.Location, $"recipe is for benchmarkdotnet suites; {place} is measured in whole processes.");
        if (named is not null && tools is [{ Name: "profile" }, ..])
            problems.Add(Codes.ConfigurationImpossibleValue, named.Key.Location, $"metrics is for suites that measure; the budgets of {place} name their sample types.");
        if (section.TryGet("profile", out var profile)) return new ProfileReader(problems).Read(entry, profile);
        if (section.TryGet("go", out var go)) return new GoReader(problems).Read(entry, go, metrics ?? []);
        if (section.TryGet("command", out var command)) return new CommandReader(problems).Read(entry, command, metrics);
        metrics ??= [.. Suite.DefaultMetrics];
        if (section.TryGet("benchmarkdotnet", out var tool)) return Read(entry, tool, metrics) with { Recipe = recipe };
        if (entry.Value is YamlMap && !SuiteKeys.Later.Any(key => section.TryGet(key, out _)))
            problems.Add(Codes.ConfigurationMissingKey, entry.Key.Location, $"{place} has no `benchmarkdotnet: {{ project: … }}`, `go: {{ packages: … }}`, `command: {{ run: … }}` or `profile: {{ file: … }}`.");
        return new Suite(entry.Name, "", Glob.Everything, "", metrics);
    }

    private Suite Read(YamlEntry suite, YamlEntry tool, List<string> metrics)
    {
        var section = Section.Open(tool.Value, "benchmarkdotnet", ToolKeys, problems);
        return new Suite(suite.Name, Project(suite, tool, section), FilterReader.Read(section, problems), Framework(section), metrics);
    }

    private string Project(YamlEntry suite, YamlEntry tool, Section section)
    {
        if (!section.TryGet("project", out var entry))
        {
            if (tool.Value is YamlMap)
                problems.Add(Codes.ConfigurationMissingKey, tool.Key.Location, "benchmarkdotnet has no `project`. Name the benchmark project, relative to gate.yml.");
            return "";
        }

        if (!section.TryScalar(entry, out var scalar)) return "";
        Projects[suite.Name] = scalar.Location;
        if (ProjectPath.TryParse(scalar.Text, out var path)) return path;
        problems.Add(Codes.ConfigurationProjectPath, scalar.Location, $"project {Quoted.Text(scalar.Text)} is not a path inside the folder of gate.yml. Write it relative to that folder, without `..`.");
        return "";
    }

    // The moniker becomes an argument of `dotnet build`, so it may hold nothing that an argument list could take for something else.
    private string Framework(Section section)
    {
        if (!section.TryGet("framework", out var entry) || !section.TryScalar(entry, out var framework)) return "";
        if (IsMoniker(framework.Text)) return framework.Text;
        problems.Add(Codes.ConfigurationImpossibleValue, framework.Location, $"framework {Quoted.Text(framework.Text)} is not a target framework. Write it as the project does, such as net10.0.");
        return "";
    }

    private static bool IsMoniker(string text) =>
        text.Length is > 0 and <= 64 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');

    private static Shape MetricsOf(string[] known, string[] slipsOf) =>
        Schema.Shape.List(Schema.Shape.Either(Schema.Shape.OneOf(known), Schema.Shape.Matching(Patterns.Own(slipsOf))), least: 1);

    private List<string> Metrics(YamlNode node, IReadOnlyCollection<string> known)
    {
        var metrics = new List<string>();
        if (node is not YamlList { Items.Count: > 0 } list)
        {
            problems.Add(Codes.ConfigurationWrongType, node.Location, $"metrics is a list with at least one name, such as [time, allocated]; found {(node is YamlList ? "an empty list" : node.Kind)}.");
            return metrics;
        }

        foreach (var item in list.Items) Add(metrics, item, known);
        return metrics;
    }

    private void Add(List<string> metrics, YamlNode item, IReadOnlyCollection<string> known)
    {
        if (item is not YamlScalar { IsNull: false } scalar)
            problems.Add(Codes.ConfigurationWrongType, item.Location, $"a metric is a name; found {item.Kind}.");
        else if (metrics.Contains(scalar.Text, StringComparer.Ordinal))
            problems.Add(Codes.ConfigurationDuplicateKey, scalar.Location, $"the metric {Quoted.Text(scalar.Text)} is named twice. Remove one of them.");
        else if (MetricName.Check(scalar, known, problems))
            metrics.Add(scalar.Text);
    }
}
