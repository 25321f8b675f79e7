using CsCheck;
using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;

namespace Gate.Core.Tests;

public class RecordingFormatTests
{
    private const string File = "runs/today.jsonl";

    private static readonly RecordingHeader Header = Recordings.Header(
        Recordings.Both("Rent(size: \"1\", text: \"ü\\n\")", Metric.Time, Metric.Allocated) with { CanStep = false, Impact = 0.4, Source = new Location("bench/Pools.cs", 41, 5) },
        new FamilyMember(new BenchmarkId("pools", "Born", "net9.0"), InBaseline: false, InCandidate: true, [Measurements.Throughput])) with
    {
        Mode = Mode.Duel,
        HasControl = true,
        Diagnostics = [Diagnostic.Warning(Codes.SameData, "a warning\nof two lines")],
    };

    private static readonly RecordedProfile Profile = new("heap", Side.Candidate, "profiles/build.prof",
    [
        new("*Pool*", "inuse_space", "B", new(5713.92 * 1024, 1.5, 11.25), new(11880.06 * 1024, double.NaN, double.NaN), 2),
        new("total", "inuse_objects", "", default, new(1e9, 0, 3), 0),
    ]);

    private static readonly CanaryReading Canary = new(61.5, 1e6, 2.5e6, 3e5, 0.1 + 0.2);

    private static readonly RecordedLaunch[] Launches =
    [
        .. Recordings.Block(1, "Rent(size: \"1\", text: \"ü\\n\")", Metric.Time, 0.1 + 0.2, 1e-300, double.MaxValue, -0.0),
        Recordings.Launch(Stage.Duel, 2, 1, Side.Candidate, "Rent(size: \"1\", text: \"ü\\n\")", new Reading(Metric.Time, [1, 2, 3]), new Reading(Metric.Allocated, [24])),
        Recordings.Screened(1, "Born", Measurements.Throughput, 1234.5) with { Warnings = ["the machine was busy", "and hot"] },
        Recordings.Launch(Stage.Control, 1, 0, Side.Baseline, "Born") with { Cores = [1, 3], Unsteppable = "it never asked" },
        Recordings.Launch(Stage.Screen, 2, 0, Side.Candidate, "Born") with { Failure = "System.Exception: \u2028 \"quoted\"" },
    ];

