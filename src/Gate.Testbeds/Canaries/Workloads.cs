using System.Runtime.CompilerServices;

namespace Gate.Testbeds.Canaries;

// Compiled once and fully: tiering would make the first session after a start another workload.
internal static class Workloads
{
    private const int ChainLength = 8 * 1024 * 1024 / sizeof(int);
    private const ulong Multiplier = 6364136223846793005, Increment = 1442695040888963407;

    private static long s_kept;

    /// <summary>Makes a result visible, so that no compiler may leave its work out.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Keep(long result) => Volatile.Write(ref s_kept, s_kept ^ result);

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static long Integer()
    {
        var state = 1UL;
        for (var i = 0; i < 1_000_000; i++) state = unchecked((state * Multiplier) + Increment) ^ (state >> 33);
        return (long)state;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static long Branches()
    {
        var (state, taken, sum) = (1UL, 0L, 0L);
        for (var i = 0; i < 300_000; i++)
        {
            state = unchecked((state * Multiplier) + Increment);
            if ((state & (1UL << 60)) != 0) taken += i;
            else sum ^= taken + i;
        }

        return taken ^ sum;
    }

    /// <summary>A single cycle through 8 MiB in random order (Sattolo 1986), the same every time.</summary>
    public static int[] Chain()
    {
        var chain = new int[ChainLength];
        for (var i = 0; i < chain.Length; i++) chain[i] = i;
        var state = 1UL;
        for (var i = chain.Length - 1; i > 0; i--)
        {
            state = unchecked((state * Multiplier) + Increment);
            var other = (int)((state >> 33) % (ulong)i);
            (chain[i], chain[other]) = (chain[other], chain[i]);
        }

        return chain;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static long Follow(int[] chain)
    {
        var at = 0;
        for (var i = 0; i < 100_000; i++) at = chain[at];
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static long Allocate()
    {
        var survivors = new object[1024];
        for (var i = 0; i < 50_000; i++) survivors[i & 1023] = new byte[32 + (i & 127)];
        return survivors.Length;
    }
}
