namespace Gate.Cli.Importing;

/// <summary>What `import` is asked for.</summary>
/// <param name="Paths">Files and folders of results.</param>
/// <param name="Suite">The suite; empty for the only one of gate.yml.</param>
/// <param name="Testbed">The name of the machine that measured.</param>
/// <param name="Commit">The commit of results that name none.</param>
internal sealed record ImportRequest(IReadOnlyList<string> Paths, string Suite, string Testbed, string Commit);
