using System.CommandLine;

namespace Gate.Cli.Output;

/// <summary>`--verbosity`: how much is said on stderr.</summary>
internal static class VerbosityOption
{
    private const string Quiet = "quiet";
    private const string Normal = "normal";

    public static Option<string> Create()
    {
        var option = new Option<string>("--verbosity", "-v") { Description = "quiet: say nothing on stderr but errors; normal.", HelpName = "LEVEL", DefaultValueFactory = _ => Normal };
        option.AcceptOnlyFromAmong(Quiet, Normal);
        return option;
    }

    /// <summary>The voice that was asked for.</summary>
    public static Talk Read(ParseResult parsed, Option<string> option) =>
        new(parsed.InvocationConfiguration.Error, string.Equals(parsed.GetRequiredValue(option), Quiet, StringComparison.Ordinal));
}