    [Theory, MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void What_is_written_is_read_back_field_by_field(string culture)
    {
        var read = Cultures.In(culture, () => RecordingFormat.Read(Text(Ending.Complete), File));

        Assert.Equivalent(new CheckRecording(Header, Launches, Ending.Complete) { Canaries = [Canary], Profiles = [Profile] }, read, strict: true);
    }

    [Theory, MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void The_text_is_the_same_under_any_culture(string culture) =>
        Assert.Equal(Text(Ending.Budget), Cultures.In(culture, () => Text(Ending.Budget)));

    [Fact]
    public void Where_a_diagnostic_was_found_is_read_back_as_well()
    {
        var found = new Diagnostic(Codes.SameData, Severity.Note, "a note", new Location("gate.yml", 3, 7));

        var read = RecordingFormat.Read(RecordingFormat.Write(Header with { Diagnostics = [found] }) + "\n", File);

        Assert.Equal(found, Assert.Single(read.Header.Diagnostics));
    }

    [Fact]
    public void A_recording_without_an_end_is_one_that_goes_on() =>
        Assert.Equal((Ending.None, Launches.Length), (Read(Text(Ending.None)).End, Read(Text(Ending.None)).Launches.Count));

    [Fact]
    public void A_last_line_that_was_cut_off_anywhere_is_left_out()
    {
        var whole = Text(Ending.None);
        var lastLine = whole.TrimEnd('\n').LastIndexOf('\n') + 1;

        Assert.All(Enumerable.Range(lastLine, whole.Length - lastLine - 1), length =>
            Assert.Equal(Launches.Length - 1, Read(whole[..length]).Launches.Count));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\"schema\":\"gate-run/1\"", 1)]
    [InlineData("{}\n", 1)]
    [InlineData("[]\n", 1)]
    [InlineData("null\n", 1)]
    [InlineData("\n", 1)]
    public void A_file_without_a_header_is_refused(string text, int line) => AssertRefused(text, line);

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"launch\":null}")]
    [InlineData("{\"launch\":7}")]
    [InlineData("{\"launch\":{}}")]
    [InlineData("{\"end\":\"later\"}")]
    [InlineData("{\"end\":7}")]
    [InlineData("{\"end\":\"complete\",\"end\":\"complete\"}")]
    [InlineData("{\"launch\":{},\"launch\":{}}")]
    [InlineData("{\"end\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    public void A_line_that_is_neither_a_launch_nor_an_end_is_refused_with_its_number(string line) =>
        AssertRefused($"{RecordingFormat.Write(Header)}\n{line}\n", 2);

    [Theory]
    [InlineData("\"stage\":\"block\"", "\"stage\":\"Block\"")]
    [InlineData("\"side\":\"baseline\"", "\"side\":\"left\"")]
    [InlineData("\"round\":1", "\"round\":1.5")]
    [InlineData("\"round\":1", "\"round\":99999999999")]
    [InlineData("\"round\":1", "\"round\":\"1\"")]
    [InlineData("\"failure\":\"\"", "\"failure\":null")]
    [InlineData("\"readings\":[", "\"readings\":[null,")]
    [InlineData("\"values\":[1]", "\"values\":[]")]
    [InlineData("\"values\":[1]", "\"values\":[1e999]")]
    [InlineData("\"values\":[1]", "\"values\":[\"NaN\"]")]
    [InlineData("\"better\":\"lower\"", "\"better\":\"less\"")]
    [InlineData("\"exact\":false", "\"exact\":\"false\"")]
    [InlineData("\"job\":\"\"", "\"job\":\"\",\"job\":\"\"")]
    public void A_launch_with_an_odd_field_is_refused_with_its_line(string field, string odd)
    {
        var launch = RecordingFormat.Write(Recordings.Launch(Stage.Block, 1, 0, Side.Baseline, "Rent", new Reading(Metric.Time, [1])));

        Assert.Contains(field, launch, StringComparison.Ordinal);
        AssertRefused($"{RecordingFormat.Write(Header)}\n{launch.Replace(field, odd, StringComparison.Ordinal)}\n", 2);
    }

    [Theory]
    [InlineData("gate-run/1", "gate-run/2")]
    [InlineData("\"seed\":42", "\"seed\":4.2")]
    [InlineData("2026-03-01T10", "2026-13-01T10")]
    [InlineData("\"severity\":1", "\"severity\":9")]
    [InlineData("GATE6002", "GATE0000")]
    [InlineData("\"dirty\":true", "\"dirty\":1")]
    [InlineData("\"family\":[", "\"family\":[7,")]
    [InlineData("\"cores\":\"2\"", "\"cores\":2")]
    public void A_header_with_an_odd_field_is_refused(string field, string odd)
    {
        var header = RecordingFormat.Write(Header);

        Assert.Contains(field, header, StringComparison.Ordinal);
        AssertRefused(header.Replace(field, odd, StringComparison.Ordinal) + "\n", 1);
    }

    [Fact]
    public void A_family_that_names_a_benchmark_twice_is_refused() =>
        AssertRefused(RecordingFormat.Write(Recordings.Header(Recordings.Both("Rent"), Recordings.Both("Rent"))) + "\n", 1);

    [Fact]
    public void However_a_file_is_garbled_it_is_read_and_judged_or_refused_with_its_file_and_line() =>
        Property.Holds(Mutation.Array[1, 3], mutations =>
        {
            var text = mutations.Aggregate(Text(Ending.Complete), (before, mutate) => mutate(before));

            try
            {
                Check.Evaluate(Read(text), [], [], new GateConfiguration { Suites = [] });
            }
            catch (GateException refused)
            {
                AssertLocated(refused, text.Split('\n').Length);
            }
        }, count: 4_000);

    private static void AssertRefused(string text, int line)
    {
        var refused = Assert.Throws<GateException>(() => Read(text));

        Assert.Equal((Codes.NotARecording, new Location(File, line, 1)), (refused.Diagnostics[0].Code, refused.Diagnostics[0].Location));
    }

    private static void AssertLocated(GateException refused, int lines)
    {
        Assert.Equal(File, refused.Diagnostics[0].Location.File);
        Assert.InRange(refused.Diagnostics[0].Location.Line, 1, lines);
    }

    private static CheckRecording Read(string text) => RecordingFormat.Read(text, File);

    private static string Text(Ending ending) => string.Concat(
        ((IEnumerable<string>)[RecordingFormat.Write(Header), RecordingFormat.Write(Canary), RecordingFormat.Write(Profile), .. Launches.Select(RecordingFormat.Write), .. ending == Ending.None ? Array.Empty<string>() : [RecordingFormat.Write(ending)]])
            .Select(line => line + "\n"));

    // One byte, one token or one line: what editors, disks and merges do to files.
    private static Gen<Func<string, string>> Mutation => Gen.OneOf(
        Gen.Select(Gen.Double[0, 1], Gen.Char["{}[]\",:\\0123456789.eE-+ntf\n\r\t\0 \uD800é"], (where, character) =>
            (Func<string, string>)(text => Without(text, where, 1).Insert(At(text, where), character.ToString()))),
        Gen.Select(Gen.Double[0, 1], Gen.Int[1, 40], (where, length) =>
            (Func<string, string>)(text => Without(text, where, length))),
        Gen.Select(Gen.Double[0, 1], Property.AnyOf("null", "{}", "[]", "\"\"", "-1", "1e999", "2147483648", ",", "\"\\u0000\""), (where, token) =>
            (Func<string, string>)(text => text.Insert(At(text, where), token))),
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], (from, to) =>
            (Func<string, string>)(text => text.Insert(At(text, to), Line(text, from)))),
        Gen.Double[0, 1].Select(where => (Func<string, string>)(text => text[..At(text, where)])));

    private static string Without(string text, double where, int length) =>
        text.Remove(At(text, where), Math.Min(length, text.Length - At(text, where)));

    private static int At(string text, double where) => Math.Min((int)(where * text.Length), Math.Max(text.Length - 1, 0));

    private static string Line(string text, double where) =>
        text.Split('\n') is var lines ? lines[Math.Min((int)(where * lines.Length), lines.Length - 1)] + "\n" : text;
}
