using System.CommandLine;
using Gate.Cli.Output;
using Gate.Reports.Analyses;
using Gate.Reports.Json;
using Gate.Workspace.Baselines;
using Gate.Workspace.Configuration;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate schema`: the JSON schemas of what people and scripts read and write.</summary>
internal static class SchemaCommand
{
    private static readonly (string Name, Func<string> Text)[] Known =
    [
        ("configuration", () => ConfigurationSchema.Text),
        ("report", () => ReportSchema.Text),
        ("baseline", () => BaselineSchema.Text),
        ("analysis", () => AnalysisSchema.Text),
    ];

    public static Command Create()
    {
        var name = new Argument<string>("NAME")
        {
            Description = "configuration: gate.yml; report: what --format json writes; baseline: a file under baselines/; analysis: what analyze --format json writes.",
            DefaultValueFactory = _ => Known[0].Name,
        };
        name.AcceptOnlyFromAmong([.. Known.Select(one => one.Name)]);
        var file = new Option<string>("--output", "-o") { Description = "Write the schema to FILE instead of stdout.", HelpName = "FILE", DefaultValueFactory = _ => "" };
        var command = new Command(
            "schema",
            """
            Prints a JSON schema (draft 7). Editors complete and explain gate.yml by it where its first line is
            # yaml-language-server: $schema=PATH

            Example:
              dotnet gate schema -o .gate/schema/gate.schema.json
            """)
        { name, file };
        command.SetAction(parsed =>
        {
            var text = Known.First(one => string.Equals(one.Name, parsed.GetRequiredValue(name), StringComparison.Ordinal)).Text();
            if (parsed.GetRequiredValue(file) is { Length: > 0 } path) OutputFile.Write(path, text);
            else parsed.InvocationConfiguration.Output.Write(text);
            return ExitCode.Pass;
        });
        return command;
    }
}
