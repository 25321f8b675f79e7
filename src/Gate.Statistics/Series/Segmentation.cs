namespace Gate.Statistics.Series;

/// <summary>Which places of a series are steps, given how clear one must be.
/// Source: Baranowski, Chen and Fryzlewicz 2019, "Narrowest-over-threshold": of the intervals that show a step the narrowest is taken first,
/// since it is the least likely to hold two; then every place is moved to where its neighbours show it best, and what is no longer clear is taken back.</summary>
internal sealed class Segmentation(StepScan scan, int count, int shortest, double threshold)
{
    /// <summary>The first index of every level but the first.</summary>
    public IReadOnlyList<int> Find()
    {
        var places = Settle(Narrowest());
        while (places.Count > 0 && Weakest(places) is var weakest && weakest.Clearness <= threshold)
        {
            places.Remove(weakest.Index);
            places = Settle(places);
        }

        return places;
    }

    /// <summary>How clear each place is between its neighbours.</summary>
    public IReadOnlyList<Split> Between(IReadOnlyList<int> places) =>
        [.. places.Select((place, i) => scan.At(i == 0 ? 0 : places[i - 1], place, i == places.Count - 1 ? count : places[i + 1]))];

    private List<int> Narrowest()
    {
        var places = new SortedSet<int>();
        var seen = SeededIntervals.Of(count, 2 * shortest).Select(interval => scan.Best(interval.From, interval.To)).Where(split => split.Clearness > threshold);
        foreach (var split in seen.OrderBy(split => split.To - split.From).ThenByDescending(split => split.Clearness).ThenBy(split => split.From))
        {
            if (places.GetViewBetween(split.From + 1, split.To - 1).Count == 0) places.Add(split.Index);
        }

        return [.. places];
    }

    // Moving one place may move the next; a few rounds are enough, and the number bounds it.
    private List<int> Settle(List<int> places)
    {
        for (var round = 0; round < 5; round++)
        {
            var moved = places.ToList();
            for (var i = 0; i < moved.Count; i++)
            {
                var (from, to) = (i == 0 ? 0 : moved[i - 1], i == moved.Count - 1 ? count : moved[i + 1]);
                if (to - from >= 2 * shortest) moved[i] = scan.Best(from, to).Index;
            }

            if (moved.SequenceEqual(places)) break;
            places = moved;
        }

        return places;
    }

    private Split Weakest(List<int> places) => Between(places).MinBy(split => split.Clearness);
}
