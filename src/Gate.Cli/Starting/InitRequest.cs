namespace Gate.Cli.Starting;

/// <summary>What the command line asks `init` for.</summary>
/// <param name="Folder">A folder of the repository.</param>
/// <param name="HasForks">Whether pull requests come from forks as well.</param>
/// <param name="IsForced">Whether files that are there are replaced.</param>
/// <param name="IsDryRun">Whether files are printed instead of written.</param>
internal sealed record InitRequest(string Folder, bool HasForks, bool IsForced, bool IsDryRun);
