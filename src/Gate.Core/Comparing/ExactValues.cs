using Gate.Core.Benchmarks;

namespace Gate.Core.Comparing;

/// <summary>What a sample of an exact metric says: one value that every iteration of every launch agrees on, or that they do not agree.</summary>
public readonly record struct ExactValues(double Value, bool Agree)
{
    /// <summary>Looks at all values of a sample.</summary>
    public static ExactValues Of(Sample sample)
    {
        var first = sample.Launches[0].Values[0];
        // Equal code gives equal values to the bit: nothing is computed in between.
        return new ExactValues(first, sample.Launches.SelectMany(launch => launch.Values).All(value => value.Equals(first)));
    }
}
