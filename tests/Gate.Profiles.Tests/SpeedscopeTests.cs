using Gate.Core.Diagnostics;
using Gate.Profiles.Reading;
using Gate.Profiles.Top;

namespace Gate.Profiles.Tests;

public sealed class SpeedscopeTests : IDisposable
{
    private const string Schema = "\"$schema\": \"https://www.speedscope.app/file-format-schema.json\"";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // a calls b, which calls c (2 + 3), d (4) and does 5 itself.
    [CorpusTheory]
    [InlineData("0.0.1/simple.speedscope.json", 1)]
    [InlineData("0.0.1/simple-no-pretty-print.speedscope.json", 1)]
    [InlineData("0.1.2/simple-sampled.speedscope.json", 1_000_000_000)]
    [InlineData("0.6.0/two-sampled.speedscope.json", 2_000_000_000)]
    public async Task Sampled_and_evented_profiles_say_the_same(string file, long unit)
    {
        var table = TopTables.Of(ProfileComparison.Prepare(await ProfileFile.Read(At(file))), new());

        Assert.Equal([("b", 5 * unit, 14 * unit), ("c", 5 * unit, 5 * unit), ("d", 4 * unit, 4 * unit), ("a", 0, 14 * unit)],
            table.Rows.Select(row => (row.Function, row.Flat, row.Cumulative)));
    }

    [CorpusTheory]
    [InlineData("invalid/incomplete-trace.json")]
    [InlineData("invalid/out-of-order-events.json")]
    public async Task Events_that_do_not_fit_are_refused(string file) => Assert.Equal(Codes.ProfileMalformed, await CodeOf(At(file)));

    [Fact]
    public async Task Samples_are_counted_and_times_become_nanoseconds()
    {
        var profile = await ProfileFile.Read(Write($$"""
            { {{Schema}}, "shared": { "frames": [ { "name": "main", "file": "a.cs", "line": 3 }, { "name": "work" } ] },
              "profiles": [ { "type": "sampled", "name": "t", "unit": "milliseconds", "startValue": 0, "endValue": 3, "samples": [[0, 1], [0]], "weights": [1.5, 2] } ] }
            """));

        Assert.Equal([new("samples", "count"), new("time", "nanoseconds")], profile.SampleTypes);
        Assert.Equal([[1, 1_500_000], [1, 2_000_000]], profile.Samples.Select(sample => sample.Values));
        Assert.Equal(["work", "main"], profile.Samples[0].Stack.Select(location => location.Lines[0].Function!.Name));
    }

    [Theory]
    [InlineData("""{ "type": "sampled", "unit": "seconds", "samples": [[7]], "weights": [1] }""")]
    [InlineData("""{ "type": "sampled", "unit": "seconds", "samples": [[0]], "weights": [] }""")]
    [InlineData("""{ "type": "sampled", "unit": "seconds", "samples": [[0]], "weights": [1e300] }""")]
    [InlineData("""{ "type": "sampled", "unit": "parsecs", "samples": [], "weights": [] }""")]
    [InlineData("""{ "type": "drawn", "unit": "seconds" }""")]
    [InlineData("""{ "type": "sampled", "unit": "seconds", "samples": {}, "weights": [] }""")]
    [InlineData("")]
    public async Task A_profile_that_is_not_as_the_schema_says_is_refused(string thread) => Assert.Equal(
        Codes.ProfileMalformed,
        await CodeOf(Write($$"""{ {{Schema}}, "shared": { "frames": [ { "name": "main" } ] }, "profiles": [ {{thread}} ] }""")));

    [Fact]
    public async Task A_file_that_was_cut_is_refused() => Assert.Equal(Codes.ProfileTruncated, await CodeOf(Write($"{{ {Schema}, \"shared\": {{ \"frames\": [")));

    private static string At(string file) => Corpus.At($"F_traces/jlfwong__speedscope/sample/profiles/speedscope/{file}");

    private static async Task<Code> CodeOf(string path) => (await Assert.ThrowsAsync<GateException>(() => ProfileFile.Read(path))).Diagnostics[0].Code;

    private string Write(string text)
    {
        var path = Path.Join(_folder.Path, "profile.json");
        File.WriteAllText(path, text);
        return path;
    }
}
