namespace Gate.Core.Diagnostics;

public static partial class Codes
{
    /// <summary>A run file that cannot be read.</summary>
    public static readonly Code NotARecording = new(
        "GATE4500",
        "not a run file",
        "The file is no gate-run/1 recording of this version of Gate: it was edited, cut in the middle, or written by a newer Gate. "
        + "Measure again with `dotnet gate check --fresh`, or use the version of Gate that wrote it.");

    /// <summary>A run file that no run of Gate can have written.</summary>
    public static readonly Code RecordingOutOfBounds = new(
        "GATE4501",
        "run file out of bounds",
        "The file is a run file by its form, and holds what no run of Gate writes: names of thousands of characters, negative or astronomical values, launches of benchmarks that are not in it, a metric that is not what its name says. "
        + "A run that an untrusted workflow measured is refused then instead of being judged. Measure again, with a Gate that nobody has changed.");

    /// <summary>A run file that cannot be written.</summary>
    public static readonly Code CannotRecord = new(
        "GATE4502",
        "the run file cannot be written",
        "Every launch is written to a run file under .gate/runs as soon as it ended, so that nothing measured is lost. That file could not be written: "
        + "usually the disk is full or the folder is read-only. What was measured before is kept, and the same command goes on from there.");

    /// <summary>Run files that are no parts of one run.</summary>
    public static readonly Code ShardsDiffer = new(
        "GATE4520",
        "The run files are not parts of one run",
        "Shards are merged when they measured the same commits with the same configuration, tool and mode on machines with the same fingerprint, without uncommitted changes, and shared the same benchmarks out alike. The message names the first difference.");

    /// <summary>The same shard twice.</summary>
    public static readonly Code ShardTwice = new(
        "GATE4521",
        "The same shard is there twice",
        "Each part of a run is merged once; two files of one shard would count its benchmarks double.");

    /// <summary>A shard is missing.</summary>
    public static readonly Code ShardMissing = new(
        "GATE4522",
        "A shard is missing",
        "A run is judged when all of its parts are there: benchmarks of a missing part would pass unseen. Look for the job that failed, and run it again.");

    /// <summary>A shard was cut off.</summary>
    public static readonly Code ShardUnfinished = new(
        "GATE4523",
        "A shard was not finished",
        "The run file has no end: its process was stopped. The same command goes on where it stopped.");
}
