using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Recording;
using Gate.Core.Replaying;
using Gate.Core.Tests.Calibration;
using Gate.Statistics;

namespace Gate.Core.Tests.Replaying;

public class VirtualGateTests
{
    private static readonly GateConfiguration Configuration = new() { Suites = [] };

    [Fact]
    public void The_same_seed_plays_the_same_gate()
    {
        var pool = Duels.Pool(duels: 20, 0.01, 0.03);

        var (one, two) = (Gate(pool).Play(7, Planting.None), Gate(pool).Play(7, Planting.None));

        Assert.Equal(Seen.Of(one.Report), Seen.Of(two.Report));
        Assert.Equal(Text(one), Text(two));
        Assert.NotEqual(Text(one), Text(Gate(pool).Play(8, Planting.None)));
    }

    [Fact]
    public void The_report_is_what_Check_says_of_the_virtual_recording()
    {
        var pool = Duels.Pool(duels: 20, 0.01, 0.02, 0.03);

        var played = Gate(pool).Play(3, new Planting(Measurements.Id("B1"), 1.10));

        Assert.Equal(Seen.Of(Check.Evaluate(played.Recording, [], [], Configuration)), Seen.Of(played.Report));
        Assert.Equal(Ending.Complete, played.Recording.End);
    }

    [Fact]
    public void Every_answer_is_a_recorded_duel_with_its_sides_as_they_were_or_exchanged()
    {
        var pool = Duels.Pool(duels: 20, 0.02, 0.02);

        var launches = Gate(pool).Play(1, Planting.None).Recording.Launches;

        var pairs = launches.GroupBy(launch => (launch.Benchmark, launch.Round)).Select(round => (
            round.Key.Benchmark,
            Baseline: round.Single(launch => launch.Side == Side.Baseline).Readings,
            Candidate: round.Single(launch => launch.Side == Side.Candidate).Readings)).ToList();
        var asRecorded = pairs.Count(pair => pool.Duels[pair.Benchmark].Any(duel => duel.Baseline.Readings == pair.Baseline && duel.Candidate.Readings == pair.Candidate));
        var exchanged = pairs.Count(pair => pool.Duels[pair.Benchmark].Any(duel => duel.Baseline.Readings == pair.Candidate && duel.Candidate.Readings == pair.Baseline));
        Assert.True(asRecorded > 0 && exchanged > 0);
        Assert.Equal(pairs.Count, asRecorded + exchanged);
    }

    [Fact]
    public void A_planted_change_multiplies_the_victims_candidate_times_and_nothing_else()
    {
        var pool = Duels.Pool(duels: 20, 0.01, 0.01);

        var changed = Gate(pool).Play(2, new Planting(Measurements.Id("B0"), 1.5)).Recording.Launches;

        var plain = Gate(pool).Play(2, Planting.None).Recording.Launches;
        Assert.All(First(changed, "B1", Side.Candidate).Zip(First(plain, "B1", Side.Candidate)), pair => Assert.Equal(pair.First, pair.Second));
        Assert.All(First(changed, "B0", Side.Baseline).Zip(First(plain, "B0", Side.Baseline)), pair => Assert.Equal(pair.First, pair.Second));
        Assert.All(First(changed, "B0", Side.Candidate).Zip(First(plain, "B0", Side.Candidate)), pair => Assert.Equal(pair.First, 1.5 * pair.Second));
    }

    [Fact]
    public void The_victim_is_drawn_by_the_seed_whatever_the_size()
    {
        var pool = Duels.Pool(duels: 5, 0.01, 0.01, 0.01);

        var victims = Enumerable.Range(1, 60).Select(seed => Planting.Drawn(pool, seed, 1.05).Victim).ToList();

        Assert.Equal(3, victims.Distinct().Count());
        Assert.Equal(victims, Enumerable.Range(1, 60).Select(seed => Planting.Drawn(pool, seed, 1.10).Victim));
    }

    [Fact]
    public void A_bias_of_the_candidates_place_does_not_survive_the_coin()
    {
        var fair = Duels.Recording(duels: 20, 0.005);
        var biased = fair with
        {
            Launches = [.. fair.Launches.Select(launch => launch.Side == Side.Baseline ? launch : launch with { Readings = [new Reading(Metric.Time, [.. launch.Readings[0].Values.Select(value => value * 1.2)])] })],
        };

        var verdicts = Enumerable.Range(1, 10).Select(seed => Gate(DuelPool.Of(biased)).Play(seed, Planting.None)).ToList();

        Assert.DoesNotContain(verdicts, gate => gate.HasFalseAlarm);
        Assert.InRange(DuelNoise.Of(DuelPool.Of(biased), Policy.Default)[0].Centre, 0.17, 0.20);
    }

    [Fact]
    public void Unchanged_code_stays_green_and_a_planted_tenth_is_found()
    {
        var pool = Duels.Pool(duels: 30, 0.01, 0.02, 0.01);

        var quiet = Share.Of([.. Enumerable.Range(1, 60).Select(seed => Gate(pool).Play(seed, Planting.None).HasFalseAlarm)]);
        var found = Share.Of([.. Enumerable.Range(1, 30).Select(seed => Gate(pool).Play(seed, Planting.Drawn(pool, seed, 1.10)).OfVictim == Verdict.Regression)]);

        Assert.InRange(quiet.Lower, 0, 0.01);
        Assert.InRange(found.Value, 0.9, 1);
    }

    [Fact]
    public void A_gate_whose_estimated_time_is_up_ends_by_its_budget()
    {
        var pool = Duels.Pool(duels: 20, 0.2, 0.2);
        var configuration = Configuration with { Budget = Budget.Default with { Time = TimeSpan.FromSeconds(30) } };

        var played = new VirtualGate(pool, configuration, new DuelCost(2, 4)).Play(1, Planting.None);

        Assert.Equal(Ending.Budget, played.Recording.End);
        Assert.Equal((3, 30.0), (played.Rounds, played.Seconds));
        Assert.All(played.Duels.Values, duels => Assert.Equal(3, duels));
    }

    [Fact]
    public void A_session_with_a_second_build_of_the_base_answers_its_control_duels_without_the_change()
    {
        var recording = Duels.Recording(duels: 20, 0.01, 0.01, 0.01);
        var pool = DuelPool.Of(recording with { Header = recording.Header with { HasControl = true } });

        var played = Gate(pool).Play(1, new Planting(Measurements.Id("B0"), 3));

        var controls = played.Recording.Launches.Where(launch => launch.Stage == Stage.Control).ToList();
        Assert.NotEmpty(controls);
        Assert.All(controls, launch => Assert.InRange(Median.Of(launch.Readings[0].Values), 500, 2000));
        Assert.Equal(Verdict.Regression, played.OfVictim);
    }

    private static VirtualGate Gate(DuelPool pool) => new(pool, Configuration, DuelCost.Default);

    private static IEnumerable<double> First(IReadOnlyList<RecordedLaunch> launches, string name, Side side) =>
        launches.Where(launch => launch.Benchmark == Measurements.Id(name) && launch.Side == side).Take(5).SelectMany(launch => launch.Readings[0].Values);

    private static string Text(PlayedGate gate) => string.Join('\n', gate.Recording.Launches.Select(RecordingFormat.Write));
}
