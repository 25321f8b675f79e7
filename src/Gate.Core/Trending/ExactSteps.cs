namespace Gate.Core.Trending;

/// <summary>The steps of values that equal code repeats exactly: wherever another value stays, or is the newest.</summary>
internal static class ExactSteps
{
    /// <summary>The first index of every level but the first.</summary>
    public static IReadOnlyList<int> Find(IReadOnlyList<double> values)
    {
        var steps = new List<int>();
        var level = values[0];
        for (var i = 1; i < values.Count; i++)
        {
            // A value that one session alone saw is an outlier, unless nothing came after it yet.
            if (values[i] == level || (i < values.Count - 1 && values[i + 1] != values[i])) continue;
            steps.Add(i);
            level = values[i];
        }

        return steps;
    }

    /// <summary>Whether so many steps are changes of code; values that step more often than one time in ten scatter.</summary>
    public static bool AreBelievable(IReadOnlyList<int> steps, int count) => steps.Count <= 1 + (count / 10);
}
