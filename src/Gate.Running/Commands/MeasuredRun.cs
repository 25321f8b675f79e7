namespace Gate.Running.Commands;

/// <summary>What the system says of a process that has ended.</summary>
/// <param name="ExitCode">Its exit code; 128 and the signal where one ended it.</param>
/// <param name="Started">When it was started, in ticks of the stopwatch.</param>
/// <param name="Ended">When its end was seen, in ticks of the stopwatch.</param>
/// <param name="User">Processor time in programs, with processes that it waited for.</param>
/// <param name="System">Processor time in the system.</param>
/// <param name="PeakBytes">The most resident memory of it, or of one process that it waited for.</param>
internal sealed record MeasuredRun(int ExitCode, long Started, long Ended, TimeSpan User, TimeSpan System, long PeakBytes)
{
    /// <summary>Whether Gate ended it because it took too long.</summary>
    public bool HasTimedOut { get; init; }
}

/// <summary>How a process is started.</summary>
/// <param name="Words">The program's full path, and its arguments.</param>
/// <param name="Folder">Where it works.</param>
/// <param name="Log">The file that it prints to.</param>
/// <param name="MemoryLimit">The most data that it may hold, in bytes; 0 for no limit.</param>
internal sealed record MeasuredStart(IReadOnlyList<string> Words, string Folder, string Log, long MemoryLimit)
{
    /// <summary>The words with those of the shell that sets the limit and then becomes the program.</summary>
    public IReadOnlyList<string> LimitedWords => MemoryLimit == 0
        ? Words
        : ["/bin/sh", "-c", FormattableString.Invariant($"ulimit -d {MemoryLimit / 1024} && exec \"$@\""), "sh", .. Words];
}
