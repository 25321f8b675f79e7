using Gate.Core.Diagnostics;
using Gate.GitHub.Publishing;
using Gate.Workspace.Configuration;

namespace Gate.Cli.Publishing;

/// <summary>Chooses what a report stands on.</summary>
internal static class Grounds
{
    /// <summary>The base of a pull request or a merge queue where GitHub can be asked for it; else what is at hand.</summary>
    public static async Task<IGround> Of(Target target, Publisher publisher, string config, CancellationToken cancel) =>
        target.CanPost && (target.Happened.IsOfPullRequest || target.Base.Length > 0)
            ? await GroundOfBase.Of(target, publisher, PathOf(config), cancel)
            : new GroundAtHand(config);

    private static string PathOf(string config)
    {
        var path = config.Length == 0 ? ConfigurationFile.DefaultName : config.Replace('\\', '/');
        if (path.StartsWith("./", StringComparison.Ordinal)) path = path[2..];
        return Path.IsPathRooted(path) || path.Split('/').Any(part => part is ".." or "." or "")
            ? throw new GateException(Codes.BadOption, "For a pull request --config is read from its base, so it is a path within the repository, such as bench/gate.yml.")
            : path;
    }
}
