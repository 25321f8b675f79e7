namespace Gate.Core.Recording;

/// <summary>What a check has measured so far, in the order it was measured; the content of a gate-run/1 file.</summary>
/// <param name="Header">What was fixed before the first launch.</param>
/// <param name="Launches">Every launch that ended, failed ones included.</param>
/// <param name="End">Why measuring stopped; <see cref="Ending.None"/> while it has not.</param>
public sealed record CheckRecording(RecordingHeader Header, IReadOnlyList<RecordedLaunch> Launches, Ending End)
{
    /// <summary>How fast the machine was at several times of the session.</summary>
    public IReadOnlyList<CanaryReading> Canaries { get; init; } = [];

    /// <summary>What the profiles of suites with budgets said; of a run that was taken up again, the last of a suite and side counts.</summary>
    public IReadOnlyList<RecordedProfile> Profiles { get; init; } = [];
}

/// <summary>Why measuring stopped.</summary>
public enum Ending
{
    /// <summary>It has not: the run goes on, or was cut off.</summary>
    None = 0,

    /// <summary>Every benchmark is decided or has used its launches.</summary>
    Complete = 1,

    /// <summary>The time budget was used up.</summary>
    Budget = 2,
}
