namespace Gate.Profiles.Sampling;

/// <summary>How often the profiler really looked, which is what a value's scatter depends on: values of a heap are scaled up from few samples.</summary>
internal sealed class Observations
{
    private readonly Func<Sample, double>? _count;
    private readonly Func<Sample, double> _chance;

    private Observations(Func<Sample, double>? count, Func<Sample, double>? chance = null)
    {
        _count = count;
        _chance = chance ?? (_ => 0);
    }

    /// <summary>Whether the profile tells it.</summary>
    public bool AreKnown => _count is not null;

    /// <summary>How the observations of a sample are counted for the values of a sample type.</summary>
    public static Observations Of(Profile profile, int sampleType)
    {
        var types = profile.SampleTypes;
        var (period, periodType) = (profile.Period, profile.PeriodType);
        if (IsHeap(types[sampleType], "objects", out var objects) || IsHeap(types[sampleType], "space", out objects))
        {
            var count = IndexOf(types, objects + "objects");
            var space = IndexOf(types, objects + "space");
            var rate = periodType.Name is "space" ? period : 1;
            if (count >= 0 && space >= 0) return new(sample => Sampled(sample.Values[count], sample.Values[space], rate), sample => Chance(sample.Values[count], sample.Values[space], rate));
        }

        if (IndexOf(types, "contentions") is >= 0 and var contentions) return new(sample => Math.Abs(sample.Values[contentions]) / (double)Math.Max(1, period));
        if (IndexOf(types, "samples") is >= 0 and var samples) return new(sample => Math.Abs((double)sample.Values[samples]));
        if (types[sampleType].Unit is "count" && period <= 1) return new(sample => Math.Abs((double)sample.Values[sampleType]));
        return types[sampleType] == periodType && period > 0 ? new(sample => Math.Abs((double)sample.Values[sampleType]) / period) : new(null);
    }

    /// <summary>The observations of a sample; 0 when they are not known.</summary>
    public double CountOf(Sample sample) => _count?.Invoke(sample) ?? 0;

    /// <summary>The variance that sampling leaves in a sample's value. Of n observations that were each made with the chance q and stand for w ÷ n it is w² (1 − q) ÷ n:
    /// nothing for what cannot be overlooked, such as a large block on the heap, and Poisson's where hardly anything is seen.</summary>
    public double VarianceOf(Sample sample, int sampleType)
    {
        if (_count is null) return double.NaN;
        var (value, count) = ((double)sample.Values[sampleType], _count(sample));
        return value == 0 ? 0 : count > 0 ? value * value * (1 - _chance(sample)) / count : double.NaN;
    }

    private static double Sampled(long objects, long bytes, long rate) => Math.Abs((double)objects) * Chance(objects, bytes, rate);

    // The inverse of what scaled the samples up: an allocation of s bytes is seen with the probability 1 − exp(−s ÷ rate).
    private static double Chance(long objects, long bytes, long rate)
    {
        var (count, size) = (Math.Abs((double)objects), Math.Abs((double)bytes));
        return count == 0 || rate <= 1 ? 1 : 1 - Math.Exp(-(size / count) / rate);
    }

    private static bool IsHeap(SampleType type, string ending, out string beginning)
    {
        var isHeap = type.Name.EndsWith(ending, StringComparison.Ordinal);
        beginning = isHeap ? type.Name[..^ending.Length] : "";
        return isHeap;
    }

    private static int IndexOf(IReadOnlyList<SampleType> types, string name) =>
        types.Select(type => type.Name).ToList().IndexOf(name);
}
