using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration.Schema;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>Reads `go` of a suite.</summary>
internal sealed class GoReader(Problems problems)
{
    private const int LongestPath = 260;

    private static readonly Keys Known = new(
    [
        new("directory", "The folder of go.mod, relative to gate.yml and inside the checkout. That of gate.yml where nothing is written.", Schema.Shape.Matching(Patterns.Directory)),
        new("packages", "The packages, as `go test` takes them. ./... where nothing is written.", Schema.Shape.Matching(Patterns.Packages)),
        new("filter", FilterReader.Description, Schema.Shape.Matching(Patterns.Filter)),
        new("benchtime", "How long one benchmark runs in one process. 200ms where nothing is written.", Amounts.Time),
    ]);

    /// <summary>What the schema says of it.</summary>
    public static Shape Shape { get; } = Schema.Shape.Map(Known);

    /// <summary>The suite.</summary>
    public Suite Read(YamlEntry suite, YamlEntry tool, IReadOnlyList<string> metrics)
    {
        var section = Section.Open(tool.Value, "go", Known, problems);
        var usual = new GoTool();
        return new Suite(suite.Name, "", FilterReader.Read(section, problems), "", metrics)
        {
            Go = new GoTool
            {
                Directory = Directory(section, usual.Directory),
                Packages = Packages(section, usual.Packages),
                BenchmarkTime = section.Time("benchtime", usual.BenchmarkTime),
            },
        };
    }

    private string Directory(Section section, string usual)
    {
        if (!section.TryGet("directory", out var entry) || !section.TryScalar(entry, out var scalar)) return usual;
        var path = scalar.Text.Replace('\\', '/');
        if (path.Length is > 0 and <= LongestPath && path[0] is not '/' && !path.Any(character => char.IsControl(character) || character is ':')) return path;
        problems.Add(Codes.ConfigurationImpossibleValue, scalar.Location, $"directory {Quoted.Text(scalar.Text)} is not a relative path. Write the folder of go.mod, relative to gate.yml.");
        return usual;
    }

    // It becomes an argument of `go list`, which would take one that begins with "-" for a flag.
    private string Packages(Section section, string usual)
    {
        if (!section.TryGet("packages", out var entry) || !section.TryScalar(entry, out var scalar)) return usual;
        if (scalar.Text.Length is > 0 and <= LongestPath && scalar.Text[0] is not '-' && !scalar.Text.Any(character => char.IsControl(character) || character is ' ')) return scalar.Text;
        problems.Add(Codes.ConfigurationImpossibleValue, scalar.Location, $"packages {Quoted.Text(scalar.Text)} is not a pattern of packages. Write ./... or ./pkg/memory/...");
        return usual;
    }
}
