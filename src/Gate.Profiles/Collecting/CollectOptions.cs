namespace Gate.Profiles.Collecting;

/// <summary>How a .NET program is profiled.</summary>
/// <param name="Kinds">What is asked for: cpu and allocations together, or one kind alone. A heap is counted and not sampled, so it comes alone.</param>
/// <param name="Duration">How long, at most; <see cref="Timeout.InfiniteTimeSpan"/> until the program ends.</param>
/// <param name="Talk">What is told on the way.</param>
public sealed record CollectOptions(ProfileKinds Kinds, TimeSpan Duration, Action<string> Talk);

/// <summary>A command that is profiled from its start, with all .NET processes that it starts.</summary>
/// <param name="Words">The program and its arguments.</param>
/// <param name="Withheld">Variables of this process that it must not see.</param>
/// <param name="Variables">Variables that it sees besides.</param>
public sealed record ProfiledCommand(IReadOnlyList<string> Words, IReadOnlyList<string> Withheld, IReadOnlyList<(string Name, string Value)> Variables)
{
    /// <summary>Where it works; empty for the current folder. Its program is looked for from the current folder all the same.</summary>
    public string Folder { get; init; } = "";

    /// <summary>A file for what it prints, as far as the first MiB goes; empty where it has Gate's own terminal, input and output.</summary>
    public string Log { get; init; } = "";
}
