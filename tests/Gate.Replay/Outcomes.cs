using Gate.Core.Benchmarks;
using Gate.Core.Judging;
using Gate.Core.Replaying;

namespace Gate.Replay;

/// <summary>What is kept of a virtual gate.</summary>
/// <param name="Victim">The benchmark that was changed.</param>
/// <param name="HasFalseAlarm">Whether an unchanged benchmark was called a regression.</param>
/// <param name="IsUnfit">Whether the gate ended in an error.</param>
/// <param name="OfVictim">What was said of the victim; of an unchanged gate nothing.</param>
/// <param name="Others">What was said of the benchmarks that were not changed.</param>
/// <param name="Duels">Duels of an average benchmark.</param>
/// <param name="Seconds">Estimated seconds.</param>
/// <param name="Peers">By rule, whether an unchanged benchmark was blamed and whether the victim was; empty where they were not asked.</param>
internal sealed record Outcomes(
    BenchmarkId Victim, bool HasFalseAlarm, bool IsUnfit, Verdict OfVictim, IReadOnlyList<Verdict> Others, double Duels, double Seconds,
    IReadOnlyList<(bool FalseAlarm, bool Found)> Peers)
{
    /// <summary>Plays one gate.</summary>
    public static Outcomes Play(VirtualGate gate, int seed, Planting planting, bool asksPeers)
    {
        var played = gate.Play(seed, planting);
        return new Outcomes(
            planting.Victim,
            played.HasFalseAlarm,
            played.Report.Outcome == Outcome.Error,
            planting == Planting.None ? Verdict.Inconclusive : played.OfVictim,
            [.. played.Times.Where(finding => finding.Benchmark != planting.Victim).Select(finding => finding.Verdict)],
            played.Duels.Values.Average(),
            played.Seconds,
            asksPeers ? [.. PeerRule.All.Select(rule => Ask(rule, played))] : []);
    }

    private static (bool FalseAlarm, bool Found) Ask(PeerRule rule, PlayedGate played)
    {
        var said = rule.Judge(played.Recording);
        return (said.Any(member => member.Value && member.Key != played.Planting.Victim), said.GetValueOrDefault(played.Planting.Victim));
    }
}
