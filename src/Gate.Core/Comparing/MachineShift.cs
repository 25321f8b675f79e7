using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Statistics;

namespace Gate.Core.Comparing;

/// <summary>A shift common to most of a family is the machine's, not the code's: files from two sittings that differ alike
/// everywhere were measured at two speeds of the machine.</summary>
public static class MachineShift
{
    private const int FewestBenchmarks = 5;
    private const double ShareAlike = 0.75;

    // No machine halves its speed for every benchmark alike and keeps its fingerprint; a change beyond that is somebody's.
    private static readonly double Smallest = Math.Log(1.05);
    private static readonly double Largest = Math.Log(2);

    /// <summary>Turns the regressions and improvements of a family that moved alike into incomparable ones that say why.</summary>
    public static IReadOnlyList<Judged> Apply(IReadOnlyList<Judged> family)
    {
        if (family.Count < FewestBenchmarks) return family;
        double[] effects = [.. family.Select(member => member.Comparison.Evidence.Estimate)];
        var shift = Median.Of(effects);
        if (Math.Abs(shift) < Smallest || Math.Abs(shift) > Largest) return family;
        var alike = effects.Count(effect => Math.Abs(effect - shift) <= Math.Abs(shift) / 2);
        if (alike < ShareAlike * effects.Length) return family;
        return [.. family.Select(member => Withdraw(member, shift, alike, effects.Length))];
    }

    private static Judged Withdraw(Judged member, double shift, int alike, int count)
    {
        if (member.Verdict is not (Verdict.Regression or Verdict.Improvement)) return member;
        var size = Change.Of(Math.Exp(shift), lower: null, upper: null, member.Comparison.Metric);
        var comparison = member.Comparison with
        {
            Incomparable = $"{alike} of {count} benchmarks moved alike (median {size}): the machine ran at another speed; measure both sides in one session with `dotnet gate check`",
        };
        return member with { Comparison = comparison, Verdict = Verdict.Incomparable };
    }
}
