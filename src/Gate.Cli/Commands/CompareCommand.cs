using System.CommandLine;
using Gate.Cli.Output;
using Gate.Core;
using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Reporting;
using Gate.Workspace.Configuration;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate compare BASE CANDIDATE`: judges two result files or folders; runs nothing.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var baseline = new Argument<string>("BASE") { Description = "A result file or a folder of them: BenchmarkDotNet JSON, or the text of `go test -bench`." };
        var candidate = new Argument<string>("CANDIDATE") { Description = "The same of what is judged." };
        var config = ConfigOption.Create();
        var output = new OutputOptions();
        var command = new Command(
            "compare",
            """
            Judges two result files or folders of any supported format; runs nothing.

            Example:
              dotnet gate compare before/BenchmarkDotNet.Artifacts after/BenchmarkDotNet.Artifacts -o report.md
            """)
        { baseline, candidate, config };
        output.AddTo(command);
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(baseline), parsed.GetRequiredValue(candidate), parsed.GetRequiredValue(config), output.Read(parsed)));
        return command;
    }

    private static int Run(string baseline, string candidate, string config, ReportOutput output)
    {
        var policy = Task.Run(() => PolicyOf(config));
        var runs = ReadBoth(baseline, candidate);
        var report = Check.Compare(runs[0], runs[1], policy.GetAwaiter().GetResult());
        output.Write(report, () => Depth.None with { Evidence = Evidences.Of(runs[0], runs[1]) });
        return ExitCode.Of(report.Outcome);
    }

    // The two sides are read at once, each by a core: reading is what comparing large reports takes its time for.
    private static Run[] ReadBoth(params string[] paths)
    {
        var runs = new Run[paths.Length];
        try
        {
            Parallel.For(0, paths.Length, side => runs[side] = Adapters.Adapters.Read([paths[side]], suite: ""));
        }
        catch (AggregateException exception)
        {
            // Both sides may be unreadable; each says why.
            throw exception.InnerExceptions.All(inner => inner is GateException)
                ? new GateException([.. exception.InnerExceptions.Cast<GateException>().SelectMany(refused => refused.Diagnostics)])
                : exception;
        }

        return runs;
    }

    // Results can be compared anywhere; thresholds come from a gate.yml where there is one.
    private static Policy PolicyOf(string config) =>
        config.Length > 0 || ConfigurationFile.IsThere(Environment.CurrentDirectory)
            ? ConfigurationFile.Load(Environment.CurrentDirectory, config).Configuration.Policy
            : Policy.Default;
}
