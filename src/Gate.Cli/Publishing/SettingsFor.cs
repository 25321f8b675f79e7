using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.GitHub.Publishing;
using Gate.Workspace.Configuration;

namespace Gate.Cli.Publishing;

/// <summary>What gate.yml says of publishing, from where it can be believed.</summary>
internal static class SettingsFor
{
    /// <summary>The settings for a target: those at hand; for a fork those of the branch that it wants to go into, since the ones at hand may be its own.</summary>
    public static async Task<GitHubSettings> Target(Target target, Publisher publisher, string config, CancellationToken cancel) =>
        target.Happened.IsOfFork
            ? OfBase(await publisher.ReadBase(target, ConfigurationFile.DefaultName, cancel))
            : ConfigurationFile.LoadAlone(Environment.CurrentDirectory, config)?.GitHub ?? GitHubSettings.Default;

    // A file that is not there or cannot be understood trusts nobody.
    private static GitHubSettings OfBase(byte[] bytes)
    {
        try
        {
            return bytes.Length == 0 ? GitHubSettings.Default : ConfigurationReader.Parse(bytes, ConfigurationFile.DefaultName).Configuration.GitHub;
        }
        catch (GateException)
        {
            return GitHubSettings.Default;
        }
    }
}
