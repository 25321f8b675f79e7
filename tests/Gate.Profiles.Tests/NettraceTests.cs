using Gate.Core.Diagnostics;
using Gate.Profiles.Nettrace;
using Gate.Profiles.Reading;
using Gate.Profiles.Top;

namespace Gate.Profiles.Tests;

[Collection(nameof(OwnProcess))]
public sealed class NettraceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_trace_says_what_TraceEvent_says_of_it()
    {
        var path = Write(await RecordedTrace.OfSamples());
        var profile = await ProfileFile.Read(path);
        var oracle = TraceOracle.Read(path);

        Assert.Equal(["samples", "cpu", "alloc_objects", "alloc_space"], profile.SampleTypes.Select(type => type.Name));
        Assert.True(oracle.Flat.Count > 1);
        Assert.Equal(Ordered(oracle.Flat), Ordered(By(profile, 0, sample => [NameOf(sample.Stack[0])])));
        Assert.Equal(Ordered(oracle.Cumulative), Ordered(By(profile, 0, sample => sample.Stack.Select(NameOf))));
        var bytes = By(profile, 3, sample => sample.Stack.Select(NameOf));
        Assert.Contains($"{typeof(Subject).FullName}.{nameof(Subject.AllocateArrays)}", bytes.Keys);
        // Every stack and type is rounded to whole bytes.
        Assert.All(bytes, method => Assert.InRange(method.Value, oracle.Bytes[method.Key] - profile.Samples.Count, oracle.Bytes[method.Key] + profile.Samples.Count));
    }

    [Fact]
    public async Task The_table_has_the_methods_that_ran()
    {
        var profile = ProfileComparison.Prepare(await ProfileFile.Read(Write(await RecordedTrace.OfSamples())));

        var table = TopTables.Of(profile, new("alloc_space"));

        Assert.Equal($"{typeof(Subject).FullName}.{nameof(Subject.AllocateArrays)}", table.Rows[0].Function);
    }

    // Every 100 KiB are put down to what is allocated then, so nearly all of the arrays are; a fifth is left for the rhythm of ticks and what else allocates.
    [Fact]
    public async Task Ticks_of_older_runtimes_are_read_with_the_growth_that_they_stand_for()
    {
        var profile = ProfileComparison.Prepare(await ProfileFile.Read(Write(await RecordedTrace.OfTicks())));

        var bytes = TopTables.Of(profile, new("alloc_space")).Rows.Single(row => row.Function == $"{typeof(Subject).FullName}.{nameof(Subject.AllocateArrays)}");
        var objects = TopTables.Of(profile, new("alloc_objects")).Rows.Single(row => row.Function == bytes.Function);

        Assert.InRange(bytes.Flat, 0.8 * Subject.Arrays * Subject.ArrayBytes, 1.2 * Subject.Arrays * Subject.ArrayBytes);
        Assert.InRange(objects.Flat, 0.8 * Subject.Arrays, 1.2 * Subject.Arrays);
    }

    [Fact]
    public async Task A_trace_that_was_cut_anywhere_is_refused()
    {
        var whole = await RecordedTrace.OfFew();

        for (var length = 8; length < whole.Length; length += Math.Max(1, whole.Length / 50)) Assert.Equal(Codes.ProfileTruncated, await CodeOf(whole[..length]));
    }

    [Fact]
    public async Task Damage_anywhere_is_refused_or_read_and_never_a_crash()
    {
        var random = new Random(1);
        var whole = await RecordedTrace.OfFew();
        for (var attempt = 0; attempt < 300; attempt++)
        {
            var bytes = whole.ToArray();
            for (var flip = random.Next(1, 20); flip > 0; flip--) bytes[random.Next(8, bytes.Length)] = (byte)random.Next(256);

            try
            {
                _ = Rendering.JsonTable.Render(TopTables.Of(ProfileComparison.Prepare(await ProfileFile.Read(Write(bytes))), new()));
            }
            catch (GateException refused)
            {
                Assert.All(refused.Diagnostics, diagnostic => Assert.StartsWith("GATE21", diagnostic.Code.Id, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Garbage_behind_the_name_of_the_format_is_refused()
    {
        var bytes = new byte[10_000];
        new Random(1).NextBytes(bytes);
        "Nettrace"u8.CopyTo(bytes);

        Assert.Equal(Codes.ProfileTruncated, await CodeOf(bytes));
    }

    [Fact]
    public async Task A_newer_version_of_the_format_is_said_to_be_one() =>
        Assert.Equal(Codes.ProfileUnrecognised, await CodeOf([.. "Nettrace"u8, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]));

    [Fact]
    public async Task A_trace_without_samples_is_said_to_have_none() => Assert.Equal(Codes.TraceWithoutSamples, await CodeOf(await RecordedTrace.OfNoSamples()));

    [Theory]
    [InlineData(24)]
    [InlineData(1_000)]
    [InlineData(102_400)]
    [InlineData(10_000_000)]
    public void A_drawn_object_stands_for_as_many_as_are_missed(long size)
    {
        var seen = 1 - Math.Pow(1 - (1.0 / 102_400), size);

        Assert.Equal(1 / seen, AllocationEstimate.ObjectsOfDrawn(size), 1e-6 / seen);
    }

    // 2,000 objects of 50 kB, each seen with 38.6 %: the mean of 200 estimates has a standard deviation of 0.2 %.
    [Fact]
    public void The_estimate_of_objects_has_no_bias()
    {
        var random = new Random(1);
        const int Size = 50_000, Objects = 2_000, Rounds = 200;
        var seen = 1 - Math.Pow(1 - (1.0 / 102_400), Size);
        var estimate = Enumerable.Range(0, Rounds * Objects).Count(_ => random.NextDouble() < seen) * AllocationEstimate.ObjectsOfDrawn(Size) / Rounds;

        Assert.InRange(estimate, Objects * 0.99, Objects * 1.01);
    }

    [Fact]
    public void A_look_stands_for_the_time_since_the_last_and_for_ten_looks_at_most()
    {
        var clock = new SampleClock(new TraceHeader(0, 0, Frequency: 1_000_000_000, PointerSize: 8, SamplingNanoseconds: 1_000_000));

        Assert.Equal([1e6, 1e6, 1.5e6, 1e7], [clock.Next(1, 5_000_000), clock.Next(2, 5_000_000), clock.Next(1, 6_500_000), clock.Next(1, 90_000_000)]);
    }

    [Fact]
    public void Numbers_that_a_thread_left_out_are_events_that_were_lost()
    {
        var lost = new LostEvents();
        foreach (var sequence in (byte[])[1, 2, 5])
        {
            var cursor = new Cursor([1 | 2, 1, (byte)(sequence - 1), 9, 0, 0]);
            var header = default(EventHeader);
            header.ReadNext(ref cursor);
            lost.Saw(header);
        }

        Assert.Equal(2, lost.Count);
    }

    [Fact]
    public void An_event_without_a_call_stack_has_a_row_of_its_own()
    {
        var trace = new TraceReader(Stream.Null);
        trace.Tally.Of([], "").Looks = 3;

        var table = TopTables.Of(ProfileComparison.Prepare(TraceProfile.Of(trace, ProfileKinds.Cpu)), new("samples"));

        Assert.Equal([(TraceProfile.NoFrames, 3L)], table.Rows.Select(row => (row.Function, (long)row.Flat)));
        Assert.Equal(3, table.Total);
    }

    private static string NameOf(Location location) => location.Lines is [{ Function: { } function }] ? function.Name.Split('(')[0] : "";

    private static Dictionary<string, long> By(Profile profile, int type, Func<Sample, IEnumerable<string>> names) =>
        profile.Samples.Where(sample => sample.Values[type] != 0)
            .SelectMany(sample => names(sample).Distinct(StringComparer.Ordinal).Select(name => (Name: name, Value: sample.Values[type])))
            .GroupBy(one => one.Name, one => one.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(), StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, long>> Ordered(Dictionary<string, long> counts) => counts.OrderBy(entry => entry.Key, StringComparer.Ordinal);

    private async Task<Code> CodeOf(byte[] bytes) => (await Assert.ThrowsAsync<GateException>(() => ProfileFile.Read(Write(bytes)))).Diagnostics[0].Code;

    private string Write(byte[] bytes)
    {
        var path = Path.Join(_folder.Path, "trace.nettrace");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
