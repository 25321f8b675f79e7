namespace Gate.Core.Diagnostics;

public static partial class Codes
{
    /// <summary>A path to a profile leads nowhere.</summary>
    public static readonly Code ProfileMissing = new("GATE2101", "No such profile",
        "A profile that was named does not exist. Check the path; relative paths start at the current folder. An address begins with http:// or https://.");

    /// <summary>A profile that cannot be had.</summary>
    public static readonly Code ProfileUnreadable = new("GATE2102", "A profile cannot be read",
        "The operating system refused to open or read the file, or the address did not answer with a profile. Check permissions, that the program runs, "
        + "and that it serves profiles there (Go: import net/http/pprof).");

    /// <summary>A profile without a byte.</summary>
    public static readonly Code ProfileEmpty = new("GATE2103", "A profile is empty",
        "The file has no content. The program that should have written it probably did not stop its profiler before it ended; profile it again.");

    /// <summary>A profile that was cut off or damaged.</summary>
    public static readonly Code ProfileTruncated = new("GATE2104", "A profile is damaged or broken off",
        "The file begins as a profile and cannot be read to its end: often it was copied while it was still written. Profile again, and wait until the program has ended.");

    /// <summary>A profile beyond the limit.</summary>
    public static readonly Code ProfileTooLarge = new("GATE2105", "A profile is too large",
        "Gate reads profiles of up to 128 MiB, unpacked, and of up to eight million parts. No profiler writes more; a file that unpacks to more was made to exhaust memory.");

    /// <summary>A profile that contradicts itself.</summary>
    public static readonly Code ProfileMalformed = new("GATE2106", "A profile contradicts itself",
        "The file has the form of a profile, but an id in it leads nowhere, stands for two things, or a sample has more or fewer values than there are sample types. "
        + "Gate does not guess what was meant; profile again.");

    /// <summary>No profile of a format that is known.</summary>
    public static readonly Code ProfileUnrecognised = new("GATE2107", "Not a profile that Gate knows",
        "Gate reads pprof's profile.proto, packed with gzip or not, and the older heap, cpu, goroutine, thread and contention formats that `go tool pprof` reads, the JSON of speedscope, and .nettrace of .NET (versions 4 and 5). "
        + "Files are recognised by their content.");

    /// <summary>A sample type that the profile does not have.</summary>
    public static readonly Code SampleTypeUnknown = new("GATE2108", "The profile has no such sample type",
        "--sample-type names what to show, such as inuse_space or cpu. The message lists what this profile has.");

    /// <summary>Two profiles of different kinds.</summary>
    public static readonly Code ProfilesDiffer = new("GATE2109", "The two profiles are of different kinds",
        "Profiles can be subtracted only when they hold the same sample types with units that can be converted. Take both the same way.");

    /// <summary>A profile without the names of functions.</summary>
    public static readonly Code ProfileWithoutSymbols = new("GATE2110", "A profile has no symbols",
        "The profile holds addresses and no names of functions, so that only binaries can be told apart. Symbolize it where the binaries are: "
        + "`go tool pprof -proto BINARY FILE > symbolized.pb.gz`, and give Gate what that wrote.");

    /// <summary>A difference of two profiles where a profile is needed.</summary>
    public static readonly Code ProfileDifference = new("GATE2128", "A profile is a difference of two",
        "One profile was subtracted from another, so that its values tell what changed. Budgets and `analyze` need what a program costs: give them the profile itself; "
        + "a suite takes what its growth is measured against as `baseline`.");
}
