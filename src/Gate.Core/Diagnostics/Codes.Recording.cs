namespace Gate.Core.Diagnostics;

public static partial class Codes
{
    /// <summary>A run file that cannot be read.</summary>
    public static readonly Code NotARecording = new(
        "GATE4500",
        "not a run file",
        "The file is no gate-run/1 recording of this version of Gate: it was edited, cut in the middle, or written by a newer Gate. "
        + "Measure again with `dotnet gate check --fresh`, or use the version of Gate that wrote it.");

    /// <summary>A run file that cannot be written.</summary>
    public static readonly Code CannotRecord = new(
        "GATE4502",
        "the run file cannot be written",
        "Every launch is written to a run file under .gate/runs as soon as it ended, so that nothing measured is lost. That file could not be written: "
        + "usually the disk is full or the folder is read-only. What was measured before is kept, and the same command goes on from there.");
}
