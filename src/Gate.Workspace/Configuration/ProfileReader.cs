using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration.Schema;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>Reads `profile` of a suite.</summary>
internal sealed class ProfileReader(Problems problems)
{
    private const int LongestSource = 1000;
    private const string SampleTypeName = "^(?!(match|cumulative)$)[A-Za-z][A-Za-z0-9_.-]{0,99}$";
    private const string Number = @"[0-9]+(\.[0-9]*)?|\.[0-9]+";

    private static readonly string[] Sources = ["file", "address", "command"];
    private static readonly string[] Collected = [.. ProfileTool.LooksAtThreads, .. ProfileTool.Allocations, .. ProfileTool.Heap];

    private static readonly Keys LimitKeys = new(
    [
        new("max", "The most that is allowed: a share of all of the sample type (50%), or an amount (12 MiB, 300 ms, 20000).",
            Shape.Either(Shape.NumberFrom(0), Shape.Matching($@"^ *({Number}) *(%|[KMGT]i?B|B|ns|us|µs|μs|ms|s)? *$"))),
        new("growth", "How much more than in the baseline profile is allowed: 20%.", Shape.Matching($@"^ *({Number}) *% *$")),
    ]);

    private static readonly Keys RuleKeys = new(
    [
        new("match", "The functions, as `profile top` names them; * stands for any text. All of the sample type where nothing is written.", PatternReader.Shape),
        new("cumulative", "Whether what functions call counts as theirs.", Shape.Flag),
    ]);

    private static readonly Keys Known = new(
    [
        new("file", "The profile, relative to gate.yml. The same file of the base commit is what growth is measured against.", Shape.Matching(Patterns.Path)),
        new("command", "A command of .NET that is profiled from its start to its end, split at blanks; quotes keep blanks together. Growth of what it allocates is measured against the same command in the base commit.", Shape.Matching(Patterns.Command)),
        new("prepare", "A command that runs before it, such as a build.", Shape.Matching(Patterns.Command)),
        new("address", "The http address of a profile, such as http://localhost:6060/debug/pprof/heap.", Shape.Matching("^[Hh][Tt][Tt][Pp][Ss]?://[^\\u0000-\\u0020\\u007F]{1,990}$")),
        new("baseline", "What growth is measured against: a profile file relative to gate.yml.", Shape.Matching(Patterns.Path)),
        new("rules", "The budgets.", Shape.List(Shape.MapOf(SampleTypeName, Shape.Map(LimitKeys), least: 1, RuleKeys), least: 1)),
    ]);

    /// <summary>What the schema says of it.</summary>
    public static Shape Shape { get; } = Shape.Map(Known, "rules").AndEither(
        Shape.Having("file", without: ["address", "command", "prepare"]),
        Shape.Having("address", without: ["file", "command", "prepare"]),
        Shape.Having("command", without: ["file", "address"]));

    /// <summary>What the schema says of a file or an address.</summary>
    public static Shape SourceShape { get; } = Shape.Either(Shape.Matching(Patterns.Path), Shape.Matching("^[Hh][Tt][Tt][Pp][Ss]?://[^\\u0000-\\u0020\\u007F]{1,990}$"));

    /// <summary>The suite.</summary>
    public Suite Read(YamlEntry suite, YamlEntry tool)
    {
        var section = Section.Open(tool.Value, "profile", Known, problems);
        var file = section.TryGet("file", out var path) ? File(section, path) : "";
        var address = section.TryGet("address", out var asked) ? Address(section, asked) : "";
        var command = CommandText.Read(section, "command", problems);
        RequireOneSource(section, tool);
        if (tool.Value is YamlMap && !section.TryGet("rules", out _))
            problems.Add(Codes.ConfigurationMissingKey, tool.Key.Location, "profile has no `rules`. Write a budget, such as { match: \"*WorkerPool*\", inuse_space: { max: 50% } }.");
        var isCommand = section.TryGet("command", out _);
        var profile = new ProfileTool
        {
            Source = isCommand ? command : file.Length > 0 ? file : address,
            IsCommand = isCommand,
            Prepare = CommandText.Read(section, "prepare", problems),
            Baseline = section.TryGet("baseline", out var baseline) ? File(section, baseline) : "",
            Budgets = section.TryGet("rules", out var rules) ? Budgets(rules) : [],
        };
        if (isCommand && rules is not null) RefuseUncollected(profile.Budgets, rules);
        return new Suite(suite.Name, "", Glob.Everything, "", []) { Profile = profile };
    }

