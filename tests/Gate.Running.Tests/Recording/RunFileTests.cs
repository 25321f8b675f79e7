using System.Text;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Core.Testbeds;
using Gate.Running.Recording;

namespace Gate.Running.Tests.Recording;

public sealed class RunFileTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("gate-runs-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Runs => Path.Combine(_folder, ".gate", "runs");

    [Fact]
    public void What_was_appended_is_there_after_reopening()
    {
        var path = Path.Combine(_folder, "run.jsonl");
        using (var begun = RunFile.Create(path, Header()))
        {
            begun.Append(Launch(round: 1, 1.5, 0.1));
            begun.Append(Launch(round: 2, 2.25));
        }

        using var reopened = RunFile.TakeUp(path);

        Assert.Equal(RecordingFormat.Write(Header()), RecordingFormat.Write(reopened.Recording.Header));
        Assert.Equal([Text(Launch(1, 1.5, 0.1)), Text(Launch(2, 2.25))], reopened.Recording.Launches.Select(Text));
        Assert.Equal(Ending.None, reopened.Recording.End);
    }

    [Fact]
    public void Every_launch_is_on_disk_as_soon_as_it_was_appended()
    {
        using var file = RunFile.Create(Path.Combine(_folder, "run.jsonl"), Header());

        var before = BytesOnDisk(file);

        file.Append(Launch(round: 1, 3));

        Assert.Equal(before + Encoding.UTF8.GetByteCount(Text(Launch(1, 3)) + "\n"), BytesOnDisk(file));
    }

    [Theory]
    [InlineData("{\"launch\":{\"sta")]
    [InlineData("{\"launch\":{\"stage\":\"duel\",\"failure\":\"Zeit überschritten – schnörk")]
    public void A_last_line_that_was_cut_off_is_removed_and_measuring_goes_on_behind_it(string cut)
    {
        var path = Path.Combine(_folder, "run.jsonl");
        using (var begun = RunFile.Create(path, Header()))
            begun.Append(Launch(round: 1, 1) with { Warnings = ["Grüße – 2 ×"] });
        File.AppendAllText(path, cut);

        using (var reopened = RunFile.TakeUp(path))
        {
            reopened.Append(Launch(round: 2, 2));
            reopened.End(Ending.Complete);
        }

        var read = RecordingFormat.Read(File.ReadAllText(path), path);
        Assert.Equal([1, 2], read.Launches.Select(launch => launch.Round));
        Assert.Equal(["Grüße – 2 ×"], read.Launches[0].Warnings);
        Assert.Equal(Ending.Complete, read.End);
    }

    [Fact]
    public void An_unfinished_run_of_the_same_builds_is_taken_up_with_its_seed()
    {
        var path = Interrupted(Header());

        using var file = new RunFolder(Runs).Open(Header() with { Started = Noon.AddMinutes(119), Seed = 8 }, isFresh: false);

        Assert.Equal(path, file.Path);
        Assert.Equal(7, file.Recording.Header.Seed);
        Assert.Single(file.Recording.Launches);
    }

    [Fact]
    public void The_newest_of_several_unfinished_runs_is_taken_up()
    {
        Interrupted(Header());
        var newest = Interrupted(Header() with { Started = Noon.AddMinutes(30) });
        Interrupted(Header() with { Started = Noon.AddMinutes(10) });

        using var file = new RunFolder(Runs).Open(Header() with { Started = Noon.AddMinutes(60) }, isFresh: false);

        Assert.Equal(newest, file.Path);
    }

    [Theory]
    [InlineData(Ending.Complete)]
    [InlineData(Ending.Budget)]
    public void A_finished_run_is_not_taken_up(Ending ending)
    {
        Interrupted(Header(), file => file.End(ending));

        using var file = new RunFolder(Runs).Open(Header(), isFresh: false);

        Assert.Empty(file.Recording.Launches);
    }

    public static TheoryData<string> OtherRuns => ["two hours later", "another tool", "another configuration", "another base", "another candidate build", "changes in the candidate", "another machine"];

    [Theory]
    [MemberData(nameof(OtherRuns))]
    public void A_run_that_is_not_the_same_is_not_taken_up(string difference)
    {
        Interrupted(Header());

        using var file = new RunFolder(Runs).Open(Other(difference), isFresh: false);

        Assert.Empty(file.Recording.Launches);
        Assert.Equal(2, Directory.GetFiles(Runs, "*.jsonl").Length);
    }

    [Fact]
    public void A_fresh_run_begins_anew_and_leaves_the_other_as_it_is()
    {
        var path = Interrupted(Header());
        var before = File.ReadAllText(path);

        using var file = new RunFolder(Runs).Open(Header(), isFresh: true);

        Assert.NotEqual(path, file.Path);
        Assert.Empty(file.Recording.Launches);
        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public void A_run_that_another_check_is_writing_is_left_to_it()
    {
        using var running = new RunFolder(Runs).Open(Header(), isFresh: false);

        using var file = new RunFolder(Runs).Open(Header(), isFresh: false);

        Assert.NotEqual(running.Path, file.Path);
    }

    [Fact]
    public void A_file_that_is_no_run_is_passed_over()
    {
        Directory.CreateDirectory(Runs);
        File.WriteAllText(Path.Combine(Runs, "20991231T000000Z-000000.jsonl"), "{\"schema\":\"gate-run/9\"}\n");

        using var file = new RunFolder(Runs).Open(Header(), isFresh: false);

        Assert.Empty(file.Recording.Launches);
    }

    [Fact]
    public void The_folder_keeps_itself_out_of_the_repository()
    {
        using var file = new RunFolder(Runs).Open(Header(), isFresh: false);

        Assert.Equal("*\n", File.ReadAllText(Path.Combine(Runs, ".gitignore")));
    }

    [Fact]
    public void No_more_than_twenty_files_are_kept_and_the_oldest_go()
    {
        string[] paths = [.. Enumerable.Range(0, 25).Select(minute => Interrupted(Header() with { Started = Noon.AddMinutes(minute) }, file => file.End(Ending.Complete)))];

        using var file = new RunFolder(Runs).Open(Header() with { Started = Noon.AddMinutes(30) }, isFresh: false);

        var kept = Directory.GetFiles(Runs, "*.jsonl");
        Assert.Equal(20, kept.Length);
        Assert.Contains(file.Path, kept);
        Assert.Contains(paths[^1], kept);
        Assert.DoesNotContain(paths[0], kept);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_GATE4502()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Runs)!);
        File.WriteAllText(Runs, "in the way");

        var exception = Assert.Throws<GateException>(() => new RunFolder(Runs).Open(Header(), isFresh: false));

        Assert.Equal(["GATE4502"], exception.Diagnostics.Select(diagnostic => diagnostic.Code.Id));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_GATE4502()
    {
        File.WriteAllText(Path.Combine(_folder, "in-the-way"), "");

        var exception = Assert.Throws<GateException>(() => RunFile.Create(Path.Combine(_folder, "in-the-way", "run.jsonl"), Header()));

        Assert.Equal(["GATE4502"], exception.Diagnostics.Select(diagnostic => diagnostic.Code.Id));
    }

    [MountFact]
    public void A_disk_that_runs_full_is_GATE4502_and_what_was_on_it_is_taken_up()
    {
        using var disk = SmallDisk.Mount(_folder, kibibytes: 8);
        var path = Path.Combine(_folder, "run.jsonl");
        var written = 0;

        void Fill()
        {
            using var file = RunFile.Create(path, Header());
            for (; written < 1000; written++) file.Append(Launch(round: written + 1, 1));
        }

        var exception = Assert.Throws<GateException>(Fill);

        using var again = RunFile.TakeUp(path);
        Assert.Equal(["GATE4502"], exception.Diagnostics.Select(diagnostic => diagnostic.Code.Id));
        Assert.InRange(written, 1, 100);
        Assert.Equal(written, again.Recording.Launches.Count);
    }

    private static RecordingHeader Other(string difference) => difference switch
    {
        "two hours later" => Header() with { Started = Noon.AddHours(2) },
        "another tool" => Header() with { Tool = "9.9.9" },
        "another configuration" => Header() with { Configuration = "cafe" },
        "another base" => Header() with { Baseline = Header().Baseline with { Commit = new string('c', 40) } },
        "another candidate build" => Header() with { Candidate = Header().Candidate with { Build = "other" } },
        "changes in the candidate" => Header() with { Candidate = Header().Candidate with { IsDirty = true } },
        "another machine" => Header() with { Testbed = Machine("another cpu") },
        _ => throw new ArgumentOutOfRangeException(nameof(difference)),
    };

    private string Interrupted(RecordingHeader header, Action<RunFile>? then = null)
    {
        using var file = new RunFolder(Runs).Open(header, isFresh: true);
        file.Append(Launch(round: 1, 1));
        then?.Invoke(file);
        return file.Path;
    }

    private static RecordingHeader Header() => new()
    {
        Tool = "0.1.0",
        Started = Noon,
        Configuration = "beef",
        Seed = 7,
        Baseline = new RecordedSide(new string('a', 40), "before", IsDirty: false),
        Candidate = new RecordedSide(new string('b', 40), "after", IsDirty: false),
        Testbed = Machine("some cpu"),
        Family = [new FamilyMember(new BenchmarkId("suite", "Some.Benchmark"), InBaseline: true, InCandidate: true, [Metric.Time])],
    };

    private static Testbed Machine(string cpu) => new(
        "bench", new Dictionary<string, string>(StringComparer.Ordinal) { ["cpu"] = cpu }, new Dictionary<string, string>(StringComparer.Ordinal));

    private static RecordedLaunch Launch(int round, params double[] times) => new()
    {
        Benchmark = new BenchmarkId("suite", "Some.Benchmark"),
        Side = Side.Candidate,
        Stage = Stage.Duel,
        Round = round,
        Position = 1,
        Readings = [new Reading(Metric.Time, times)],
    };

    private static string Text(RecordedLaunch launch) => RecordingFormat.Write(launch);

    // Nobody else may open the file while it is written; how much of it is there can be asked.
    private static long BytesOnDisk(RunFile file) => new FileInfo(file.Path).Length;
}
