using System.CommandLine;

namespace Gate.Cli.Commands;

/// <summary>`--config`, the option that every command has that reads gate.yml.</summary>
internal static class ConfigOption
{
    public static Option<string> Create() => new("--config")
    {
        Description = "The configuration file; searched upwards from the current folder when not given.",
        HelpName = "PATH",
        DefaultValueFactory = _ => "",
    };
}
