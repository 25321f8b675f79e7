using System.CommandLine;
using Gate.Cli.Checking;
using Gate.Core.Diagnostics;
using Gate.Testbeds;
using Gate.Testbeds.Describing;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate testbed show`: what this machine is.</summary>
internal static class TestbedShowCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print JSON (schema gate-machine/1) with name, identity, notes and facts. Every value is a text, and null what cannot be known." };
        var name = new Option<string>("--as-baseline") { Description = "Start a testbed of this name: baselines/NAME is this machine's from then on, and that of others like it.", HelpName = "NAME" };
        var config = ConfigOption.Create();
        var command = new Command(
            "show",
            """
            Shows what identifies this machine, and apart from it what is only noted: processors, memory, system, virtualisation, limits,
            .NET and the variables that change how it runs, power, CI runner. What cannot be known is called unknown. Needs no rights.

            Example:
              dotnet gate testbed show --json
              dotnet gate testbed show --as-baseline bench-01
            """)
        { json, name, config };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetResult(name) is not null) result.AddError("--as-baseline says in words what it did; leave --json out.");
        });
        command.SetAction((parsed, cancel) => parsed.GetValue(name) is { } given
            ? Start(Place.Find(parsed.GetRequiredValue(config)), given, parsed.InvocationConfiguration.Output)
            : Show(Place.FindOrNone(parsed.GetRequiredValue(config)), parsed.GetValue(json), parsed, cancel));
        return command;
    }

    private static async Task<int> Show(Place? place, bool isJson, ParseResult parsed, CancellationToken cancel)
    {
        var machine = await MachineProbe.Describe(place?.Testbed ?? Probe.Describe(), cancel);
        await parsed.InvocationConfiguration.Output.WriteAsync(isJson ? DescriptionJson.Of(machine) : DescriptionText.Of(machine));
        if (place is not null && GivenName.Differences(place) is { Count: > 0 } differences)
            await parsed.InvocationConfiguration.Error.WriteLineAsync(Diagnostic.Warning(Codes.NameTaken, GivenName.Reason(place.Testbed.Name, differences)).ToString());
        return ExitCode.Pass;
    }

    private static async Task<int> Start(Place place, string name, TextWriter output)
    {
        var file = GivenName.Give(place, name);
        await output.WriteLineAsync(file.Length > 0 ? $"{name} is this machine from now on: {file}" : $"{name} already is this machine.");
        if (!string.Equals(place.Configuration.Testbed.Name, name, StringComparison.Ordinal))
            await output.WriteLineAsync($"Write in gate.yml: testbed: {{ name: {name} }}");
        await output.WriteLineAsync("`dotnet gate baseline update` measures and stores its baseline; commit the folder baselines with gate.yml.");
        return ExitCode.Pass;
    }
}
