using CsCheck;
using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Planning;
using Gate.Core.Recording;

namespace Gate.Core.Tests;

public class PlanTests
{
    private static readonly int[] LookCounts = [5, 8, 12, 18, 26, 40, 60];

    private static readonly GateConfiguration Configuration = new() { Suites = [] };

    public static TheoryData<Stage> Stages => [Stage.Block, Stage.Duel];

    [Theory, MemberData(nameof(Stages))]
    public void The_same_input_gives_the_same_step(Stage stage)
    {
        var driver = Family("A", "B", "C", "D", "E", "F").Driver(stage).Run(Taking(1.03), mostSteps: 3);

        var (one, two) = (Plan.Next(driver.Recording, [], Configuration, stage), Plan.Next(driver.Recording, [], Configuration, stage));

        Assert.Equal(Text(one), Text(two));
        Assert.False(one.IsDone);
    }

    [Fact]
    public void What_the_store_may_clear_is_screened_first_one_launch_of_each_benchmark_after_the_other()
    {
        var stored = Stores.Of(Measurements.Machine, Recordings.BaseCommit, ("A", Metric.Time, Sessions), ("B", Metric.Time, Sessions));

        var driver = Family("A", "B", "C").Driver(Stage.Block, stored).Run(Taking(2), mostSteps: 4);

        Assert.Equal([Stage.Screen, Stage.Screen, Stage.Screen, Stage.Block], driver.Steps.Select(step => step.Stage));
        Assert.All(driver.Steps.Take(3), step => Assert.Equal(["A", "B"], Names(step)));
        Assert.All(driver.Steps.Take(3), step => Assert.Equal(Side.Candidate, Assert.Single(step.Launches).Side));
        Assert.Equal(["A", "B", "C"], Names(driver.Steps[3]));
    }

    [Fact]
    public void A_screen_that_clears_everything_ends_the_check()
    {
        var stored = Stores.Of("A", [.. Sessions]);

        var driver = Family("A").Driver(Stage.Block, stored).Run(Taking(1.001));

        Assert.Equal(3, driver.Recording.Launches.Count);
    }

    [Fact]
    public void A_block_is_measured_in_one_of_the_two_orders_that_cancel_drift()
    {
        var driver = Family("A", "B").Driver(Stage.Block).Run(Scattering(1.0, 0.1));

        Assert.Equal(["ABBA", "BAAB"], driver.Steps.Select(Order).Distinct().Order(StringComparer.Ordinal));
        Assert.All(driver.Steps, step => Assert.Equal([0, 1, 2, 3], step.Launches.Select(launch => launch.Position)));
    }

    [Fact]
    public void A_duel_is_one_launch_of_each_side()
    {
        var driver = Family("A", "B").Driver(Stage.Duel).Run(Taking(1));

        Assert.All(driver.Steps, step => Assert.Equal("AB", Order(step)));
    }

    [Fact]
    public void Every_launch_of_a_round_measures_the_same_benchmarks_in_the_same_order() =>
        Assert.All(
            Family("A", "B", "C", "D", "E", "F", "G").Driver(Stage.Block).Run(Taking(1)).Steps,
            step => Assert.Single(step.Launches.Select(launch => string.Join(' ', launch.Benchmarks)).Distinct()));

    [Fact]
    public void A_process_measures_benchmarks_of_one_suite_only()
    {
        var header = Recordings.Header(Both(new BenchmarkId("one", "A")), Both(new BenchmarkId("one", "B")), Both(new BenchmarkId("two", "A")));

        var driver = new Driver(header, [], Configuration, Stage.Block).Run(Taking(1));

        Assert.All(driver.Steps, step => Assert.Single(step.Launches[0].Benchmarks.Select(benchmark => benchmark.Suite).Distinct()));
    }

