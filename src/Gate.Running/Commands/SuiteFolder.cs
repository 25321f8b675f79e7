using System.Globalization;
using Gate.Core.Diagnostics;
using Gate.Running.Launching;

namespace Gate.Running.Commands;

/// <summary>The folder in a checkout where the commands of a suite work.</summary>
/// <param name="suite">The name of the suite.</param>
/// <param name="path">The folder of gate.yml in the checkout.</param>
/// <param name="logs">A folder for what commands print.</param>
/// <param name="patience">The longest that one run of a command may take.</param>
public sealed class SuiteFolder(string suite, string path, string logs, TimeSpan patience)
{
    private const int LinesShown = 6;
    private const int TailBytes = 8 * 1024;

    /// <summary>Its path.</summary>
    public string Path { get; } = path;

    /// <summary>The full path of the program that the first word of a command means; null when it is not there.</summary>
    public string? Find(string word) => ProgramFinder.Find(word, Path);

    /// <summary>Runs what prepares the suite; nothing where nothing does.</summary>
    /// <param name="command">The command; empty for none.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="GateException">GATE4010, GATE4011: it cannot be started, or fails.</exception>
    public async Task Prepare(string command, CancellationToken cancel)
    {
        if (command.Length == 0) return;
        var words = CommandLine.Split(command);
        var program = Find(words[0]) ?? throw new GateException(Codes.CommandNotStarted, $"Suite '{suite}': '{words[0]}' of prepare is not there (looked in {Path} and on PATH).");
        var start = Start([program, .. words.Skip(1)], 0);
        var run = await Run(start, cancel);
        if (run.HasTimedOut || run.ExitCode != 0)
            throw new GateException(Codes.PreparationFailed, $"Suite '{suite}': what prepares it failed in {Path}. {Describe(run.HasTimedOut, run.ExitCode, start.Log)}");
        File.Delete(start.Log);
    }

    /// <summary>A file for what a run prints.</summary>
    /// <param name="number">Tells apart those that run at once.</param>
    public string NewLog(int number)
    {
        Directory.CreateDirectory(logs);
        return System.IO.Path.GetFullPath(System.IO.Path.Join(logs, string.Create(CultureInfo.InvariantCulture, $"{suite}-{Guid.NewGuid().ToString("n")[..8]}-{number}.log")));
    }

    internal MeasuredStart Start(IReadOnlyList<string> words, int number) => new(words, Path, NewLog(number), MemoryLimit: 0);

    internal Task<MeasuredRun> Run(MeasuredStart start, CancellationToken cancel) =>
        OperatingSystem.IsWindows() ? WindowsProcess.Run(start, patience, cancel) : UnixProcess.Run(start, patience, cancel);

    /// <summary>Why a run is none: how it ended, and what it printed last.</summary>
    /// <param name="hasTimedOut">Whether it was stopped because it took too long.</param>
    /// <param name="exitCode">Its exit code.</param>
    /// <param name="log">The file with what it printed.</param>
    public string Describe(bool hasTimedOut, int exitCode, string log)
    {
        var how = hasTimedOut
            ? string.Create(CultureInfo.InvariantCulture, $"It did not end within {patience.TotalSeconds:0.#} s and was stopped.")
            : $"Its process {ProcessEnd.Describe(exitCode, OperatingSystem.IsWindows())}.";
        return $"{how}{Quote(log)}";
    }

    /// <summary>What a run printed last, on lines of its own; empty when it printed nothing.</summary>
    /// <param name="log">The file with what it printed.</param>
    public static string Quote(string log) =>
        LastWords(log) is { Length: > 0 } words ? $"\n{words}\n(The whole output is in {log}.)" : "";

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
