using Gate.Core.Benchmarks;
using Gate.Core.Comparing;
using Gate.Statistics;

namespace Gate.Core.Variants;

/// <summary>What results of one build say of two of its benchmarks, which ran one after the other in the same sittings.</summary>
/// <remarks>Both were measured by the same machine in the same files, so that what sessions differ by meets both; what is left are launches, and
/// for code that is compiled ahead the values of each process, since nothing in it is compiled anew by another process.
/// Assumption: the machine kept its speed while a file was measured; roughly normal ln(value), padded by the prior's few degrees of freedom.</remarks>
internal static class VariantEvidence
{
    /// <summary>Variance of ln(value) that processes of code that was compiled ahead add to their values: 1.5 % a process.</summary>
    private static readonly VarianceComponent Process = new(0.015 * 0.015, 8);

    /// <summary>The evidence of a pair that was measured on both sides.</summary>
    /// <param name="pair">The plain one as baseline, the variant as candidate.</param>
    /// <param name="isJustInTime">Whether processes draw their code anew.</param>
    /// <param name="scale">The comparison's scale.</param>
    public static UnpairedEvidence Of(Pair pair, bool isJustInTime, LogScale scale)
    {
        var (baseline, candidate) = (Values(pair.Baseline!, isJustInTime, scale), Values(pair.Candidate!, isJustInTime, scale));
        var within = VarianceComponent.Pool(Prior.Launch, VarianceComponent.Pool(baseline.WithinSessions, candidate.WithinSessions));
        var between = isJustInTime ? default : VarianceComponent.Pool(Process, VarianceComponent.Pool(baseline.OfMeans, candidate.OfMeans));
        return new UnpairedEvidence(baseline, candidate, within, between, IsFew(pair, isJustInTime) ? Prior.Mode : 0);
    }

    /// <summary>Whether too few units were measured on a side to show a value that is off.</summary>
    public static bool IsFew(Pair pair, bool isJustInTime) =>
        Math.Min(Units(pair.Baseline!, isJustInTime), Units(pair.Candidate!, isJustInTime)) < Prior.LaunchesThatShowModes;

    /// <summary>How many values stand for themselves: launches, or all values where a process draws nothing.</summary>
    public static int Units(Sample sample, bool isJustInTime) =>
        isJustInTime ? sample.Launches.Count : sample.Launches.Sum(launch => launch.Values.Count);

    // Launches all of one session; or the values of each process, nested in it.
    private static NestedValues Values(Sample sample, bool isJustInTime, LogScale scale) => isJustInTime
        ? new NestedValues([.. sample.Launches.Select(launch => new Launch("", [launch.Value]))], scale)
        : new NestedValues([.. sample.Launches.SelectMany((launch, process) => launch.Values.Select(value => new Launch(FormattableString.Invariant($"{process}"), [value])))], scale);
}
