using Gate.Core.Diagnostics;

namespace Gate.Adapters.Files;

/// <summary>A file that may hold results.</summary>
/// <param name="Path">Where it is, as the system understands it.</param>
/// <param name="Session">What its launches are tagged with: unique among the files of a run, the same on every machine.</param>
/// <param name="IsExpected">Whether it must be a result file, because it was named or is called like one; others of a folder may be skipped.</param>
internal sealed record ResultFile(string Path, string Session, bool IsExpected)
{
    /// <summary>The place in this file, as messages show it.</summary>
    public Location At(long line = 0, long column = 0) => new(Path, Clamp(line), Clamp(column));

    private static int Clamp(long number) => (int)Math.Min(number, int.MaxValue);
}
