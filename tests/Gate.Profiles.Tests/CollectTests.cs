using System.Diagnostics;
using Gate.Core.Diagnostics;
using Gate.Profiles.Collecting;
using Gate.Profiles.Top;
using Gate.Profiles.Writing;

namespace Gate.Profiles.Tests;

public sealed class CollectTests : IDisposable
{
    private const ProfileKinds Sampled = ProfileKinds.Cpu | ProfileKinds.Allocations;

    // The standard deviation of the estimate is √(N × 102,400) bytes at most (see AllocationEstimate); beyond five of them lies one run in a million.
    private const double Deviations = 5;
    private const double MeanBytes = 102_400;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_three_methods_that_allocate_most_are_found_within_the_error_of_sampling()
    {
        var profile = (await Collect(Sampled, "mix")).Profile;

        var bytes = Table(profile, "alloc_space");
        var objects = Table(profile, "alloc_objects");

        (string Method, int Objects, int Size)[] mix =
        [
            (nameof(Subject.AllocateArrays), Subject.Arrays, Subject.ArrayBytes),
            (nameof(Subject.AllocateTexts), Subject.Texts, Subject.TextBytes),
            (nameof(Subject.AllocateNodes), Subject.Nodes, Subject.NodeBytes),
        ];
        Assert.Equal(mix.Select(one => $"{typeof(Subject).FullName}.{one.Method}"), bytes.Rows.Take(3).Select(row => row.Function));
        foreach (var (method, count, size) in mix)
        {
            var (allocated, error) = ((double)count * size, Deviations * Math.Sqrt((double)count * size * MeanBytes));
            Assert.InRange(Flat(bytes, method), allocated - error, allocated + error);
            Assert.InRange(Flat(objects, method), (allocated - error) / size, (allocated + error) / size);
        }
    }

    [Fact]
    public async Task Allocations_are_labelled_with_their_type()
    {
        var profile = (await Collect(ProfileKinds.Allocations, "mix")).Profile;

        var types = profile.Samples.Where(sample => sample.Stack[0].Lines is [{ Function.Name: var name }] && name.EndsWith(nameof(Subject.AllocateTexts), StringComparison.Ordinal))
            .SelectMany(sample => sample.Labels).Distinct();

        Assert.Equal([new Label("type", "System.String", 0, "")], types);
    }

    [GoTheory]
    [InlineData("samples")]
    [InlineData("cpu")]
    [InlineData("alloc_objects")]
    [InlineData("alloc_space")]
    public async Task The_tool_of_go_shows_the_same(string sampleType)
    {
        var path = Path.Join(_folder.Path, "profile.pb.gz");
        await File.WriteAllBytesAsync(path, ProfileWriter.Write((await Collect(Sampled, "compute", "mix")).Profile));

        Assert.Equal(GoPprof.Top($"-sample_index={sampleType}", path), await Shown.Top(path, new(sampleType)));
    }

    [Fact]
    public async Task Time_is_where_the_program_computes()
    {
        var table = Table((await Collect(ProfileKinds.Cpu, "compute")).Profile, "cpu");

        Assert.Equal($"{typeof(Subject).FullName}.{nameof(Subject.Compute)}", table.Rows[0].Function);
        Assert.True(table.Rows[0].Flat > table.Total / 2);
    }

