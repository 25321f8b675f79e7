namespace Gate.Cli.Starting;

/// <summary>A project that seemed to have benchmarks and gets no suite.</summary>
/// <param name="Path">The project file, relative to the top of the repository.</param>
/// <param name="Why">The reason, to stand after a colon.</param>
internal sealed record LeftOut(string Path, string Why);
