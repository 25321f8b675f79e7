using System.CommandLine;
using Gate.Cli.Output;
using Gate.Core.Diagnostics;
using Gate.Profiles;
using Gate.Profiles.Collecting;
using Gate.Profiles.Writing;
using Gate.Running.Launching;
using Gate.Workspace.Configuration;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate profile collect`: a profile of a .NET program.</summary>
internal static class ProfileCollectCommand
{
    /// <summary>Its name.</summary>
    public const string Name = "collect";

    private const string DefaultFile = "profile.pb.gz";

    public static Command Create()
    {
        var words = new Argument<string[]>("COMMAND") { Description = "After --: a command that is started and profiled, with all .NET processes below it.", Arity = ArgumentArity.ZeroOrMore };
        var process = new Option<int>("--pid") { Description = "Profile this process, which runs already.", HelpName = "N" };
        var kind = new Option<string>("--kind")
        {
            Description = "cpu: where managed code runs; allocations: what is allocated where; heap: what lives after a collection, by type. Cpu and allocations when not given.",
            HelpName = "KIND",
        };
        var duration = new Option<string>("--duration") { Description = "How long at most, such as 30s or 5m; a command that still runs then is ended.", HelpName = "TIME", DefaultValueFactory = _ => "" };
        var file = new Option<string>("--output", "-o") { Description = "Where the profile goes.", HelpName = "FILE", DefaultValueFactory = _ => DefaultFile };
        var variables = new Option<string[]>("--env") { Description = "A variable that the command is to see: NAME as it is here, or NAME=VALUE. It sees no others but those of the system and of .NET.", HelpName = "NAME" };
        var verbosity = VerbosityOption.Create();
        var command = new Command(
            Name,
            """
            Profiles a .NET program (.NET 6 or later) over its diagnostics port and writes one profile of pprof, which `profile top`, `profile diff` and
            `go tool pprof` open. Its sample types: samples and cpu (time that managed code runs, a look each millisecond), alloc_objects and alloc_space (estimated
            from one allocation in 100 KiB, each labelled with its type); or inuse_objects and inuse_space (counted after a collection, by type; of a command, after 1, 2, 4,
            8 … seconds, and the last count is written). Ctrl+C ends the collecting; what was seen is written, and the exit code is 0.

            Example:
              dotnet gate profile collect -o profile.pb.gz -- dotnet bin/Release/net10.0/App.dll
              dotnet gate profile collect --pid 4711 --kind heap -o heap.pb.gz
            """)
        { words, process, kind, duration, file, variables, verbosity };
        kind.AcceptOnlyFromAmong("cpu", "allocations", "heap");
        command.Validators.Add(result =>
        {
            if (result.GetValue(process) != 0 == result.GetValue(words) is { Length: > 0 }) result.AddError("Name either a process with --pid N, or a command after --.");
        });
        command.SetAction((parsed, stop) => Run(
            new Subject(parsed.GetValue(process), parsed.GetValue(words) ?? [], parsed.GetValue(variables) ?? []),
            new CollectOptions(Kinds(parsed.GetValue(kind)), Time(parsed.GetRequiredValue(duration)), VerbosityOption.Read(parsed, verbosity).Say),
            parsed.GetRequiredValue(file),
            parsed.InvocationConfiguration.Error,
            stop));
        return command;
    }

    private static async Task<int> Run(Subject subject, CollectOptions options, string file, TextWriter error, CancellationToken stop)
    {
        OutputFile.EnsureFolder(file);
        var collected = subject.ProcessId != 0
            ? await ProfileCollector.FromProcess(subject.ProcessId, options, stop)
            : await ProfileCollector.FromCommand(new ProfiledCommand(subject.Words, ChildEnvironment.Withheld(), [.. subject.Variables.Select(Variable)]), options, stop);
        Write(collected, file, error);
        options.Talk($"Profile: {Path.GetFullPath(file)}");
        return ExitCode.Pass;
    }

    private static void Write(CollectedProfile collected, string file, TextWriter error)
    {
        OutputFile.Write(file, ProfileWriter.Write(collected.Profile));
        foreach (var warning in collected.Warnings) error.WriteLine(warning);
    }

    private static ProfileKinds Kinds(string? kind) => kind switch
    {
        "cpu" => ProfileKinds.Cpu,
        "allocations" => ProfileKinds.Allocations,
        "heap" => ProfileKinds.Heap,
        _ => ProfileKinds.Cpu | ProfileKinds.Allocations,
    };

    private static TimeSpan Time(string text) =>
        text.Length == 0 ? Timeout.InfiniteTimeSpan
        : Duration.TryParse(text, out var time) ? time
        : throw new GateException(Codes.BadOption, $"--duration '{text}' is no time. Write 30s, 5m or 1h.");

    private static (string Name, string Value) Variable(string text) =>
        text.Split('=', 2) is [{ Length: > 0 } name, var value] ? (name, value) : (text, Environment.GetEnvironmentVariable(text) ?? "");

    private sealed record Subject(int ProcessId, IReadOnlyList<string> Words, IReadOnlyList<string> Variables);
}