    [Fact]
    public void The_order_of_a_block_is_a_fair_coin_that_does_not_follow_the_one_before()
    {
        const int Seeds = 2000, RoundsOfOne = 20;
        var orders = Enumerable.Range(1, Seeds)
            .Select(seed => Enumerable.Range(1, RoundsOfOne).Select(round => Drawn.Block(seed * 7919, round)[0]).ToList())
            .ToList();

        var baselineFirst = orders.Sum(order => order.Count(side => side == Side.Baseline));
        var turns = orders.Sum(order => order.Zip(order.Skip(1)).Count(pair => pair.First != pair.Second));

        // Five standard deviations of a fair coin.
        Assert.InRange(baselineFirst / (double)(Seeds * RoundsOfOne), 0.4875, 0.5125);
        Assert.InRange(turns / (double)(Seeds * (RoundsOfOne - 1)), 0.487, 0.513);
    }

    [Theory, MemberData(nameof(Stages))]
    public void All_open_benchmarks_take_turns(Stage stage)
    {
        string[] names = [.. Enumerable.Range(0, 10).Select(index => $"B{index}")];

        var driver = Family(names).Driver(stage).Run(Taking(1.03), mostSteps: 3);

        Assert.Equal(names, driver.Recording.Launches.Select(launch => launch.Benchmark.Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1.0, 5)]
    [InlineData(1.5, 12)]
    [InlineData(0.5, 12)]
    public void A_plain_case_stops_at_the_first_look_that_can_decide_it(double ratio, int rounds) =>
        Assert.Equal(rounds, Family("A").Driver(Stage.Block).Run(Taking(ratio)).Rounds("A"));

    [Theory, MemberData(nameof(Stages))]
    public void A_benchmark_stops_at_looks_only(Stage stage)
    {
        string[] names = [.. Enumerable.Range(0, 12).Select(index => $"B{index}")];

        var driver = Family(names).Driver(stage).Run(Scattering(1.02, 0.1));

        Assert.All(names, name => Assert.Contains(driver.Rounds(name), LookCounts));
        Assert.True(names.Select(driver.Rounds).Distinct().Count() > 1);
    }

    [Fact]
    public void What_stays_undecided_is_measured_the_most_rounds_and_not_one_more()
    {
        var driver = Family("A").Driver(Stage.Block).Run(Scattering(1, 0.6));

        Assert.Equal(60, driver.Rounds("A"));
        Assert.Equal(60, driver.Steps.Count);
    }

    [Fact]
    public void What_no_budget_will_decide_is_given_up_at_the_first_look_whose_forecast_can_be_believed()
    {
        var (bimodal, calm) = (InModes(2.7), Taking(1));

        var driver = Family("A", "B").Driver(Stage.Duel).Run(asked => asked.Benchmark.Name == "A" ? bimodal(asked) : calm(asked));

        Assert.Equal(18, driver.Rounds("A"));
        Assert.Equal(5, driver.Rounds("B"));
    }

    [Theory]
    [InlineData(Side.Baseline)]
    [InlineData(Side.Candidate)]
    public void A_benchmark_that_failed_on_either_side_is_not_measured_again(Side side)
    {
        var driver = Family("A", "B").Driver(Stage.Block).Run(asked =>
            asked.Benchmark.Name == "A" && asked.Side == side ? asked with { Failure = "it threw" } : Taking(1)(asked));

        Assert.Equal(1, driver.Rounds("A"));
        Assert.Equal(5, driver.Rounds("B"));
    }

    [Fact]
    public void A_benchmark_that_failed_in_the_screen_is_not_measured_again()
    {
        var driver = Family("A").Driver(Stage.Block, Stores.Of("A", [.. Sessions])).Run(asked => asked with { Failure = "it threw" });

        Assert.Single(driver.Recording.Launches);
    }

    [Theory, MemberData(nameof(Stages))]
    public void A_round_that_was_cut_off_is_measured_again_under_a_new_number(Stage stage)
    {
        var driver = Family("A").Driver(stage).Run(asked => asked is { Round: 2, Position: > 0 } ? null : Taking(1)(asked));

        Assert.Equal(5, driver.Rounds("A"));
        Assert.Equal([1, 2, 3, 4, 5, 6], driver.Steps.Select(step => step.Round));
    }

    [Fact]
    public void A_metric_that_is_never_reported_is_not_waited_for()
    {
        var header = Recordings.Header(Recordings.Both("A", Metric.Time, Metric.Allocated));

        var driver = new Driver(header, [], Configuration, Stage.Block).Run(Taking(1));

        Assert.Equal(5, driver.Rounds("A"));
    }

    [Fact]
    public void What_cannot_take_turns_by_its_tool_is_measured_in_blocks_beside_what_duels()
    {
        var header = Recordings.Header(Recordings.Both("A", Metric.Time), Recordings.Both("B", Metric.Time) with { CanStep = false });

        var driver = new Driver(header, [], Configuration, Stage.Duel).Run(Taking(1), mostSteps: 6);

        Assert.All(driver.Recording.Launches, launch => Assert.Equal(launch.Benchmark.Name == "B" ? Stage.Block : Stage.Duel, launch.Stage));
        Assert.Equal(["A", "B"], driver.Recording.Launches.Select(launch => launch.Benchmark.Name).Distinct().Order());
    }

    [Fact]
    public void A_new_benchmark_gets_one_launch_and_a_missing_one_none()
    {
        var header = Recordings.Header(
            new FamilyMember(Measurements.Id("Born"), InBaseline: false, InCandidate: true, [Metric.Time]),
            new FamilyMember(Measurements.Id("Gone"), InBaseline: true, InCandidate: false, [Metric.Time]));

        var driver = new Driver(header, [], Configuration, Stage.Block).Run(Taking(1));

        var launch = Assert.Single(driver.Recording.Launches);
        Assert.Equal(("Born", Side.Candidate), (launch.Benchmark.Name, launch.Side));
    }

    [Fact]
    public void Nothing_to_measure_is_done_at_once() =>
        Assert.True(Plan.Next(Recordings.Of(Recordings.Header()), [], Configuration).IsDone);

    [Fact]
    public void A_check_taken_up_again_goes_on_where_it_stopped()
    {
        var whole = Family("A", "B", "C", "D", "E").Driver(Stage.Block).Run(Taking(1.03));
        var part = Family("A", "B", "C", "D", "E").Driver(Stage.Block).Run(Taking(1.03), mostSteps: 4);

        Assert.Equal(whole.Steps.Select(Text), part.Run(Taking(1.03)).Steps.Select(Text));
    }

    [Theory, MemberData(nameof(Stages))]
    public void The_plan_always_ends(Stage stage) =>
        Property.Holds(Worlds, world =>
        {
            var driver = new Driver(world.Header, world.Stored, world.Configuration, stage).Run(world.Answer, mostSteps: 5_000);

            Assert.True(Plan.Next(driver.Recording, world.Stored, world.Configuration, stage).IsDone);
            Assert.All(world.Header.Family, member =>
                Assert.InRange(driver.Rounds(member.Benchmark.Name), 0, world.Configuration.Budget.MaxLaunches));
        }, count: 60);

    [Theory, MemberData(nameof(Stages))]
    public void A_planner_that_remembers_says_what_one_that_forgets_says(Stage stage) =>
        Property.Holds(Worlds, world =>
        {
            var (planner, launches) = (new Planner(world.Stored, world.Configuration, stage), new List<RecordedLaunch>());
            var driver = new Driver(world.Header, world.Stored, world.Configuration, stage).Run(world.Answer, mostSteps: 300);
            foreach (var launch in driver.Recording.Launches)
            {
                launches.Add(launch);
                var soFar = new CheckRecording(world.Header, launches, Ending.None);

                Assert.Equal(Text(Plan.Next(soFar, world.Stored, world.Configuration, stage)), Text(planner.Next(soFar)));
            }
        }, count: 20);

    private static IReadOnlyList<IReadOnlyList<double>> Sessions => [[100, 100.2, 99.9], [100.1, 99.8, 100], [99.9, 100.1, 100.2]];

    private static World Family(params string[] names) =>
        new(Recordings.Header([.. names.Select(name => Recordings.Both(name))]), [], Configuration, Taking(1));

    private static FamilyMember Both(BenchmarkId id) => new(id, InBaseline: true, InCandidate: true, [Metric.Time]);

    private static Answer Taking(double ratio) => Scattering(ratio, 0.002);

    private static Answer Scattering(double ratio, double deviation)
    {
        var random = new Random(7);
        return asked => asked with
        {
            Readings = [new Reading(Metric.Time, [100 * (asked.Side == Side.Candidate ? ratio : 1) * Math.Exp(deviation * (random.NextDouble() - 0.5))])],
        };
    }

    // The candidate that many times slower in one round and faster in the next.
    private static Answer InModes(double factor)
    {
        var rounds = 0;
        return asked => asked with
        {
            Readings = [new Reading(Metric.Time, [100 * (asked.Side == Side.Baseline ? 1 : ++rounds % 2 == 0 ? factor : 1 / factor)])],
        };
    }

    private static string Order(Steps step) => string.Concat(step.Launches.Select(launch => launch.Side == Side.Baseline ? 'A' : 'B'));

    private static IEnumerable<string> Names(Steps step) => step.Launches[0].Benchmarks.Select(benchmark => benchmark.Name).Order(StringComparer.Ordinal);

    private static string Text(Steps step) =>
        $"{step.Stage} {step.Round} {step.Open}: {string.Join("; ", step.Launches.Select(launch => $"{launch.Side} {launch.Position} {string.Join(' ', launch.Benchmarks)}"))}";

    private static Gen<World> Worlds => Gen.Select(
        Gen.Int[0, 6], Gen.Int[1, 8], Gen.Int[0, 12], Gen.Bool, Gen.Int, (members, least, more, hasStore, seed) => World.Of(members, new Budget(TimeSpan.FromMinutes(10), least, least + more, TimeSpan.FromMinutes(2)), hasStore, seed));

    /// <summary>Benchmarks with what becomes of them: ratios, noise, failures, readings that are left out, processes that die.</summary>
    private sealed record World(RecordingHeader Header, IReadOnlyList<Baseline> Stored, GateConfiguration Configuration, Answer Answer)
    {
        public Driver Driver(Stage stage, params IReadOnlyList<Baseline> stored) => new(Header, stored, Configuration, stage);

        public static World Of(int members, Budget budget, bool hasStore, int seed)
        {
            var random = new Random(seed);
            var names = Enumerable.Range(0, members).Select(index => $"B{index}").ToList();
            FamilyMember[] family =
            [
                .. names.Select(name => new FamilyMember(
                    Measurements.Id(name), random.Next(5) > 0, random.Next(5) > 0, random.Next(2) == 0 ? [Metric.Time] : [Metric.Time, Metric.Allocated])),
            ];
            var stored = hasStore && members > 0
                ? [Stores.Of(Measurements.Machine, Recordings.BaseCommit, [.. names.Select(name => (name, Metric.Time, Sessions))])]
                : Array.Empty<Baseline>();
            var habits = names.ToDictionary(name => name, _ => new Habit(1 + (random.NextDouble() * 0.1), random.NextDouble() * 0.2, random.Next(40) == 0 ? 1 : 0, random.NextDouble()), StringComparer.Ordinal);
            return new World(
                Recordings.Header(family) with { Seed = seed },
                stored,
                new GateConfiguration { Suites = [], Budget = budget },
                asked => habits[asked.Benchmark.Name].Answer(asked, random));
        }
    }

    private sealed record Habit(double Ratio, double Deviation, double Failing, double Bytes)
    {
        public RecordedLaunch? Answer(RecordedLaunch asked, Random random) => random.Next(50) switch
        {
            0 => null,
            1 => asked with { Failure = "it threw" },
            2 => asked,
            _ when random.NextDouble() < Failing => asked with { Failure = "it always throws" },
            _ => asked with
            {
                Readings =
                [
                    new Reading(Metric.Time, [100 * (asked.Side == Side.Candidate ? Ratio : 1) * Math.Exp(Deviation * (random.NextDouble() - 0.5))]),
                    .. Bytes > 0.3 ? [new Reading(Metric.Allocated, [Bytes > 0.6 ? 24 : random.Next(3)])] : Array.Empty<Reading>(),
                ],
            },
        };
    }
}
