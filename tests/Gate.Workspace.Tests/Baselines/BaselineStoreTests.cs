using Gate.Core.Baselines;
using Gate.Core.Diagnostics;
using Gate.Core.Testbeds;
using Gate.Workspace.Baselines;
using Gate.Workspace.Files;

namespace Gate.Workspace.Tests.Baselines;

public sealed class BaselineStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static readonly Baseline First = BaselineUpdate.Empty("pools", BaselineWriter.Machine).Add(BaselineWriter.Session("s1"), BaselineWriter.Measured("A", 1), BaselineWriter.Measured("B", 2));
    private static readonly Baseline Second = First.Add(BaselineWriter.Session("s2", 2), BaselineWriter.Measured("A", 3));

    private BaselineStore Store => new(_folder.At("baselines"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_is_stored_at_first()
    {
        Assert.False(Store.TryRead("bench-01", "pools", out _));
        Assert.Empty(Store.List());
    }

    [Fact]
    public void What_was_written_is_read_and_listed()
    {
        Store.Write(First);

        Assert.True(Store.TryRead("bench-01", "pools", out var read));
        Assert.Equal(BaselineFormat.Write(First), BaselineFormat.Write(read));
        Assert.Equal(new StoredFile("bench-01", "pools", _folder.At("baselines", "bench-01", "pools.json")), Assert.Single(Store.List()));
    }

    [Fact]
    public void Nothing_but_the_baseline_is_left_in_the_folder()
    {
        Store.Write(First);
        Store.Write(Second);

        var files = Directory.EnumerateFileSystemEntries(_folder.At("baselines"), "*", SearchOption.AllDirectories);
        Assert.Equal([_folder.At("baselines", "bench-01"), _folder.At("baselines", "bench-01", "pools.json")], files.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void A_disk_that_fills_up_leaves_the_old_baseline(int bytes)
    {
        Store.Write(First);
        var store = new BaselineStore(_folder.At("baselines"), path => new FullDisk(AtomicFile.Create(path), bytes), TimeSpan.Zero);

        var error = Assert.Throws<GateException>(() => store.Write(Second));

        Assert.Equal("GATE5005", error.Diagnostics[0].Code.Id);
        Assert.Contains("No space left on device", error.Message, StringComparison.Ordinal);
        Assert.Equal(BaselineFormat.Write(First), File.ReadAllText(_folder.At("baselines", "bench-01", "pools.json")));
        Assert.Single(Directory.EnumerateFiles(_folder.At("baselines", "bench-01")));
    }

    [Fact]
    public void The_remains_of_a_killed_writer_are_removed_and_never_read()
    {
        Store.Write(First);
        _folder.Write("baselines/bench-01/.pools.json.0123.tmp", "{ \"schema\": \"gate-ba");

        Assert.True(Store.TryRead("bench-01", "pools", out _));
        Assert.Single(Store.List());
        Store.Write(Second);

        Assert.Single(Directory.EnumerateFiles(_folder.At("baselines", "bench-01")));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_a_diagnostic()
    {
        _folder.Write("baselines", "a file is in the way");

        Assert.Equal("GATE5005", Assert.Throws<GateException>(() => Store.Write(First)).Diagnostics[0].Code.Id);
    }

    [Fact]
    public void A_second_writer_is_told_who_holds_the_lock()
    {
        Store.Write(First);
        using var other = SecondProcess.Start("hold", _folder.At("baselines", ".lock"));
        Assert.Equal("held", other.StandardOutput.ReadLine());
        var impatient = new BaselineStore(_folder.At("baselines"), AtomicFile.Create, TimeSpan.Zero);

        var error = Assert.Throws<GateException>(() => impatient.Write(Second));

        other.Kill();
        other.WaitForExit();
        Assert.Equal("GATE5004", error.Diagnostics[0].Code.Id);
        Assert.Contains($"process {other.Id}", error.Message, StringComparison.Ordinal);
        impatient.Write(Second);
        Assert.True(Store.TryRead("bench-01", "pools", out var read));
        Assert.Equal(2, read.Sessions.Count);
    }

    [Fact]
    public void Threads_that_write_at_once_lose_nothing()
    {
        var store = new BaselineStore(_folder.At("baselines"), AtomicFile.Create, TimeSpan.FromMinutes(2));

        Parallel.For(0, 4, writer => BaselineWriter.AddSessions(store, $"thread{writer}", 10));

        Assert.True(Store.TryRead("bench-01", "pools", out var read));
        Assert.Equal(40, read.Benchmarks.Count);
    }

    [Fact]
    public void Processes_that_write_at_once_lose_nothing()
    {
        using var other = SecondProcess.Start("update", _folder.At("baselines"), "other", "20");

        BaselineWriter.AddSessions(new BaselineStore(_folder.At("baselines"), AtomicFile.Create, TimeSpan.FromMinutes(2)), "this", 20);
        other.WaitForExit();

        Assert.Equal(0, other.ExitCode);
        Assert.True(Store.TryRead("bench-01", "pools", out var read));
        Assert.Equal(40, read.Benchmarks.Count);
    }

    [Theory]
    [InlineData("..", "pools")]
    [InlineData("", "pools")]
    [InlineData("a/b", "pools")]
    [InlineData("accepted.json", "pools")]
    [InlineData("bench-01", "../../x")]
    [InlineData("bench-01", "nul")]
    public void A_name_that_leads_elsewhere_is_refused(string testbed, string suite) =>
        Assert.Equal("GATE5006", Assert.Throws<GateException>(() => Store.TryRead(testbed, suite, out _)).Diagnostics[0].Code.Id);

    [Fact]
    public void A_file_that_was_copied_to_another_name_is_refused()
    {
        Store.Write(First);
        File.Copy(_folder.At("baselines", "bench-01", "pools.json"), _folder.At("baselines", "bench-01", "memory.json"));

        var error = Assert.Throws<GateException>(() => Store.TryRead("bench-01", "memory", out _));

        Assert.Equal(("GATE5002", "baselines/bench-01/memory.json"), (error.Diagnostics[0].Code.Id, error.Diagnostics[0].Location.File));
    }

    [Fact]
    public void Pruning_removes_suites_and_benchmarks_that_are_gone()
    {
        Store.Write(Second);
        Store.Write(First with { Suite = "old", Testbed = BaselineWriter.Machine with { Name = "bench-02" } });

        var removed = Store.Prune(["pools"], BaselineWriter.Learn, isDryRun: false);

        Assert.Equal(
            [
                new Pruned("baselines/bench-01/pools.json", "pools: B: not in the newest session"),
                new Pruned("baselines/bench-02/old.json", "the suite 'old' is not in gate.yml"),
            ],
            removed);
        Assert.True(Store.TryRead("bench-01", "pools", out var read));
        Assert.Equal("A", Assert.Single(read.Benchmarks).Id.Name);
        Assert.False(Directory.Exists(_folder.At("baselines", "bench-02")));
        Assert.Empty(Store.Prune(["pools"], BaselineWriter.Learn, isDryRun: false));
    }

    [Fact]
    public void Pruning_removes_sessions_beyond_those_kept()
    {
        var many = First with
        {
            Sessions = [.. Enumerable.Range(1, 7).Select(day => BaselineWriter.Session($"s{day}", day))],
            Benchmarks = [First.Benchmarks[0] with { Metrics = [new StoredMetric(new(Core.Benchmarks.Metric.Time, [.. Enumerable.Range(1, 7).Select(day => new Core.Benchmarks.Launch($"s{day}", [day]))]), Noise.Unknown)] }],
        };
        Store.Write(many);

        var removed = Store.Prune(["pools"], BaselineWriter.Learn, isDryRun: false);

        Assert.Equal("2 session(s) beyond the last 5", Assert.Single(removed).What);
        Assert.True(Store.TryRead("bench-01", "pools", out var read));
        Assert.Equal([3, 4, 5, 6, 7], read.Benchmarks[0].Metrics[0].Sample.Launches.Select(launch => launch.Value));
        Assert.Equal(5, read.Benchmarks[0].Metrics[0].Noise.Launch);
    }

    [Fact]
    public void A_dry_run_says_the_same_and_changes_nothing()
    {
        Store.Write(Second);
        var before = File.ReadAllText(_folder.At("baselines", "bench-01", "pools.json"));

        var said = Store.Prune([], BaselineWriter.Learn, isDryRun: true);

        Assert.Single(said);
        Assert.Equal(before, File.ReadAllText(_folder.At("baselines", "bench-01", "pools.json")));
    }

    [Fact]
    public void Pruning_changes_nothing_when_a_file_cannot_be_read()
    {
        Store.Write(First with { Suite = "old" });
        _folder.Write("baselines/bench-01/pools.json", "<<<<<<< HEAD");

        Assert.Throws<GateException>(() => Store.Prune(["pools"], BaselineWriter.Learn, isDryRun: false));

        Assert.True(File.Exists(_folder.At("baselines", "bench-01", "old.json")));
    }

    [Fact]
    public void A_changed_testbed_is_stored_under_its_own_name()
    {
        Store.Write(First with { Testbed = new Testbed("bench-02", BaselineWriter.Machine.Identity, BaselineWriter.Machine.Notes) });

        Assert.False(Store.TryRead("bench-01", "pools", out _));
        Assert.True(Store.TryRead("bench-02", "pools", out _));
    }
}
