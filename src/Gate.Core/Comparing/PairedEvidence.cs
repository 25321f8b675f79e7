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

    // A plan asks the same of the same evidence step after step.
    private readonly Dictionary<(Question Question, double At, Rate Rate), double> _answers = [];

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

    private enum Question
    {
        Worse = 0,
        Better = 1,
        Lower = 2,
        Upper = 3,
    }

    /// <inheritdoc />
    public double PValueWorse(double location) => Answer(
        Question.Worse, location, Rate.FalseAlarm, () => Sequential(differences => SignedRank.PValueGreater(differences, location)));

    /// <inheritdoc />
    public double PValueBetter(double location) => Answer(
        Question.Better, location, Rate.FalseAlarm, () => Sequential(differences => SignedRank.PValueLess(differences, location)));

    /// <inheritdoc />
    public double LowerBound(double level, Rate rate) => Answer(
        Question.Lower, level, rate, () => Spent(level, rate).Select(look => SignedRank.LowerBound(UpToLook(look.Index), look.Level)).DefaultIfEmpty(double.NegativeInfinity).Max());

    /// <inheritdoc />
    public double UpperBound(double level, Rate rate) => Answer(
        Question.Upper, level, rate, () => Spent(level, rate).Select(look => SignedRank.UpperBound(UpToLook(look.Index), look.Level)).DefaultIfEmpty(double.PositiveInfinity).Min());

    private double Answer(Question question, double at, Rate rate, Func<double> find)
    {
        if (!_answers.TryGetValue((question, at, rate), out var answer)) _answers[(question, at, rate)] = answer = find();
        return answer;
    }

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
