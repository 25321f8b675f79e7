using Gate.Core.Benchmarks;
using Gate.Core.Bisecting;
using Gate.Core.Comparing;
using Gate.Core.Configuration;

namespace Gate.Core.Tests.Bisecting;

public sealed class BisectionTests
{
    private const double Error = 0.05;
    private static readonly string[] Commits = [.. Enumerable.Range(0, 16).Select(i => $"c{i:00}")];

    [Fact]
    public void Every_place_of_a_step_among_sixteen_is_found_in_five_questions()
    {
        foreach (var slow in Enumerable.Range(0, 16))
        {
            var search = Search(Commits, (i, share) => Answer(i, i >= slow, share));

            Assert.Equal([Commits[slow]], search.Suspects);
            Assert.Equal(5, search.Steps.Count);
            Assert.Equal(Error, search.Spent, 1e-12);
        }
    }

    [Fact]
    public void A_bad_commit_that_is_not_worse_ends_the_search()
    {
        var search = Search(Commits, (i, share) => Answer(i, isBad: false, share));

        Assert.False(search.IsConfirmed);
        Assert.Single(search.Steps);
    }

    [Fact]
    public void Commits_that_cannot_be_told_are_passed_over_and_stay_suspect()
    {
        var search = Search(Commits, (i, share) => i is >= 5 and <= 9 ? new BisectStep(Commits[i], BisectAnswer.Skipped, 0, "it does not build") : Answer(i, i >= 8, share));

        Assert.Equal(Commits[5..11], search.Suspects);
        Assert.True(search.Spent <= Error + 1e-12);
    }

    [Fact]
    public void Whatever_is_skipped_the_answers_spend_no_more_than_the_error()
    {
        foreach (var seed in Enumerable.Range(0, 300))
        {
            var random = new Random(seed);
            var commits = Enumerable.Range(0, random.Next(1, 60)).Select(i => $"c{i:00}").ToArray();
            var slow = random.Next(commits.Length);
            var skipped = commits.Select((_, i) => i < commits.Length - 1 && random.NextDouble() < 0.3).ToArray();

            var search = Search(commits, (i, share) => skipped[i] ? new BisectStep(commits[i], BisectAnswer.Skipped, 0, "") : Answer(i, i >= slow, share, commits));

            Assert.Contains(commits[slow], search.Suspects);
            Assert.True(search.Spent <= Error + 1e-12);
            Assert.All(search.Suspects.SkipLast(1), suspect => Assert.True(skipped[Array.IndexOf(commits, suspect)]));
        }
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.02)]
    public void A_step_of_five_percent_among_sixteen_is_blamed_on_another_commit_no_more_often_than_said(double scatter)
    {
        const int Searches = 400;
        var (wrong, found) = (0, 0);
        for (var seed = 0; seed < Searches; seed++)
        {
            var random = new Random(seed);
            var slow = random.Next(16);
            var search = Search(Commits, (i, share) => Ask(i, i >= slow ? Math.Log(1.05) : 0, share, random, scatter));
            if (!search.IsConfirmed) continue;
            if (!search.Suspects.Contains(Commits[slow])) wrong++;
            else if (search.Suspects.Count == 1) found++;
        }

        Assert.True(wrong <= Searches * Error, $"{wrong} of {Searches} were wrong.");
        Assert.True(found >= Searches * 0.9, $"{found} of {Searches} were found.");
    }

    private static Bisection Search(string[] commits, Func<int, double, BisectStep> ask)
    {
        var search = new Bisection(commits, Error, []);
        for (var i = 0; search.Next is { Length: > 0 } commit; i++)
        {
            Assert.True(i < 200, "The search does not end.");
            search = search.With(ask(Array.IndexOf(commits, commit), search.Share));
        }

        return search;
    }

    private static BisectStep Answer(int i, bool isBad, double share, string[]? commits = null) =>
        new((commits ?? Commits)[i], isBad ? BisectAnswer.Bad : BisectAnswer.Good, share, "") { Ratio = isBad ? 1.05 : 1, Before = 100, After = isBad ? 105 : 100 };

    // Duels with a tight core and one wild one in ten, judged as a check judges them.
    private static BisectStep Ask(int commit, double effect, double share, Random random, double scatter)
    {
        var whole = new BisectStep("", BisectAnswer.Bad, 0, "") { Ratio = 1.05 };
        var policy = commit == Commits.Length - 1
            ? BisectPolicy.Confirming(Policy.Default, share)
            : BisectPolicy.Halving(Policy.Default, whole, Metric.Time, share);
        var threshold = policy.ThresholdFor(new BenchmarkId("s", "B"), Metric.Time);
        var (tolerate, caught) = (Math.Log(threshold.Tolerate.ToRatio(100)), Math.Log(threshold.Catch.ToRatio(100)));
        var schedule = LookSchedule.For(Budget.Default, policy, familySize: 1, missShare: 1);
        var differences = new List<double>();
        foreach (var count in schedule.Looks.Counts)
        {
            while (differences.Count < count) differences.Add(effect + (Normal(random) * (random.NextDouble() < 0.1 ? scatter * 10 : scatter)));
            var evidence = new PairedEvidence([.. differences], schedule);
            if (evidence.LowerBound(policy.FalseAlarms, Rate.FalseAlarm) > tolerate) return new(Commits[commit], BisectAnswer.Bad, share, "") { Ratio = Math.Exp(evidence.Estimate) };
            if (evidence.UpperBound(policy.Misses, Rate.Miss) < caught) return new(Commits[commit], BisectAnswer.Good, share, "");
        }

        return new(Commits[commit], BisectAnswer.Skipped, 0, "inconclusive");
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
