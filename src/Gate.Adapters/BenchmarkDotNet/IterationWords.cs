namespace Gate.Adapters.BenchmarkDotNet;

/// <summary>The words that reports use for what an iteration measured: Main and Idle with Target up to 0.11.0, Workload and Overhead with Actual since.</summary>
internal static class IterationWords
{
    private const int Main = 1, Idle = 2, Actual = 4, Result = 8, IsWhole = 16;

    /// <summary>The meaning of a mode; 0 when it is not one that counts.</summary>
    public static int Mode(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("Workload"u8) ? Main
        : word.SequenceEqual("Overhead"u8) ? Idle
        : word.SequenceEqual("MainTarget"u8) ? Main | Actual | IsWhole
        : word.SequenceEqual("IdleTarget"u8) ? Idle | Actual | IsWhole
        : word.SequenceEqual("Result"u8) ? Main | Result | IsWhole
        : 0;

    /// <summary>The meaning of a stage; 0 when it is not one that counts.</summary>
    public static int Stage(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("Actual"u8) || word.SequenceEqual("Target"u8) ? Actual
        : word.SequenceEqual("Result"u8) ? Result
        : 0;

    /// <summary>The mode at the beginning of a text, if it is one of today's.</summary>
    public static bool TryMode(ReadOnlySpan<byte> text, out int mode, out int length)
    {
        length = "Workload"u8.Length;
        mode = text.StartsWith("Workload"u8) ? Main : text.StartsWith("Overhead"u8) ? Idle : 0;
        return mode != 0;
    }

    /// <summary>The stage at the beginning of a text, if it is one of today's.</summary>
    public static bool TryStage(ReadOnlySpan<byte> text, out int stage, out int length)
    {
        (stage, length) = text switch
        {
            [(byte)'A', ..] when text.StartsWith("Actual"u8) => (Actual, 6),
            [(byte)'R', ..] when text.StartsWith("Result"u8) => (Result, 6),
            [(byte)'W', ..] when text.StartsWith("Warmup"u8) => (0, 6),
            [(byte)'P', ..] when text.StartsWith("Pilot"u8) => (0, 5),
            [(byte)'J', ..] when text.StartsWith("Jitting"u8) => (0, 7),
            _ => (0, 0),
        };
        return length > 0;
    }

    /// <summary>What an iteration of this mode and stage measured.</summary>
    public static IterationKind Kind(int mode, int stage) => ((mode & IsWhole) != 0 ? mode & ~IsWhole : mode | stage) switch
    {
        Main | Actual => IterationKind.Workload,
        Idle | Actual => IterationKind.Overhead,
        Main | Result => IterationKind.Result,
        _ => IterationKind.None,
    };
}
