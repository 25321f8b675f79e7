using Gate.Adapters.Joining;
using Gate.Core.Diagnostics;

namespace Gate.Adapters.Files;

/// <summary>What to do with a file that no adapter recognises: refuse it where a result was expected, otherwise skip it.</summary>
internal static class Recognition
{
    private const string Expected = "Expected a JSON report of BenchmarkDotNet, the text of `go test -bench`, or data.js of github-action-benchmark.";

    /// <summary>Refuses or skips a file that begins with these bytes.</summary>
    /// <exception cref="GateException">The file was expected to hold results.</exception>
    public static FileOutcome Refuse(ResultFile file, ReadOnlySpan<byte> beginning)
    {
        if (!file.IsExpected) return FileOutcome.Skipped;
        if (beginning.IsEmpty) throw new GateException(Codes.InputEmpty, $"the file is empty. {Expected}", file.At());
        throw new GateException(Codes.InputUnrecognised, $"the file {Describe(beginning)}. {Expected}", file.At());
    }

    private static string Describe(ReadOnlySpan<byte> beginning) =>
        beginning.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || beginning.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            ? "is UTF-16 text, as PowerShell's > writes it; save it as UTF-8"
        : beginning.Contains((byte)0) ? "is binary"
        : beginning.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..]
            ? "begins as JSON and names neither HostEnvironmentInfo nor Benchmarks near its beginning"
        : "is text without a benchmark line near its beginning";
}
