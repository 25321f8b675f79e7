namespace Gate.Running.Launching;

/// <summary>How a benchmark process is started.</summary>
/// <param name="Variables">Variables it gets on top of the cleaned environment.</param>
/// <param name="LogFolder">Where its output is kept.</param>
/// <param name="Cores">The processors it may use as soon as it answers; empty for all.</param>
internal sealed record ProcessSettings(IReadOnlyDictionary<string, string> Variables, string LogFolder, IReadOnlyList<int> Cores)
{
    /// <summary>Whether it is to see all processors now, because it may be pinned to some of them later.</summary>
    public bool WillBePinned { get; init; } = Cores.Count > 0;

    /// <summary>Whether it is to run before other processes.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>The command and its arguments that `dotnet` is to be started by; empty when it is started itself.</summary>
    public IReadOnlyList<string> Under { get; init; } = [];
}
