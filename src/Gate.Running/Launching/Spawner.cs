using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Gate.Core.Diagnostics;
using Gate.Hook.Talking;
using Gate.Running.Building;

namespace Gate.Running.Launching;

/// <summary>Starts a benchmark program under Gate's hook, with a cleaned environment and on the cores it is given.</summary>
internal static class Spawner
{
    public static Process Spawn(BuiltProgram program, ProcessSettings settings, string pipeName)
    {
        var start = new ProcessStartInfo("dotnet", [program.Path])
        {
            // As `dotnet run` after a build: what the project copies to its output is found by relative paths.
            WorkingDirectory = Path.GetDirectoryName(program.Path)!,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in ChildEnvironment.Withheld()) start.Environment.Remove(name);
        // A pinned process sees one processor, and would choose other collectors and locks than in production.
        if (settings.Cores.Count > 0) start.Environment["DOTNET_PROCESSOR_COUNT"] = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in settings.Variables) start.Environment[name] = value;
        start.Environment[Protocol.HooksVariable] = HookPath();
        start.Environment[Protocol.PipeVariable] = pipeName;
        start.Environment[Protocol.ProgramVariable] = program.Path;

        try
        {
            var process = Process.Start(start)!;
            if (settings.Cores.Count > 0) Pin(process, settings.Cores);
            return process;
        }
        catch (Win32Exception exception)
        {
            throw new GateException(Codes.DotnetMissing, $"The command 'dotnet' cannot be started: {exception.Message}. Install the .NET SDK or put it on the PATH.");
        }
    }

    private static void Pin(Process process, IReadOnlyList<int> cores)
    {
        // Threads inherit the mask of the thread that starts them; the measuring thread is started much later.
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
            process.ProcessorAffinity = (nint)cores.Aggregate(0L, (mask, core) => mask | (1L << core));
    }

    private static string HookPath()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Gate.Hook.dll");
        return File.Exists(path) ? path : throw new GateException(Codes.HookMissing, $"'{path}' is not there. Install Gate again.");
    }
}
