using Gate.Core.Diagnostics;
using Gate.Profiles;
using Gate.Profiles.Top;
using Gate.Profiles.Writing;

namespace Gate.Cli.Output;

/// <summary>Where a profile's table goes, and what it shows.</summary>
internal sealed class ProfileOutput(TopOptions options, Func<TopTable, string> render, string save, TextWriter output, TextWriter error)
{
    /// <summary>Says when a profile has no names of functions.</summary>
    public void WarnOfMissingSymbols(Profile profile, string file)
    {
        if (profile.HasSymbols || profile.Samples.Count == 0) return;
        var warning = new Diagnostic(Codes.ProfileWithoutSymbols, Severity.Warning, "the profile has no names of functions, only addresses in binaries.", new Core.Diagnostics.Location(file));
        error.WriteLine(warning);
    }

    /// <summary>Prints the table, and writes the profile where that was asked for.</summary>
    public void Write(Profile profile)
    {
        output.Write(render(TopTables.Of(profile, options)));
        output.Flush();
        if (save.Length > 0) OutputFile.Write(save, ProfileWriter.Write(profile));
    }
}
