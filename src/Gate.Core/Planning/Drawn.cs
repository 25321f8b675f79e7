using Gate.Core.Recording;

namespace Gate.Core.Planning;

/// <summary>Orders drawn by a recorded seed: the same seed and round give the same order again.</summary>
public static class Drawn
{
    // ABBA and BAAB cancel a linear drift of the machine within the round.
    private static readonly Side[] BaselineOutside = [Side.Baseline, Side.Candidate, Side.Candidate, Side.Baseline];
    private static readonly Side[] CandidateOutside = [Side.Candidate, Side.Baseline, Side.Baseline, Side.Candidate];

    /// <summary>ABBA or BAAB.</summary>
    public static IReadOnlyList<Side> Block(int seed, int round) =>
        Generator(seed, round).Next(2) == 0 ? BaselineOutside : CandidateOutside;

    /// <summary>The items in drawn order.</summary>
    public static IReadOnlyList<T> Shuffle<T>(IReadOnlyList<T> items, int seed, int round)
    {
        T[] shuffled = [.. items];
        Generator(seed, -round).Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>The seed of one round: neighbouring rounds and seeds give seeds that have nothing to do with each other,
    /// which System.Random's first draws need to be independent (the mixer of SplitMix64, Steele, Lea and Flood 2014).</summary>
    public static int Seed(int seed, int round)
    {
        var mixed = unchecked(((ulong)(uint)seed << 32 | (uint)round) + 0x9E3779B97F4A7C15);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return (int)((mixed ^ (mixed >> 31)) >> 33);
    }

    // The same sequence on every platform and version: the seeded algorithm of System.Random is fixed by compatibility.
    private static Random Generator(int seed, int round) => new(Seed(seed, round));
}
