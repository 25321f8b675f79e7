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
        string[] command = [.. settings.Under, "dotnet", program.Path];
        var start = new ProcessStartInfo(command[0], command[1..])
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
        // A pinned process would see one processor, and choose other collectors and locks than in production.
        if (settings.WillBePinned) start.Environment["DOTNET_PROCESSOR_COUNT"] = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in settings.Variables) start.Environment[name] = value;
        start.Environment[Protocol.HooksVariable] = HookPath();
        start.Environment[Protocol.PipeVariable] = pipeName;
        start.Environment[Protocol.ProgramVariable] = program.Path;

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new GateException(Codes.DotnetMissing, $"The command '{command[0]}' cannot be started: {exception.Message}. Install the .NET SDK or put it on the PATH.");
        }
    }

    private static string HookPath()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Gate.Hook.dll");
        return File.Exists(path) ? path : throw new GateException(Codes.HookMissing, $"'{path}' is not there. Install Gate again.");
    }
}
