using System.Diagnostics;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Running.Launching;

namespace Gate.Running.Commands;

/// <summary>The command of a suite in one checkout, ready to be measured.</summary>
public sealed class CommandProgram
{
    private readonly CommandTool _command;
    private readonly SuiteFolder _folder;
    private readonly List<string> _words;
    private bool _isWarm;

    private CommandProgram(Suite suite, SuiteFolder folder)
    {
        _command = suite.Command!;
        _folder = folder;
        _words = [.. CommandLine.Split(_command.Run)];
        Benchmark = new BenchmarkId(suite.Name, _command.Concurrency > 1 ? FormattableString.Invariant($"{_command.Run} (×{_command.Concurrency})") : _command.Run);
    }

    /// <summary>The one benchmark that it is.</summary>
    public BenchmarkId Benchmark { get; }

    /// <summary>Prepares the checkout and finds the command.</summary>
    /// <param name="suite">The suite.</param>
    /// <param name="folder">Where the command works: the folder of gate.yml in the checkout.</param>
    /// <param name="logs">A folder for what it prints.</param>
    /// <param name="patience">The longest that one run may take.</param>
    /// <param name="cancel">Stops the preparation.</param>
    /// <returns>The command; null when this checkout does not have it.</returns>
    /// <exception cref="GateException">GATE4010, GATE4011: what prepares it cannot be started, or fails; GATE4012: a memory limit cannot be set here.</exception>
    public static async Task<CommandProgram?> Find(Suite suite, string folder, string logs, TimeSpan patience, CancellationToken cancel)
    {
        if (suite.Command!.MemoryLimit > 0 && !OperatingSystem.IsLinux())
            throw new GateException(Codes.MemoryLimitUnsupported, $"Suite '{suite.Name}': memoryLimit is set by Linux alone. Take it out of gate.yml.");
        var program = new CommandProgram(suite, new SuiteFolder(suite.Name, folder, logs, patience));
        await program._folder.Prepare(suite.Command.Prepare, cancel);
        return program.FindProgram() is null ? null : program;
    }

    /// <summary>One launch: prepares, runs the command as often at once as the suite says, and measures all of it.</summary>
    public async Task<LaunchResult> Launch(CancellationToken cancel)
    {
        try
        {
            for (var run = 0; !_isWarm && run < _command.WarmUps; run++)
            {
                if (await RunOnce(cancel) is { HasSucceeded: false } failed) return failed;
            }

            _isWarm = true;
            return await RunOnce(cancel);
        }
        catch (GateException refused)
        {
            return LaunchResult.Failed(Benchmark, refused.Diagnostics[0].Message);
        }
    }

    private async Task<LaunchResult> RunOnce(CancellationToken cancel)
    {
        await _folder.Prepare(_command.Prepare, cancel);
        if (FindProgram() is not { } path) return LaunchResult.Failed(Benchmark, $"'{_words[0]}' is not there any more.");
        var starts = Enumerable.Range(1, _command.Concurrency).Select(number => _folder.Start([path, .. _words.Skip(1)], number) with { MemoryLimit = _command.MemoryLimit }).ToList();
        var runs = await Task.WhenAll(starts.Select(start => _folder.Run(start, cancel)));
        foreach (var (run, start) in runs.Zip(starts))
        {
            if (run.HasTimedOut || run.ExitCode != 0) return LaunchResult.Failed(Benchmark, _folder.Describe(run.HasTimedOut, run.ExitCode, start.Log));
            File.Delete(start.Log);
        }

        return OutputSize() is { } size
            ? new LaunchResult(Benchmark, Readings(runs, size), [], "")
            : LaunchResult.Failed(Benchmark, $"It did not write '{_command.Output}', whose size is to be measured.");
    }

    private static IReadOnlyList<Reading> Readings(IReadOnlyList<MeasuredRun> runs, long size)
    {
        var took = Stopwatch.GetElapsedTime(runs.Min(run => run.Started), runs.Max(run => run.Ended));
        return
        [
            new(Metric.Time, [took.TotalNanoseconds]),
            new(ProcessMetrics.User, [runs.Sum(run => run.User.TotalNanoseconds)]),
            new(ProcessMetrics.System, [runs.Sum(run => run.System.TotalNanoseconds)]),
            new(ProcessMetrics.Memory, [runs.Sum(run => (double)run.PeakBytes)]),
            .. size >= 0 ? new[] { new Reading(ProcessMetrics.Size, [size]) } : [],
        ];
    }

    private string? FindProgram() => _words.Count == 0 ? null : _folder.Find(_words[0]);

    // −1 where nothing is asked for; null where it is asked for and not there.
    private long? OutputSize()
    {
        if (_command.Output.Length == 0) return -1;
        var path = Path.Join(_folder.Path, _command.Output);
        return File.Exists(path) ? new FileInfo(path).Length
            : Directory.Exists(path) ? new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length)
            : null;
    }
}
