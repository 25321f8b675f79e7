using Perfolizer.Mathematics.OutlierDetection;

namespace Gate.Statistics;

/// <summary>Values far from the core of their sample: outside the median less or plus three times the median absolute deviation of its own side
/// (Perfolizer's double-MAD fences; Rosenmai 2013), which does not take the long tail of skewed values for outliers on the short side.
/// Assumption: the core is more than half of the values; it says nothing about two modes of equal size.</summary>
public static class Outliers
{
    /// <summary>The indices of the wild values, increasing. Where more than half of one side equals the median, its fence is the median itself.</summary>
    /// <exception cref="ArgumentException">A value that is not finite.</exception>
    public static IReadOnlyList<int> Wild(IReadOnlyList<double> values)
    {
        if (values.Count == 0) return [];
        var checkedValues = Finite.Copy(values, nameof(values));
        var detector = SimpleOutlierDetectorFactory.DoubleMad.Create(checkedValues);
        return [.. Enumerable.Range(0, checkedValues.Length).Where(index => detector.IsOutlier(checkedValues[index]))];
    }
}
