namespace Gate.Adapters.BenchmarkDotNet;

/// <summary>What "Statistics" says of a benchmark; used where its measurements are not in the report.</summary>
/// <param name="IsThere">Whether there are statistics; a benchmark that failed has none.</param>
/// <param name="Values">The values that the statistics were computed from: nanoseconds per operation, less overhead, without upper outliers.</param>
/// <param name="Median">Nanoseconds per operation; NaN when unknown.</param>
/// <param name="Mean">Nanoseconds per operation; NaN when unknown.</param>
internal readonly record struct Summary(bool IsThere, IReadOnlyList<double> Values, double Median, double Mean)
{
    /// <summary>The report says nothing.</summary>
    public static readonly Summary None = new(IsThere: false, [], double.NaN, double.NaN);

    private const int OriginalValuesKey = 1, MedianKey = 2, MeanKey = 4;

    /// <summary>Reads the value of the key "Statistics".</summary>
    public static Summary Read(ref JsonCursor json)
    {
        if (!json.EnterObject("Statistics")) return None;
        var seen = 0;
        IReadOnlyList<double> values = [];
        double median = double.NaN, mean = double.NaN;
        while (json.NextKey())
        {
            if (json.Key.SequenceEqual("OriginalValues"u8))
            {
                json.Once(ref seen, OriginalValuesKey, "OriginalValues");
                values = ReadValues(ref json);
            }
            else if (json.Key.SequenceEqual("Median"u8))
            {
                json.Once(ref seen, MedianKey, "Median");
                median = json.ReadNumber("Median");
            }
            else if (json.Key.SequenceEqual("Mean"u8))
            {
                json.Once(ref seen, MeanKey, "Mean");
                mean = json.ReadNumber("Mean");
            }
            else
            {
                json.SkipValue();
            }
        }

        return new(IsThere: true, values, median, mean);
    }

    private static List<double> ReadValues(ref JsonCursor json)
    {
        var values = new List<double>();
        if (!json.EnterArray("OriginalValues")) return values;
        while (json.NextItem())
        {
            var value = json.Number("OriginalValues");
            if (!double.IsNaN(value)) values.Add(value);
        }

        return values;
    }
}
