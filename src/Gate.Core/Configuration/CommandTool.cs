namespace Gate.Core.Configuration;

/// <summary>A whole process that is measured: `command:` of a suite.</summary>
public sealed record CommandTool
{
    /// <summary>The command with its arguments, split at blanks; quotes keep blanks together. No shell reads it.</summary>
    public required string Run { get; init; }

    /// <summary>A command that is run before every measured one, and is not measured; empty for none.</summary>
    public string Prepare { get; init; } = "";

    /// <summary>How often the command runs on each side before anything is measured.</summary>
    public int WarmUps { get; init; } = 1;

    /// <summary>How many of it run at once: the time is that of the last to end, processor time and memory are those of all together.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>The most data that each process may hold, in bytes, as the system limits it (RLIMIT_DATA); 0 for no limit.</summary>
    public long MemoryLimit { get; init; }

    /// <summary>A file or folder that the command writes, whose size is measured; relative to the folder of gate.yml; empty for none.</summary>
    public string Output { get; init; } = "";

    /// <summary>How it is measured, in one line: results of two such lines are not comparable.</summary>
    public string Recipe => FormattableString.Invariant($"command '{Run}' after '{Prepare}', {Concurrency} at once, {WarmUps} before, limit {MemoryLimit} B");
}
