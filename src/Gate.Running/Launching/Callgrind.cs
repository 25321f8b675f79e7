using System.Runtime.InteropServices;
using Gate.Core.Diagnostics;

namespace Gate.Running.Launching;

/// <summary>One process under valgrind's callgrind, and the files that it writes.</summary>
/// <param name="folder">Where they are written.</param>
internal sealed class Callgrind(string folder) : IDisposable
{
    /// <summary>How many times longer a benchmark may take than a timed one: code is some fifty times slower, and there is little of it.</summary>
    public const int Patience = 5;

    private const string Command = "valgrind";

    /// <summary>What the names of its files begin with.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, $"callgrind-{Guid.NewGuid():N}"[..22]);

    /// <summary>The command and its arguments that a program is started by. It counts nothing until the program asks for it.</summary>
    /// <remarks>Compiled code changes in memory, which only --smc-check sees; threads that wait for one another by spinning need fair turns.</remarks>
    public IReadOnlyList<string> Under =>
    [
        Command, "--tool=callgrind", "--smc-check=all-non-file", "--instr-atstart=no", "--fair-sched=try", "--quiet",
        // % begins a place for the process id and the like.
        $"--callgrind-out-file={Path.Replace("%", "%%", StringComparison.Ordinal)}",
    ];

    /// <summary>Makes sure that instructions can be counted on this machine.</summary>
    /// <exception cref="GateException">They cannot.</exception>
    public static void Require()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
            throw new GateException(Codes.CounterMissing, "Instructions can be counted on Linux on x64 only. Take `instructions` out of the suite's metrics, or measure on such a machine.");
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(place => File.Exists(System.IO.Path.Combine(place, Command))))
            throw new GateException(Codes.CounterMissing, "Instructions are counted by valgrind, which is not on the PATH. Install it (`apt-get install valgrind`, `dnf install valgrind`), or take `instructions` out of the suite's metrics.");
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(folder, $"{System.IO.Path.GetFileName(Path)}*")) File.Delete(file);
    }
}
