using System.Diagnostics;
using System.Globalization;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Running.Launching;

namespace Gate.Running.Commands;

/// <summary>The command of a suite in one checkout, ready to be measured.</summary>
public sealed class CommandProgram
{
    private const int LinesShown = 6;
    private const int TailBytes = 8 * 1024;

    private readonly Suite _suite;
    private readonly CommandTool _command;
    private readonly string _folder;
    private readonly string _logs;
    private readonly TimeSpan _patience;
    private readonly List<string> _words;
    private bool _isWarm;

    private CommandProgram(Suite suite, string folder, string logs, TimeSpan patience)
    {
        _suite = suite;
        _command = suite.Command!;
        _folder = folder;
        _logs = logs;
        _patience = patience;
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
        var program = new CommandProgram(suite, folder, logs, patience);
        await program.Prepare(cancel);
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
        await Prepare(cancel);
        if (FindProgram() is not { } path) return LaunchResult.Failed(Benchmark, $"'{_words[0]}' is not there any more.");
        var starts = Enumerable.Range(1, _command.Concurrency).Select(number => Start([path, .. _words.Skip(1)], number)).ToList();
        var runs = await Task.WhenAll(starts.Select(start => Run(start, cancel)));
        foreach (var (run, start) in runs.Zip(starts))
        {
            if (run.HasTimedOut || run.ExitCode != 0) return LaunchResult.Failed(Benchmark, Describe(run, start));
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

    private async Task Prepare(CancellationToken cancel)
    {
        if (_command.Prepare.Length == 0) return;
        var words = CommandLine.Split(_command.Prepare);
        var path = ProgramFinder.Find(words[0], _folder)
            ?? throw new GateException(Codes.CommandNotStarted, $"Suite '{_suite.Name}': '{words[0]}' of prepare is not there (looked in {_folder} and on PATH).");
        var start = Start([path, .. words.Skip(1)], 0) with { MemoryLimit = 0 };
        var run = await Run(start, cancel);
        if (run.HasTimedOut || run.ExitCode != 0)
            throw new GateException(Codes.PreparationFailed, $"Suite '{_suite.Name}': what prepares it failed in {_folder}. {Describe(run, start)}");
        File.Delete(start.Log);
    }

    private string? FindProgram() => _words.Count == 0 ? null : ProgramFinder.Find(_words[0], _folder);

    private MeasuredStart Start(IReadOnlyList<string> words, int number)
    {
        Directory.CreateDirectory(_logs);
        var name = string.Create(CultureInfo.InvariantCulture, $"{_suite.Name}-{Guid.NewGuid().ToString("n")[..8]}-{number}.log");
        return new MeasuredStart(words, _folder, Path.GetFullPath(Path.Join(_logs, name)), _command.MemoryLimit);
    }

    private Task<MeasuredRun> Run(MeasuredStart start, CancellationToken cancel) =>
        OperatingSystem.IsWindows() ? WindowsProcess.Run(start, _patience, cancel) : UnixProcess.Run(start, _patience, cancel);

    // −1 where nothing is asked for; null where it is asked for and not there.
    private long? OutputSize()
    {
        if (_command.Output.Length == 0) return -1;
        var path = Path.Join(_folder, _command.Output);
        return File.Exists(path) ? new FileInfo(path).Length
            : Directory.Exists(path) ? new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length)
            : null;
    }

    private string Describe(MeasuredRun run, MeasuredStart start)
    {
        var how = run.HasTimedOut
            ? string.Create(CultureInfo.InvariantCulture, $"It did not end within {_patience.TotalSeconds:0.#} s and was stopped.")
            : $"Its process {ProcessEnd.Describe(run.ExitCode, OperatingSystem.IsWindows())}.";
        var words = LastWords(start.Log);
        return words.Length > 0 ? $"{how}\n{words}\n(The whole output is in {start.Log}.)" : how;
    }

    private static string LastWords(string log)
    {
        try
        {
            using var file = File.OpenRead(log);
            file.Seek(Math.Max(0, file.Length - TailBytes), SeekOrigin.Begin);
            using var reader = new StreamReader(file);
            return string.Join('\n', reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).TakeLast(LinesShown));
        }
        catch (IOException)
        {
            return "";
        }
    }
}
