using System.Globalization;
using System.Text.Json;
using Gate.Statistics.Series;

namespace Gate.Statistics.Tests.Series;

/// <summary>The published series with known change points, read from the folder that GATE_CORPUS names.</summary>
public sealed class CorpusSeriesTests
{
    private const double Level = 0.01;

    private static readonly string Folder = Path.Combine(Environment.GetEnvironmentVariable("GATE_CORPUS") ?? "", "D_changepoints");

    [CorpusFact]
    public void The_step_of_Otavas_single_series_is_found_where_its_tests_expect_it()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "apache__otava", "analysis_series_with_expected.json")));
        foreach (var test in document.RootElement.EnumerateArray())
        {
            double[] series = [.. test.GetProperty("series")[0].EnumerateArray().Select(value => value.GetDouble())];

            Assert.Equal([10], ChangePoints.Find(series, Level).Select(step => step.Index));
        }
    }

    // A miss: the second metric steps at its seventh value by 13 %, six values before and four after it. Of ten values nobody can tell how they
    // are correlated, and a series with ρ = 0.5 often looks like that.
    [CorpusFact]
    public void Of_Otavas_sample_of_ten_values_nothing_is_said()
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "apache__otava", "tests", "resources", "sample.csv")).Skip(1).Select(line => line.Split(',')).ToList();

        Assert.Empty(ChangePoints.Find(Logarithms(lines, 2), Level));
        Assert.Empty(ChangePoints.Find(Logarithms(lines, 3), Level));
    }

    // The file holds one series twice and gives no places, only that MongoDB's own E-divisive finds nine. Five are jumps from one value to the next;
    // between them the level comes down within seven values (63 to 70, and again in the second copy), which has no one place.
    [CorpusFact]
    public void The_jumps_of_MongoDBs_series_are_found()
    {
        var steps = ChangePoints.Find(Mongo("small.json"), Level).Select(step => step.Index).ToList();

        foreach (var jump in (int[])[25, 114, 173, 198, 287])
            Assert.Contains(steps, step => Math.Abs(step - jump) <= 1);
        Assert.Equal(2, steps.Where(step => step is >= 62 and <= 71 or >= 235 and <= 244).Select(step => step / 173).Distinct().Count());
        Assert.DoesNotContain(steps, step => !((int[])[25, 114, 173, 198, 287]).Any(jump => Math.Abs(step - jump) <= 1) && step is not (>= 62 and <= 71 or >= 235 and <= 244));
    }

    [CorpusFact]
    public void MongoDBs_series_that_never_changes_has_no_step() => Assert.Empty(ChangePoints.Find(Mongo("short.json"), Level));

    private static double[] Logarithms(List<string[]> lines, int column) => [.. lines.Select(fields => Math.Log(double.Parse(fields[column], CultureInfo.InvariantCulture)))];

    private static double[] Mongo(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "mongodb__signal-processing-algorithms", "tests", "data", "profiling", file)));
        return [.. document.RootElement.GetProperty("series").EnumerateArray().Select(value => Math.Log(value.GetDouble()))];
    }
}