    [Fact]
    public async Task A_program_that_fails_is_profiled_and_said_to_have_failed()
    {
        var collected = await Collect(Sampled, "mix", "7");

        Assert.Equal([Codes.ProfiledCommandFailed], collected.Warnings.Select(warning => warning.Code));
        Assert.Contains("exit code 7", collected.Warnings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_killed_has_a_profile_until_then()
    {
        var collected = await Collect(Sampled, "compute", "die");

        Assert.Equal([Codes.CollectionIncomplete, Codes.ProfiledCommandFailed], collected.Warnings.Select(warning => warning.Code));
        Assert.Contains(Table(collected.Profile, "samples").Rows, row => row.Function.EndsWith(nameof(Subject.Compute), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_program_that_goes_on_is_ended_after_the_time_that_was_given()
    {
        var collected = await ProfileCollector.FromCommand(
            new(Subject.Command("run"), [], []), new(Sampled, TimeSpan.FromSeconds(3), Nothing), CancellationToken.None);

        Assert.Empty(collected.Warnings);
        Assert.Contains(Table(collected.Profile, "samples").Rows, row => row.Function.EndsWith(nameof(Subject.Compute), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_running_program_is_profiled_until_it_ends()
    {
        using var child = Start("hold", "compute");
        var collecting = ProfileCollector.FromProcess(child.Id, new(ProfileKinds.Cpu, Timeout.InfiniteTimeSpan, _ => child.StandardInput.Close()), CancellationToken.None);

        var table = Table((await collecting).Profile, "cpu");

        Assert.Equal($"{typeof(Subject).FullName}.{nameof(Subject.Compute)}", table.Rows[0].Function);
        await child.WaitForExitAsync();
        Assert.Equal(0, child.ExitCode);
    }

    [Fact]
    public async Task A_heap_is_counted_to_the_object()
    {
        using var child = Start("hold");

        var profile = (await ProfileCollector.FromProcess(child.Id, new(ProfileKinds.Heap, Timeout.InfiniteTimeSpan, Nothing), CancellationToken.None)).Profile;
        child.StandardInput.Close();
        await child.WaitForExitAsync();

        Assert.Equal(["inuse_objects", "inuse_space"], profile.SampleTypes.Select(type => type.Name));
        var held = profile.Samples.Single(sample => sample.Stack[0].Lines[0].Function!.Name == typeof(HeldObject).FullName);
        Assert.Equal([Subject.Held, Subject.Held * 32], held.Values);
    }

    [Fact]
    public async Task A_process_that_does_not_exist_is_refused() => Assert.Equal(Codes.ProcessMissing, await CodeOf(Attach(int.MaxValue)));

    [UnixFact]
    public async Task A_process_that_is_no_dotnet_program_is_refused()
    {
        using var child = Process.Start("sleep", "100");

        var code = await CodeOf(Attach(child.Id));
        child.Kill();

        Assert.Equal(Codes.ProcessNotDotnet, code);
    }

    [Fact]
    public async Task A_command_that_is_not_there_is_refused() => Assert.Equal(Codes.ProfiledCommandMissing, await CodeOf(Command("no-such-program")));

    [UnixFact]
    public async Task A_command_without_a_dotnet_program_has_no_profile() => Assert.Equal(Codes.NothingCollected, await CodeOf(Command("true")));

    [UnixFact]
    public async Task All_programs_below_a_command_are_profiled()
    {
        var one = string.Join(' ', Subject.Command("mix"));

        var profile = (await ProfileCollector.FromCommand(new(["sh", "-c", $"{one}; {one}"], [], []), new(ProfileKinds.Allocations, Timeout.InfiniteTimeSpan, Nothing), CancellationToken.None)).Profile;

        Assert.Equal(2, profile.Samples.SelectMany(sample => sample.Labels).Where(label => label.Key is "pid").Distinct().Count());
        var (allocated, error) = (2.0 * Subject.Arrays * Subject.ArrayBytes, Deviations * Math.Sqrt(2.0 * Subject.Arrays * Subject.ArrayBytes * MeanBytes));
        Assert.InRange(Flat(Table(profile, "alloc_space"), nameof(Subject.AllocateArrays)), allocated - error, allocated + error);
    }

    private static void Nothing(string sentence)
    {
    }

    private static Task<CollectedProfile> Collect(ProfileKinds kinds, params IReadOnlyList<string> words) =>
        ProfileCollector.FromCommand(new(Subject.Command(words), [], []), new(kinds, Timeout.InfiniteTimeSpan, Nothing), CancellationToken.None);

    private static Task<CollectedProfile> Command(params IReadOnlyList<string> words) =>
        ProfileCollector.FromCommand(new(words, [], []), new(Sampled, Timeout.InfiniteTimeSpan, Nothing), CancellationToken.None);

    private static Task<CollectedProfile> Attach(int process) =>
        ProfileCollector.FromProcess(process, new(Sampled, Timeout.InfiniteTimeSpan, Nothing), CancellationToken.None);

    private static async Task<Code> CodeOf(Task<CollectedProfile> collecting) => (await Assert.ThrowsAsync<GateException>(() => collecting)).Diagnostics[0].Code;

    private static TopTable Table(Profile profile, string sampleType) => TopTables.Of(ProfileComparison.Prepare(profile), new(sampleType));

    private static double Flat(TopTable table, string method) => table.Rows.Single(row => row.Function == $"{typeof(Subject).FullName}.{method}").Flat;

    private static Process Start(params IReadOnlyList<string> words)
    {
        var command = Subject.Command(words);
        var child = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        Assert.Equal("holds", child.StandardOutput.ReadLine());
        return child;
    }
}

/// <summary>A claim about programs that Unix has; skipped on Windows.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Needs sh." : null!;
}
