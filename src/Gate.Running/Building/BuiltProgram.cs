using Gate.Core.Recording;

namespace Gate.Running.Building;

/// <summary>A benchmark program that is ready to start.</summary>
/// <param name="Suite">The suite's name.</param>
/// <param name="Side">Which side it was built for.</param>
/// <param name="Path">The program's dll; what it loads lies beside it.</param>
/// <param name="Framework">The target framework it was built for.</param>
/// <param name="Hash">Hash of the files that are loaded: two builds with the same hash are the same code.</param>
public sealed record BuiltProgram(string Suite, Side Side, string Path, string Framework, string Hash);
