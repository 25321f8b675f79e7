using Gate.Core.Diagnostics;
using Gate.Core.Histories;
using Gate.Workspace.Files;
using Gate.Workspace.Histories;

namespace Gate.Workspace.Tests.Histories;

public sealed class HistoryStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private HistoryStore Store => new(_folder.At("baselines"));

    private string Files => _folder.At("baselines", "bench-01", "history");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_appended_is_read_back()
    {
        var session = HistoryWriter.Session("s1", 1);

        Store.Append(session);

        Equal(session, Store.Read("bench-01", HistoryWriter.Suite));
        Assert.Equal([("bench-01", HistoryWriter.Suite)], Store.List());
    }

    [Fact]
    public void Sessions_are_in_the_order_of_time_whoever_came_first()
    {
        foreach (var day in (int[])[3, 1, 2]) Store.Append(HistoryWriter.Session($"s{day}", day));

        var history = Store.Read("bench-01", HistoryWriter.Suite);

        Assert.Equal(["s1", "s2", "s3"], history.Sessions.Select(session => session.Id));
        Assert.Equal([101.0, 102, 103], history.Series[0].Points.Select(point => point!.Value));
    }

    [Fact]
    public void A_session_that_is_appended_again_is_there_once()
    {
        for (var i = 0; i < 40; i++) Store.Append(HistoryWriter.Session($"s{i / 2}", i / 2));

        Assert.Equal(20, Store.Read("bench-01", HistoryWriter.Suite).Sessions.Count);
    }

    [Fact]
    public void Many_sessions_are_few_files()
    {
        for (var i = 0; i < 300; i++) Store.Append(HistoryWriter.Session($"s{i:000}", i));

        Assert.InRange(Directory.GetFiles(Files).Length, 1, 40);
        var history = Store.Read("bench-01", HistoryWriter.Suite);
        Assert.Equal(300, history.Sessions.Count);
        Assert.Equal(Enumerable.Range(0, 300).Select(day => 100.0 + day), history.Series[0].Points.Select(point => point!.Value));
    }

    [Fact]
    public void Suites_whose_names_begin_alike_do_not_mix()
    {
        Store.Append(HistoryWriter.Session("s1", 1, "pools"));
        Store.Append(HistoryWriter.Session("s1", 2, "pools.0"));

        Assert.Equal([101.0], Store.Read("bench-01", "pools").Series[0].Points.Select(point => point!.Value));
        Assert.Equal([102.0], Store.Read("bench-01", "pools.0").Series[0].Points.Select(point => point!.Value));
        Assert.Equal(2, Store.List().Count);
    }

    [Fact]
    public void The_machine_of_each_session_is_kept()
    {
        var newer = HistoryWriter.Machine with { Notes = new Dictionary<string, string>(StringComparer.Ordinal) { ["tool"] = "0.2.0" } };
        for (var i = 0; i < 20; i++) Store.Append(HistoryWriter.Session($"s{i:00}", i, testbed: i < 7 ? HistoryWriter.Machine : newer));

        var sessions = Store.Read("bench-01", HistoryWriter.Suite).Sessions;

        Assert.All(sessions, session => Assert.Equal(string.CompareOrdinal(session.Id, "s07") < 0 ? "0.1.0" : "0.2.0", session.Testbed.Notes["tool"]));
    }

    [Fact]
    public void Two_branches_that_joined_the_same_sessions_for_themselves_double_nothing_when_they_meet()
    {
        var other = new HistoryStore(_folder.At("other"));
        for (var i = 0; i < 15; i++)
        {
            Store.Append(HistoryWriter.Session($"s{i:00}", i));
            other.Append(HistoryWriter.Session($"s{i:00}", i));
        }

        Store.Append(HistoryWriter.Session("ours", 20));
        other.Append(HistoryWriter.Session("theirs", 21));
        // As git merges: what either side added is there, what either side removed is gone.
        foreach (var file in Directory.GetFiles(_folder.At("other", "bench-01", "history"), "*.jsonl")) File.Copy(file, Path.Combine(Files, Path.GetFileName(file)), overwrite: false);

        var history = Store.Read("bench-01", HistoryWriter.Suite);

        Assert.Equal(17, history.Sessions.Count);
        Assert.All(history.Series, series => Assert.DoesNotContain(null, series.Points));
    }

    [Fact]
    public void The_remains_of_a_killed_writer_are_never_read()
    {
        Store.Append(HistoryWriter.Session("s1", 1));
        _folder.Write("baselines/bench-01/history/.pools.0.0123.jsonl.4567.tmp", "{ \"schema\": \"gate-hi");

        Assert.Single(Store.Read("bench-01", HistoryWriter.Suite).Sessions);
    }

    [Fact]
    public void A_join_that_was_cut_off_before_its_parts_were_removed_doubles_nothing()
    {
        for (var i = 0; i < 15; i++) Store.Append(HistoryWriter.Session($"s{i:00}", i));
        var parts = Directory.GetFiles(Files).ToDictionary(file => file, File.ReadAllText);
        Store.Append(HistoryWriter.Session("s15", 15));
        foreach (var (file, text) in parts) File.WriteAllText(file, text);

        Assert.Equal(16, Store.Read("bench-01", HistoryWriter.Suite).Sessions.Count);
        Store.Append(HistoryWriter.Session("s16", 16));
        Assert.Equal(17, Store.Read("bench-01", HistoryWriter.Suite).Sessions.Count);
        Assert.Equal(2, Directory.GetFiles(Files, "*.jsonl").Length);
    }

    [Fact]
    public void A_full_disk_leaves_the_history_as_it_was()
    {
        Store.Append(HistoryWriter.Session("s1", 1));
        var full = new HistoryStore(_folder.At("baselines"), path => new FullDisk(AtomicFile.Create(path), 100));

        var refused = Assert.Throws<GateException>(() => full.Append(HistoryWriter.Session("s2", 2)));

        Assert.Equal("GATE5005", refused.Diagnostics[0].Code.Id);
        Assert.Single(Store.Read("bench-01", HistoryWriter.Suite).Sessions);
        Assert.Single(Directory.GetFiles(Files));
    }

    [Theory]
    [InlineData("{\"schema\":\"gate-history/2\"}\n", "GATE5003")]
    [InlineData("{\"schema\":\"gate-history/1\"", "GATE5001")]
    [InlineData("<<<<<<< HEAD\n", "GATE5001")]
    [InlineData("{\"schema\":\"gate-history/1\",\"suite\":\"pools\",\"testbed\":\"bench-02\",\"testbeds\":[],\"sessions\":[]}\n", "GATE5002")]
    [InlineData("{\"schema\":\"gate-history/1\",\"suite\":\"pools\",\"testbed\":\"bench-01\",\"testbeds\":[],\"sessions\":[{\"id\":\"s\",\"commit\":\"\",\"time\":\"2025-01-01\",\"testbed\":0}]}\n", "GATE5002")]
    [InlineData("{\"schema\":\"gate-history/1\",\"suite\":\"pools\",\"testbed\":\"bench-01\",\"testbeds\":[],\"sessions\":[]}\n{\"benchmark\":\"A\",\"job\":\"\",\"metric\":\"time\",\"unit\":\"ns\",\"better\":\"lower\",\"exact\":false,\"values\":[1],\"launches\":[1]}\n", "GATE5002")]
    [InlineData("{\"schema\":\"gate-history/1\",\"suite\":\"pools\",\"testbed\":\"bench-01\",\"testbeds\":[],\"sessions\":[]}\n{\"benchmark\":\"A\",\"job\":\"\",\"metric\":\"ti", "GATE5001")]
    public void A_file_that_cannot_be_used_is_a_diagnostic_and_never_a_shorter_history(string text, string code)
    {
        _folder.Write("baselines/bench-01/history/pools.0.0123456789abcdef.jsonl", text);

        var refused = Assert.Throws<GateException>(() => Store.Read("bench-01", HistoryWriter.Suite));

        Assert.Equal(code, refused.Diagnostics[0].Code.Id);
        Assert.StartsWith("baselines/bench-01/history/pools.0.0123456789abcdef.jsonl", refused.Diagnostics[0].Location.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Benchmarks_that_are_not_wanted_are_passed_over()
    {
        for (var i = 0; i < 20; i++) Store.Append(HistoryWriter.Session($"s{i:00}", i));

        var history = Store.Read("bench-01", HistoryWriter.Suite, id => id.Name == "A.Fast");

        Assert.Equal(["A.Fast"], history.Series.Select(series => series.Benchmark.Name));
        Assert.Equal(20, history.Series[0].Points.Count);
    }

    [Fact]
    public void Of_twenty_processes_that_append_at_once_and_are_killed_in_between_nothing_is_lost_or_doubled() =>
        TwentyWriters.LoseAndDoubleNothing(Store, ["append", _folder.At("baselines")]);

    private static void Equal(History expected, History actual) => Assert.Equal(HistoryFormat.Write(expected), HistoryFormat.Write(actual));
}
