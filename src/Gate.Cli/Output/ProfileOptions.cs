using System.CommandLine;
using Gate.Profiles.Rendering;
using Gate.Profiles.Top;

namespace Gate.Cli.Output;

/// <summary>The options of the commands that show profiles.</summary>
internal sealed class ProfileOptions
{
    private readonly Option<string> _sampleType = new("--sample-type")
    {
        Description = "Which values to show, such as inuse_space, alloc_objects or cpu; the profile's own choice when not given.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "",
    };

    private readonly Option<bool> _cumulative = new("--cum") { Description = "Order by what functions cost with all that they call." };

    private readonly Option<int> _count = new("-n") { Description = "Show only the first N functions.", HelpName = "N" };

    private readonly Option<string> _format = new("--format") { Description = "How it is printed: console, json, markdown.", DefaultValueFactory = _ => "console" };

    private readonly Option<string> _save = new("--save") { Description = "Also write the profile to FILE (.pb.gz), as pprof and its web page open it.", HelpName = "FILE" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _sampleType, _cumulative, _count, _format, _save }) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_count) < 0) result.AddError("-n takes a number of functions, 1 or more.");
        });
    }

    /// <summary>What was asked for.</summary>
    public ProfileOutput Read(ParseResult parsed) => new(
        new TopOptions(parsed.GetRequiredValue(_sampleType), parsed.GetValue(_cumulative), parsed.GetValue(_count)),
        TableFormats.ByName(parsed.GetRequiredValue(_format)),
        parsed.GetValue(_save) ?? "",
        parsed.InvocationConfiguration.Output,
        parsed.InvocationConfiguration.Error);
}
