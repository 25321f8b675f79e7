using Gate.Core.Configuration;
using Gate.Core.Judging;
using Gate.Core.Recording;
using Gate.Core.Replaying;
using Gate.Core.Tests.Calibration;

namespace Gate.Core.Tests.Replaying;

/// <summary>The promises of the default policy, on the duels that the repository keeps.</summary>
public class RecordedSetTests
{
    private const int Quiet = 200;
    private const int Changed = 100;

    public static TheoryData<string> Files => [.. new DirectoryInfo(Folder).EnumerateFiles("*.jsonl").Select(file => file.Name).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Root(AppContext.BaseDirectory), "tests", "Gate.Replay", "recorded");

    [Theory, MemberData(nameof(Files))]
    public void Unchanged_code_is_red_no_more_often_than_the_policy_allows(string file)
    {
        var gate = Gate(Pool(file));

        var alarms = Share.Of([.. Enumerable.Range(1, Quiet).Select(seed => gate.Play(seed, Planting.None).HasFalseAlarm)]);

        Assert.InRange(alarms.Lower, 0, Policy.Default.FalseAlarms);
        Assert.InRange(alarms.Value, 0, 2 * Policy.Default.FalseAlarms);
    }

    [Theory, MemberData(nameof(Files))]
    public void A_planted_tenth_is_found_in_most_gates_and_nobody_else_is_blamed(string file)
    {
        var pool = Pool(file);

        var gates = Enumerable.Range(1, Changed).Select(seed => Gate(pool).Play(seed, Planting.Drawn(pool, seed, 1.10))).ToList();

        Assert.InRange(Share.Of([.. gates.Select(gate => gate.OfVictim == Verdict.Regression)]).Value, 0.8, 1);
        Assert.InRange(Share.Of([.. gates.Select(gate => gate.HasFalseAlarm)]).Lower, 0, Policy.Default.FalseAlarms);
    }

    private static DuelPool Pool(string file) => DuelPool.Of(RecordingFormat.Read(File.ReadAllText(Path.Combine(Folder, file)), file));

    private static VirtualGate Gate(DuelPool pool) => new(pool, new GateConfiguration { Suites = [] }, DuelCost.Default);

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "Gate.sln")) ? folder : Root(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Gate.sln is in no folder above the tests."));
}
