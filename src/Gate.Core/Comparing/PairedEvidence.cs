using Gate.Statistics;

namespace Gate.Core.Comparing;

/// <summary>Rounds in which both sides were measured close together: one difference a round.
/// Exact under exchangeability of the two sides, whatever the tails (Wilcoxon signed-rank, inverted for bounds);
/// valid over all looks because each spends its own share of the rate (weighted Bonferroni).</summary>
public sealed record PairedEvidence : IEvidence
{
    private readonly IReadOnlyList<double> _differences;
    private readonly LookSchedule _schedule;
    private readonly int _looks;

    /// <summary>Evidence from the differences of the rounds, in the order they were measured; what came after the last look reached is not used.</summary>
    public PairedEvidence(IReadOnlyList<double> differences, LookSchedule schedule)
    {
        _schedule = schedule;
        _looks = schedule.Reached(differences.Count);
        _differences = differences;
        Rounds = _looks > 0 ? schedule.Looks.Counts[_looks - 1] : differences.Count;
        Estimate = differences.Count == 0 ? 0 : HodgesLehmann.Of(UpToLook(_looks - 1));
    }

    /// <summary>How many rounds stand behind it.</summary>
    public int Rounds { get; }

    /// <inheritdoc />
    public double Estimate { get; }

    /// <inheritdoc />
    public double PValueWorse(double location) =>
        Sequential(differences => SignedRank.PValueGreater(differences, location));

    /// <inheritdoc />
    public double PValueBetter(double location) =>
        Sequential(differences => SignedRank.PValueLess(differences, location));

    /// <inheritdoc />
    public double LowerBound(double level, Rate rate) =>
        Spent(level, rate).Select(look => SignedRank.LowerBound(UpToLook(look.Index), look.Level))
            .DefaultIfEmpty(double.NegativeInfinity).Max();

    /// <inheritdoc />
    public double UpperBound(double level, Rate rate) =>
        Spent(level, rate).Select(look => SignedRank.UpperBound(UpToLook(look.Index), look.Level))
            .DefaultIfEmpty(double.PositiveInfinity).Min();

    private double Sequential(Func<IReadOnlyList<double>, double> pValue) => Looks.SequentialPValue(
        [.. Enumerable.Range(0, _looks).Select(look => pValue(UpToLook(look)))],
        _schedule.AlarmWeights);

    private IEnumerable<(int Index, double Level)> Spent(double level, Rate rate) =>
        Enumerable.Range(0, _looks)
            .Select(look => (Index: look, Level: level * _schedule.Weights(rate)[look]))
            .Where(look => look.Level > 0);

    private double[] UpToLook(int look) =>
        look < 0 ? [.. _differences] : [.. _differences.Take(_schedule.Looks.Counts[look])];
}