    /// <summary>A file or an address.</summary>
    public static string Source(Section section, YamlEntry entry, Problems problems) =>
        section.TryScalar(entry, out var scalar) && ProfileTool.IsAddressOf(scalar.Text) ? new ProfileReader(problems).Address(section, entry) : new ProfileReader(problems).File(section, entry);

    private void RequireOneSource(Section section, YamlEntry tool)
    {
        if (tool.Value is not YamlMap) return;
        var sources = Sources.Where(source => section.TryGet(source, out _)).ToList();
        if (sources.Count == 0)
            problems.Add(Codes.ConfigurationMissingKey, tool.Key.Location, "profile has no `file`, no `address` and no `command`. Name the profile.");
        if (sources.Count > 1)
            problems.Add(Codes.ConfigurationMissingKey, tool.Key.Location, $"profile has {string.Join(" and ", sources.Select(source => $"`{source}`"))}. Keep one of them.");
        if (section.TryGet("prepare", out var prepare) && !section.TryGet("command", out _))
            problems.Add(Codes.ConfigurationImpossibleValue, prepare.Key.Location, "prepare runs before a `command` of the profile, and there is none.");
    }

    // One run a side: the time of a run is the machine's as well, and so is the moment at which a heap is counted. What is allocated is the program's.
    private void RefuseUncollected(IReadOnlyList<ProfileBudget> budgets, YamlEntry rules)
    {
        var types = budgets.Select(budget => budget.SampleType).Distinct(StringComparer.Ordinal).ToList();
        foreach (var unknown in types.Except(Collected, StringComparer.Ordinal))
            problems.Add(Codes.ConfigurationImpossibleValue, rules.Value.Location, $"the profile of a command has no sample type {Quoted.Text(unknown)}. It has {string.Join(", ", Collected)}.");
        if (types.Intersect(ProfileTool.Heap, StringComparer.Ordinal).Any() && types.Except(ProfileTool.Heap, StringComparer.Ordinal).Any())
            problems.Add(Codes.ConfigurationImpossibleValue, rules.Value.Location, "the heap of a command is counted in a run of its own. Make two suites, one with the budgets of inuse_objects and inuse_space.");
        foreach (var growing in budgets.Where(budget => budget.Kind == BudgetKind.Growth && !ProfileTool.Allocations.Contains(budget.SampleType, StringComparer.Ordinal)).Select(budget => budget.SampleType).Distinct(StringComparer.Ordinal))
            problems.Add(Codes.ConfigurationImpossibleValue, rules.Value.Location, $"growth of {Quoted.Text(growing)} cannot be told from one run of a command. Limit its share with max, or let a `command` suite measure time and memory in many runs.");
    }

    private string File(Section section, YamlEntry entry)
    {
        if (!section.TryScalar(entry, out var scalar)) return "";
        if (ProjectPath.TryParse(scalar.Text, out var path)) return path;
        problems.Add(Codes.ConfigurationImpossibleValue, scalar.Location, $"{entry.Name} {Quoted.Text(scalar.Text)} is not a path inside the folder of gate.yml. Write it relative to that folder, without `..`.");
        return "";
    }

    private string Address(Section section, YamlEntry entry)
    {
        if (!section.TryScalar(entry, out var scalar)) return "";
        if (ProfileTool.IsAddressOf(scalar.Text) && scalar.Text.Length <= LongestSource && Uri.TryCreate(scalar.Text, UriKind.Absolute, out _) && !scalar.Text.Any(character => char.IsControl(character) || character is ' ')) return scalar.Text;
        problems.Add(Codes.ConfigurationImpossibleValue, scalar.Location, $"{entry.Name} {Quoted.Text(scalar.Text)} is not an http address. Write http://localhost:6060/debug/pprof/heap.");
        return "";
    }

