namespace Gate.Cli.Publishing;

/// <summary>What the command line asks to be published.</summary>
/// <param name="File">The report; empty to open the check only, or when it is in an artifact.</param>
/// <param name="Artifact">The artifact of another run that holds the run file; empty when there is none.</param>
/// <param name="Name">What the gate is called.</param>
/// <param name="Config">What --config says.</param>
/// <param name="IsDryRun">Whether nothing is to be posted.</param>
/// <param name="Output">stdout.</param>
/// <param name="Error">stderr.</param>
internal sealed record PublishRequest(string File, string Artifact, string Name, string Config, bool IsDryRun, TextWriter Output, TextWriter Error);
