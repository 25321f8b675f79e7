using Gate.Core.Diagnostics;

namespace Gate.Profiles.Collecting;

/// <summary>A profile as it was collected.</summary>
/// <param name="Profile">What was seen, in all processes together.</param>
/// <param name="Warnings">What is missing in it.</param>
public sealed record CollectedProfile(Profile Profile, IReadOnlyList<Diagnostic> Warnings)
{
    /// <summary>The exit code of the command that was profiled; null where it was ended before its own end, or a process was profiled that ran already.</summary>
    public int? ExitCode { get; init; }
}
