using System.Buffers.Text;
using Gate.Adapters.Files;
using Gate.Core.Diagnostics;

namespace Gate.Adapters.GoBench;

/// <summary>Reads what stands behind a benchmark's name: the iterations, then values with their units.</summary>
internal sealed class GoValues(GoLines lines, GoUnits units, ResultFile file)
{
    // A line of nothing but new units must not cost its length squared.
    private const int MostMetrics = 256;

    /// <summary>Adds the values of the current line to a benchmark.</summary>
    /// <param name="benchmark">The benchmark that the line names.</param>
    /// <param name="line">The current line.</param>
    /// <param name="countStart">Where its iteration count begins.</param>
    /// <exception cref="GateException">The line is malformed, or a value cannot have been measured.</exception>
    public void Read(GoBenchmark benchmark, ReadOnlySpan<byte> line, int countStart)
    {
        var fields = new GoFields(line[countStart..]);
        var count = fields.Next();
        if (!Utf8Parser.TryParse(count, out long _, out var used) || used != count.Length) throw Malformed("the iteration count is no whole number", countStart);
        if (!ReadValue(benchmark, ref fields, countStart)) throw Malformed("there is no value behind the iteration count", countStart);
        while (ReadValue(benchmark, ref fields, countStart))
        {
        }
    }

    /// <summary>The error for a line that is not of the format.</summary>
    public GateException Malformed(string what, int column) => new(Codes.GoLineMalformed,
        $"{what}. Expected `BenchmarkName iterations value unit`; measure again, or take the line out of {Path.GetFileName(file.Path)}.", lines.Locate(column));

    private bool ReadValue(GoBenchmark benchmark, ref GoFields fields, int offset)
    {
        var text = fields.Next();
        if (text.IsEmpty) return false;
        var column = offset + fields.Start;
        if (!Utf8Parser.TryParse(text, out double value, out var used) || used != text.Length) throw Malformed($"'{Excerpt.Of(text)}' is no number", column);
        var unitText = fields.Next();
        if (unitText.IsEmpty) throw Malformed("the last value has no unit", column);
        var unit = units.Find(unitText);
        if (!GoLine.IsPossible(value, unit)) throw Impossible(text, unit, column);
        if (!benchmark.TryAdd(unit, value, lines.Count)) throw Malformed($"the line has two values of {Excerpt.Of(unit.Metric.Name)}", column);
        return benchmark.MetricCount <= MostMetrics ? true : throw Malformed("the benchmark has more than 256 metrics", column);
    }

    private GateException Impossible(ReadOnlySpan<byte> text, GoUnit unit, int column) => new(Codes.InputImpossibleNumber,
        $"the value {Excerpt.Of(text)} {Excerpt.Of(unit.Text)} cannot have been measured; expected a finite number, not negative for times and allocations.",
        lines.Locate(column));
}
