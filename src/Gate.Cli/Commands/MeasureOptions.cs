using System.CommandLine;
using Gate.Cli.Checking;
using Gate.Cli.Output;
using Gate.Core.Configuration;
using Gate.Core.Recording;

namespace Gate.Cli.Commands;

/// <summary>The options of commands that measure a change against its base.</summary>
internal sealed class MeasureOptions
{
    private readonly Argument<string[]> _suites;
    private readonly Option<string> _config = ConfigOption.Create();

    private readonly Option<string> _base = new("--base")
    {
        Description = "The commit, branch or tag to compare with, instead of the one that Gate would choose.",
        HelpName = "REF",
        DefaultValueFactory = _ => "",
    };

    private readonly Option<string> _filter = new("--filter")
    {
        Description = "Only benchmarks whose full name matches; * stands for any text.",
        HelpName = "GLOB",
        DefaultValueFactory = _ => "*",
    };

    private readonly Option<string> _mode = CreateMode();

    private readonly Option<bool> _fresh = new("--fresh") { Description = "Begin anew instead of taking up a recent unfinished run of the same builds." };

    private readonly Option<int> _seed = new("--seed") { Description = "Seed of the drawn orders; drawn itself when not given, and always recorded.", HelpName = "N" };

    private readonly Option<string> _verbosity = VerbosityOption.Create();

    /// <summary>The options of one command.</summary>
    /// <param name="verb">What it does with suites: "check".</param>
    public MeasureOptions(string verb) => _suites = SuitesArgument.Create(verb);

    /// <summary>Adds the arguments and options to the command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_suites);
        foreach (var option in new Option[] { _config, _base, _filter, _mode, _fresh, _seed, _verbosity }) command.Options.Add(option);
    }

    /// <summary>Where gate.yml is looked for.</summary>
    public string Config(ParseResult parsed) => parsed.GetRequiredValue(_config);

    /// <summary>What was asked for.</summary>
    public MeasureRequest Read(ParseResult parsed) => new(
        parsed.GetValue(_suites) ?? [],
        parsed.GetRequiredValue(_config),
        parsed.GetRequiredValue(_base),
        new Glob(parsed.GetRequiredValue(_filter)),
        Enum.Parse<Mode>(parsed.GetRequiredValue(_mode), ignoreCase: true),
        parsed.GetValue(_fresh),
        parsed.GetResult(_seed) is null ? Random.Shared.Next() : parsed.GetValue(_seed),
        VerbosityOption.Read(parsed, _verbosity));

    private static Option<string> CreateMode()
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
