using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;

namespace Gate.Cli.Tests;

/// <summary>Runs the action as a runner does: its steps one after the other, with what they hand to one another. Steps that use other actions are left to the test.</summary>
internal sealed partial class ActionRun(string folder, string temp, IReadOnlyDictionary<string, string> inputs, IReadOnlyDictionary<string, string> runner)
{
    private readonly Dictionary<string, string> _outputs = new(StringComparer.Ordinal);

    /// <summary>What a step said that failed; empty when none did.</summary>
    public string Failure { get; private set; } = "";

    /// <summary>The names of the steps that ran.</summary>
    public List<string> Ran { get; } = [];

    /// <summary>What the steps printed.</summary>
    public List<string> Log { get; } = [];

    /// <summary>Runs it with the built tool in place of one that the action builds.</summary>
    public async Task<ActionRun> With(string tool)
    {
        _outputs["steps.build.outputs.tool"] = tool;
        foreach (var step in ActionFile.Steps.Where(step => step.Run.Length > 0 && step.Id != "build" && IsWanted(step.If)))
        {
            if (Failure.Length == 0) await Run(step);
        }

        return this;
    }

    private async Task Run(ActionStep step)
    {
        Ran.Add(step.Name);
        var outputs = Path.Combine(temp, $"outputs-{Ran.Count}");
        await File.WriteAllTextAsync(outputs, "");
        var variables = Tool.Runner.ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        foreach (var (name, value) in runner) variables[name] = value;
        foreach (var (name, value) in step.Variables) variables[name] = Evaluated(value);
        variables["GITHUB_OUTPUT"] = outputs;
        variables["RUNNER_TEMP"] = temp;
        var result = await CliWrap.Cli.Wrap("bash")
            .WithArguments(["--noprofile", "--norc", "-eo", "pipefail", "-c", step.Run])
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(variables)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        Log.Add(result.StandardOutput + result.StandardError);
        if (result.ExitCode != 0) Failure = $"{step.Name}: {result.ExitCode}: {result.StandardError}";
        foreach (var line in await File.ReadAllLinesAsync(outputs))
        {
            if (line.Split('=', 2) is [var name, var value]) _outputs[$"steps.{step.Id}.outputs.{name}"] = value;
        }
    }

    // "inputs.command == 'check' || inputs.command == 'measure'" is all that the action asks.
    private bool IsWanted(string condition) =>
        condition.Length == 0 || condition.Split(" || ").Any(part => part.Split(" == ") is [var name, var value] && Value(name) == value.Trim('\''));

    private string Evaluated(string text) => Expression().Replace(text, found => Value(found.Groups["name"].Value));

    private string Value(string name) =>
        name == "github.action_path" ? ActionFile.Folder
        : name == "runner.temp" ? temp
        : name.StartsWith("inputs.", StringComparison.Ordinal) ? inputs.TryGetValue(name["inputs.".Length..], out var given) ? given : ActionFile.Defaults[name["inputs.".Length..]]
        : _outputs.TryGetValue(name, out var output) ? output
        : throw new InvalidOperationException($"The action asks for {name}, which no step has given.");

    [GeneratedRegex(@"\$\{\{ (?<name>[\w.-]+) \}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Expression();
}
