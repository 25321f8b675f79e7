using System.Globalization;

namespace Gate.Core.Recording;

/// <summary>One part of a run that several machines share: "2/3" is the second of three.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Count">Of how many.</param>
public sealed record Shard(int Number, int Count)
{
    // More machines than benchmarks in any suite would be a slip.
    private const int Most = 1000;

    /// <summary>The whole run.</summary>
    public static readonly Shard Whole = new(1, 1);

    /// <summary>"2/3".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    /// <summary>Reads "2/3"; false for anything else.</summary>
    public static bool TryParse(string text, out Shard shard)
    {
        var parts = text.Split('/');
        shard = Whole;
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || number < 1 || number > count || count > Most)
            return false;
        shard = new Shard(number, count);
        return true;
    }
}