    private IReadOnlyList<ProfileBudget> Budgets(YamlEntry rules)
    {
        IReadOnlyList<ProfileBudget> budgets = [.. PatternReader.List(rules.Value, "rules", problems, Budgets).SelectMany(budgets => budgets)];
        if (rules.Value is YamlList { Items.Count: 0 }) problems.Add(Codes.ConfigurationMissingKey, rules.Value.Location, "rules is empty. Write a budget, such as { match: \"*WorkerPool*\", inuse_space: { max: 50% } }.");
        foreach (var twice in budgets.GroupBy(budget => (budget.Subject, budget.MetricName)).Where(same => same.Count() > 1))
            problems.Add(Codes.ConfigurationDuplicateKey, rules.Value.Location, $"{Quoted.Text(twice.Key.MetricName)} of {Quoted.Text(twice.Key.Subject)} has two budgets. Remove one of them.");
        return budgets;
    }

    private IReadOnlyList<ProfileBudget> Budgets(YamlNode item)
    {
        var section = Section.Open(item, "a budget", problems);
        if (item is not YamlMap) return [];
        var isTotal = !section.TryGet("match", out var match);
        var glob = match is null ? Glob.Everything : PatternReader.Read(section, match, problems);
        var isCumulative = section.Flag("cumulative", fallback: false);
        var limits = section.Entries.Where(entry => !RuleKeys.Known.Contains(entry.Name, StringComparer.Ordinal)).ToList();
        if (limits.Count == 0) problems.Add(Codes.ConfigurationMissingKey, item.Location, "the budget names no sample type. Add one, such as inuse_space: { max: 50% }.");
        return [.. limits.SelectMany(entry => Limits(entry, glob, isTotal, isCumulative))];
    }

    private IEnumerable<ProfileBudget> Limits(YamlEntry type, Glob match, bool isTotal, bool isCumulative)
    {
        if (type.Name.Length is 0 or > 100 || !char.IsAsciiLetter(type.Name[0]) || !type.Name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '-'))
            problems.Add(Codes.ConfigurationUnknownName, type.Key.Location, $"{Quoted.Text(type.Name)} cannot be the name of a sample type. Write one as `profile top` does, such as inuse_space.");
        var section = Section.Open(type.Value, Quoted.Plain(type.Name), LimitKeys, problems);
        if (type.Value is YamlMap && section.Entries.Count == 0) problems.Add(Codes.ConfigurationMissingKey, type.Value.Location, $"{Quoted.Plain(type.Name)} has no limit. Write {{ max: 50% }} or {{ growth: 20% }}.");
        if (section.TryGet("max", out var max) && section.TryScalar(max, out var most) && Maximum(most, isTotal) is var (kind, limit)) yield return new(match, isTotal, type.Name, kind, limit, isCumulative);
        if (section.TryGet("growth", out var growth) && section.TryScalar(growth, out var more) && Growth(more) is { } share) yield return new(match, isTotal, type.Name, BudgetKind.Growth, share, isCumulative);
    }

    private (BudgetKind Kind, double Limit)? Maximum(YamlScalar scalar, bool isTotal)
    {
        if (Quantity.TryParse(scalar.Text, out var quantity) && quantity.IsPercent)
        {
            if (quantity.Share is > 0 and <= 1 && !isTotal) return (BudgetKind.Share, quantity.Share);
            problems.Add(Codes.ConfigurationImpossibleValue, scalar.Location, isTotal
                ? "max of a total is an amount, since its share is always 100 %. Write 12 MiB, or name functions with `match`."
                : $"max {Quoted.Text(scalar.Text)} is not a share of more than 0 and at most 100%.");
            return null;
        }

        if ((TimeText.TryParse(scalar.Text, out var amount) || SizeText.TryParse(scalar.Text.Trim().EndsWith(" B", StringComparison.Ordinal) ? scalar.Text.Trim()[..^2] : scalar.Text, out amount)) && amount >= 0) return (BudgetKind.Amount, amount);
        problems.Add(Codes.ConfigurationNotAnAmount, scalar.Location, $"max {Quoted.Text(scalar.Text)} is not an amount. Write 50%, 12 MiB, 300 ms or 20000.");
        return null;
    }

    private double? Growth(YamlScalar scalar)
    {
        if (Quantity.TryParse(scalar.Text, out var quantity) && quantity is { IsPercent: true, Share: >= 0 }) return quantity.Share;
        problems.Add(Codes.ConfigurationNotAnAmount, scalar.Location, $"growth {Quoted.Text(scalar.Text)} is not a percentage. Write 20%.");
        return null;
    }
}
