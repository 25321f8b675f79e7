namespace Gate.Core.Bisecting;

/// <summary>The search for the commit at which a benchmark stepped, as a function of the answers so far. Assumes one step between the good and the bad commit.
/// First the bad commit itself is asked, then the middle of what is left. Every question gets an equal share of the error that is left for those
/// still to come, so that the chance that any answer was wrong is at most the whole (Bonferroni), however many commits must be skipped.</summary>
/// <param name="Commits">From the first after the good commit to the bad one, oldest first; at least one.</param>
/// <param name="Error">The chance that any answer is wrong, at most.</param>
/// <param name="Steps">The answers so far, in the order they were given.</param>
public sealed record Bisection(IReadOnlyList<string> Commits, double Error, IReadOnlyList<BisectStep> Steps)
{
    /// <summary>Whether the bad commit was found to be bad.</summary>
    public bool IsConfirmed => Steps.Any(step => step.Answer == BisectAnswer.Bad && string.Equals(step.Commit, Commits[^1], StringComparison.Ordinal));

    /// <summary>The commit to ask next; empty when the search is over.</summary>
    public string Next
    {
        get
        {
            if (Steps.Count == 0) return Commits[^1];
            if (!IsConfirmed) return "";
            var (good, bad) = (LastGood, FirstBad);
            var middle = (good + bad) / 2.0;
            return Enumerable.Range(good + 1, bad - good - 1).Where(i => !IsSkipped(i)).OrderBy(i => Math.Abs(i - middle)).ThenBy(i => i).Select(i => Commits[i]).FirstOrDefault("");
        }
    }

    /// <summary>The commits of which one must have made the step: from the first after the last good one to the first bad one. One, where nothing was skipped.</summary>
    public IReadOnlyList<string> Suspects => [.. Commits.Skip(LastGood + 1).Take(FirstBad - LastGood)];

    /// <summary>The error that the next question may spend.</summary>
    public double Share => (Error - Spent) / Questions;

    /// <summary>The chance that any of the answers so far is wrong, at most.</summary>
    public double Spent => Steps.Sum(step => step.Error);

    /// <summary>The search with one more answer.</summary>
    public Bisection With(BisectStep step) => this with { Steps = [.. Steps, step] };

    // The bad commit, and halving what lies before it.
    private int Questions => (Steps.Count == 0 ? 1 : 0) + Math.Max(Steps.Count == 0 ? 0 : 1, (int)Math.Ceiling(Math.Log2(FirstBad - LastGood)));

    private int LastGood => Places(BisectAnswer.Good).DefaultIfEmpty(-1).Max();

    private int FirstBad => Places(BisectAnswer.Bad).DefaultIfEmpty(Commits.Count - 1).Min();

    private IEnumerable<int> Places(BisectAnswer answer) => Enumerable.Range(0, Commits.Count).Where(i => Steps.Any(step => step.Answer == answer && string.Equals(step.Commit, Commits[i], StringComparison.Ordinal)));

    private bool IsSkipped(int place) => Steps.Any(step => step.Answer == BisectAnswer.Skipped && string.Equals(step.Commit, Commits[place], StringComparison.Ordinal));
}
