using Gate.Core.Diagnostics;
using Gate.Core.Reporting;

namespace Gate.Testbeds.Fitness;

/// <summary>Where memory is short.</summary>
internal static class MemoryFindings
{
    // Idle programs leave some there on every machine with swap.
    private const long Noticed = 64L * 1024 * 1024;

    public static IEnumerable<FitnessFinding> Of(MemoryState memory)
    {
        if (memory.SwappedPages is > 0)
        {
            yield return FitnessFinding.Warning(
                Codes.Swapping,
                $"The system swaps: {Wording.Number(memory.SwappedPages.Value)} pages while Gate looked.",
                "What waits for a page on the disk takes thousands of times longer.",
                "End what uses the memory; this shows it: ps -eo rss,pid,args --sort -rss | head -n 10");
        }
        else if (memory.SwappedBytes is { } bytes and >= Noticed)
        {
            yield return FitnessFinding.Note(
                Codes.SwapInUse,
                $"{Readable.Value(bytes, "B")} of memory lie in swap.",
                "Little, as long as nobody wants it back; then the disk is busy while something is measured.",
                "With enough free memory (free -m): sudo swapoff -a && sudo swapon -a");
        }

        if (memory is { LimitBytes: { } limit, TotalBytes: { } total } && limit < total)
        {
            yield return FitnessFinding.Note(
                Codes.MemoryLimited,
                $"{Readable.Value(limit, "B")} of the machine's {Readable.Value(total, "B")} of memory may be used.",
                "The .NET collector sizes its heap by the limit, so benchmarks that allocate collect at other times than outside.",
                "Use the same limit wherever results are to be compared, or start the container without one (docker run without --memory).");
        }
    }
}
