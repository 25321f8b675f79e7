namespace Gate.Profiles.Nettrace;

/// <summary>Estimates all allocations from those that the runtime tells of.
/// <para>AllocationSampled (.NET 10 and later): every byte is drawn with p = 1 ÷ 102,400, independently, and an object is told of when one of its bytes is, so an object
/// of <c>s</c> bytes is seen with the probability 1 − (1 − p)^s. Each that was seen stands for the inverse of it (Horvitz and Thompson, 1952; in the runtime's
/// docs/design/features/RandomizedAllocationSampling.md the "weighted samples"). Counts and bytes are unbiased whatever the sizes; of N bytes the estimate has a
/// standard deviation of at most √(N ÷ p). Assumes nothing of the program.</para>
/// <para>AllocationTick (.NET 6 to 9): told whenever a heap has grown by 102,400 bytes or more since the last tick, with the object that reached it. That growth is put
/// down to this object's type and stack, so totals of bytes are right, and growth ÷ size is the number of objects. It is unbiased where the point that is
/// reached falls at random into what is allocated; a program that allocates in a fixed rhythm near 100 KiB breaks that assumption.</para></summary>
internal static class AllocationEstimate
{
    /// <summary>How many bytes lie between two draws, on average.</summary>
    public const int MeanBytes = 102_400;

    private static readonly double LogOfNotDrawn = double.LogP1(-1.0 / MeanBytes);

    /// <summary>How many objects one stands for that was drawn.</summary>
    /// <param name="size">Its size in bytes, 1 or more.</param>
    public static double ObjectsOfDrawn(long size) => -1 / double.ExpM1(size * LogOfNotDrawn);

    /// <summary>How many objects one stands for at which a tick was reached.</summary>
    /// <param name="size">Its size in bytes, 1 or more.</param>
    /// <param name="growth">The bytes since the last tick.</param>
    public static double ObjectsOfTick(long size, long growth) => (double)growth / size;
}
