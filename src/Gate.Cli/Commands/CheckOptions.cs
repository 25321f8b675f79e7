using System.CommandLine;
using Gate.Cli.Output;
using Gate.Core.Configuration;
using Gate.Core.Recording;

namespace Gate.Cli.Commands;

/// <summary>What `dotnet gate check` was asked for.</summary>
internal sealed record CheckOptions(
    IReadOnlyList<string> Suites, string Config, string Base, Glob Filter, Mode Mode, bool IsFresh, int Seed, Talk Talk, ReportOutput Output)
{
    private static readonly Argument<string[]> SuitesArgument = Commands.SuitesArgument.Create("check");

    private static readonly Option<string> ConfigOption = Commands.ConfigOption.Create();

    private static readonly Option<string> BaseOption = new("--base")
    {
        Description = "The commit, branch or tag to compare with, instead of the one that Gate would choose.",
        HelpName = "REF",
        DefaultValueFactory = _ => "",
    };

    private static readonly Option<string> FilterOption = new("--filter")
    {
        Description = "Only benchmarks whose full name matches; * stands for any text.",
        HelpName = "GLOB",
        DefaultValueFactory = _ => "*",
    };

    private static readonly Option<string> ModeOption = CreateModeOption();

    private static readonly Option<bool> FreshOption = new("--fresh") { Description = "Begin anew instead of taking up a recent unfinished run of the same builds." };

    private static readonly Option<int> SeedOption = new("--seed") { Description = "Seed of the drawn orders; drawn itself when not given, and always recorded.", HelpName = "N" };

    private static readonly Option<string> Verbosity = VerbosityOption.Create();

    private static readonly OutputOptions OutputOptions = new();

    /// <summary>Adds the arguments and options to the command.</summary>
    public static void AddTo(Command command)
    {
        command.Arguments.Add(SuitesArgument);
        foreach (var option in new Option[] { ConfigOption, BaseOption, FilterOption, ModeOption, FreshOption, SeedOption, Verbosity }) command.Options.Add(option);
        OutputOptions.AddTo(command);
    }

    /// <summary>Reads them.</summary>
    public static CheckOptions Read(ParseResult parsed) => new(
        parsed.GetValue(SuitesArgument) ?? [],
        parsed.GetRequiredValue(ConfigOption),
        parsed.GetRequiredValue(BaseOption),
        new Glob(parsed.GetRequiredValue(FilterOption)),
        Enum.Parse<Mode>(parsed.GetRequiredValue(ModeOption), ignoreCase: true),
        parsed.GetValue(FreshOption),
        parsed.GetResult(SeedOption) is null ? Random.Shared.Next() : parsed.GetValue(SeedOption),
        VerbosityOption.Read(parsed, Verbosity),
        OutputOptions.Read(parsed));

    private static Option<string> CreateModeOption()
    {
        var option = new Option<string>("--mode")
        {
            Description = "auto: what the stored baseline cannot clear is measured side by side with the base; stored: judge by the stored baseline alone; duel: measure everything side by side.",
            HelpName = "auto|stored|duel",
            DefaultValueFactory = _ => "auto",
        };
        return option.AcceptOnlyFromAmong("auto", "stored", "duel");
    }
}
