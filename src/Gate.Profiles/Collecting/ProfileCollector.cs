using Gate.Core.Diagnostics;

namespace Gate.Profiles.Collecting;

/// <summary>Profiles a running .NET program, or a command from its start.</summary>
public static class ProfileCollector
{
    private static readonly TimeSpan BetweenTalks = TimeSpan.FromSeconds(10);

    /// <summary>Profiles a process until it ends, the time is over, or <paramref name="stop"/> is cancelled; a heap is counted at once.</summary>
    /// <param name="processId">The process.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="stop">Ends the collecting; what was seen until then is the answer.</param>
    /// <exception cref="GateException">GATE2120 to GATE2123: it does not exist, cannot be profiled, or nothing was seen.</exception>
    /// <exception cref="OperationCanceledException">It was stopped before it began.</exception>
    public static async Task<CollectedProfile> FromProcess(int processId, CollectOptions options, CancellationToken stop)
    {
        using var process = await TracedProcess.Attach(processId, options.Kinds, stop);
        options.Talk($"Collecting {Describe(options.Kinds)} of process {processId}; Ctrl+C ends it and writes the profile.");
        if (options.Kinds is ProfileKinds.Heap) await process.CountHeap(stop);
        else await Wait(process.Ended, [process], options, stop);
        await process.Stop();
        return Collected.Of([process], options.Kinds);
    }

    /// <summary>Starts a command and profiles it, with all .NET processes below it, until it ends, the time is over, or <paramref name="stop"/> is cancelled.
    /// Then it is ended as well, if it still runs.</summary>
    /// <param name="command">The command.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="stop">Ends the collecting; what was seen until then is the answer.</param>
    /// <exception cref="GateException">GATE2123, GATE2125: it cannot be started, or nothing was seen.</exception>
    public static async Task<CollectedProfile> FromCommand(ProfiledCommand command, CollectOptions options, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        await using var port = new StartingPort();
        using var child = ChildProcess.Start(command, port.Variables);
        await using var family = new ProcessFamily(port, options);
        await Wait(child.Ended, family.Processes, options, stop);
        var wasEnded = !child.Ended.IsCompleted;
        await family.Stop(hasEnded: !wasEnded);
        await child.End();
        foreach (var process in family.Processes) RuntimeFiles.RemoveOf(process.Id);
        options.Talk(wasEnded ? "The command was ended." : $"The command ended with exit code {child.ExitCode}.");
        var collected = Collected.Of(family.Processes, options.Kinds) with { ExitCode = wasEnded ? null : child.ExitCode };
        return child.ExitCode == 0 || wasEnded ? collected : collected with { Warnings = [.. collected.Warnings, Failed(command, child.ExitCode)] };
    }

    private static async Task Wait(Task ended, IReadOnlyCollection<TracedProcess> processes, CollectOptions options, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (options.Duration != Timeout.InfiniteTimeSpan) over.CancelAfter(options.Duration);
        var began = TimeProvider.System.GetTimestamp();
        var never = Task.Delay(Timeout.InfiniteTimeSpan, over.Token);
        while (await Task.WhenAny(ended, never, Task.Delay(BetweenTalks, CancellationToken.None)) is var first && first != ended && first != never)
            options.Talk($"{TimeProvider.System.GetElapsedTime(began).TotalSeconds:F0} s: {processes.Sum(process => process.Seen)} samples of {processes.Count} processes.");
        await over.CancelAsync();
    }

    private static string Describe(ProfileKinds kinds) => kinds switch
    {
        ProfileKinds.Cpu => "samples of its threads",
        ProfileKinds.Allocations => "samples of its allocations",
        ProfileKinds.Heap => "what lives on its heap",
        _ => "samples of its threads and allocations",
    };

    private static Diagnostic Failed(ProfiledCommand command, int exitCode) =>
        Diagnostic.Warning(Codes.ProfiledCommandFailed, $"'{command.Words[0]}' ended with exit code {exitCode}.");
}
