namespace Gate.Testbeds.Fitness;

/// <summary>The space that is left on a folder's disk.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Bytes">What this user may still write there, in bytes.</param>
public sealed record FreeSpace(string Folder, long Bytes);
