using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration.Schema;
using Gate.Workspace.Configuration.Yaml;

namespace Gate.Workspace.Configuration;

/// <summary>Reads `command` of a suite.</summary>
internal sealed class CommandReader(Problems problems)
{
    private const int MostWarmUps = 100, MostConcurrency = 256;
    private const long LeastMemory = 1024 * 1024;

    private static readonly Keys Known = new(
    [
        new("run", "The command with its arguments, split at blanks; quotes keep blanks together. No shell reads it.", Schema.Shape.Matching(Patterns.Command)),
        new("prepare", "A command that runs before every measured one, and is not measured.", Schema.Shape.Matching(Patterns.Command)),
        new("warmup", "How often the command runs on each side before anything is measured. 1 where nothing is written.", Schema.Shape.Whole(0, MostWarmUps)),
        new("concurrency", "How many of it run at once: the time is that of the last to end, processor time and memory are those of all together. 1 where nothing is written.", Schema.Shape.Whole(1, MostConcurrency)),
        new("memoryLimit", "The most data that each process may hold, as the system limits it: 512 MiB. 1 MiB or more.", Amounts.SizeFrom(LeastMemory)),
        new("output", "A file or folder that the command writes and whose size is measured, relative to gate.yml.", Schema.Shape.Matching(Patterns.Path)),
    ]);

    /// <summary>What the schema says of it.</summary>
    public static Shape Shape { get; } = Schema.Shape.Map(Known, "run");

    /// <summary>The suite; without metrics it is judged by time and memory, and by size where an output is named.</summary>
    public Suite Read(YamlEntry suite, YamlEntry tool, IReadOnlyList<string>? metrics)
    {
        var section = Section.Open(tool.Value, "command", Known, problems);
        var run = CommandText.Read(section, "run", problems);
        if (run.Length == 0 && tool.Value is YamlMap && !section.TryGet("run", out _))
            problems.Add(Codes.ConfigurationMissingKey, tool.Key.Location, "command has no `run`. Write the command that is measured.");
        var output = Output(section);
        return new Suite(suite.Name, "", Glob.Everything, "", metrics ?? (output.Length > 0 ? ["time", "memory", "size"] : ["time", "memory"]))
        {
            Command = new CommandTool
            {
                Run = run,
                Prepare = CommandText.Read(section, "prepare", problems),
                WarmUps = section.Whole("warmup", 1, least: 0, MostWarmUps),
                Concurrency = section.Whole("concurrency", 1, least: 1, MostConcurrency),
                MemoryLimit = MemoryLimit(section),
                Output = output,
            },
        };
    }

    private long MemoryLimit(Section section)
    {
        if (!section.TryGet("memoryLimit", out var entry) || !section.TryScalar(entry, out var scalar)) return 0;
        if (SizeText.TryParse(scalar.Text, out var bytes) && bytes is >= LeastMemory and <= long.MaxValue / 2) return (long)bytes;
        problems.Add(Codes.ConfigurationImpossibleValue, scalar.Location, $"memoryLimit {Quoted.Text(scalar.Text)} is not a size of 1 MiB or more. Write 512 MiB.");
        return 0;
    }

    private string Output(Section section)
    {
        if (!section.TryGet("output", out var entry) || !section.TryScalar(entry, out var scalar)) return "";
        if (ProjectPath.TryParse(scalar.Text, out var path)) return path;
        problems.Add(Codes.ConfigurationImpossibleValue, scalar.Location, $"output {Quoted.Text(scalar.Text)} is not a path inside the folder of gate.yml. Write it relative to that folder, without `..`.");
        return "";
    }
}
