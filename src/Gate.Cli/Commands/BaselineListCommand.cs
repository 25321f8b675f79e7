using System.CommandLine;
using System.Globalization;
using Gate.Cli.Checking;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate baseline list`: which testbeds and suites are stored.</summary>
internal static class BaselineListCommand
{
    public static Command Create()
    {
        var config = ConfigOption.Create();
        var command = new Command("list", "Lists the stored baselines of all machines; * marks this one.\n\nExample:\n  dotnet gate baseline list") { config };
        command.SetAction(parsed => Run(Place.Find(parsed.GetRequiredValue(config)), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(Place place, TextWriter output)
    {
        foreach (var file in place.Store.List())
        {
            if (!place.Store.TryRead(file.Testbed, file.Suite, out var baseline)) continue;
            var mark = string.Equals(file.Testbed, place.Testbed.Name, StringComparison.Ordinal) ? '*' : ' ';
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{mark} {file.Testbed}  {file.Suite}  {baseline.Benchmarks.Count} benchmarks, {baseline.Sessions.Count} sessions, commit {baseline.Commit[..Math.Min(10, baseline.Commit.Length)]}"));
        }

        return ExitCode.Pass;
    }
}
