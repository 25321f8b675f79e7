using Gate.Core.Recording;

namespace Gate.Core.Replaying;

/// <summary>One duel of one benchmark in which both sides ran the same code: a draw of what the machine does to a duel.</summary>
/// <param name="Baseline">The launch in the baseline's place.</param>
/// <param name="Candidate">The launch in the candidate's place.</param>
public sealed record RecordedDuel(RecordedLaunch Baseline, RecordedLaunch Candidate)
{
    /// <summary>The same duel with the sides exchanged, which is as likely where nothing differs.</summary>
    public RecordedDuel Swapped => new(Candidate, Baseline);
}
