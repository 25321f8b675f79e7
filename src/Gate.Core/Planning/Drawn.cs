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

    // The same sequence on every platform and version: the seeded algorithm of System.Random is fixed by compatibility.
    private static Random Generator(int seed, int round) => new(unchecked((seed * 397) ^ round));
}
