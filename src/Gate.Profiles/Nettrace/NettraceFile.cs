using Gate.Core.Diagnostics;

namespace Gate.Profiles.Nettrace;

/// <summary>Reads a .nettrace file as a profile: samples of threads, sampled allocations, and heaps, whichever it holds.</summary>
internal static class NettraceFile
{
    /// <summary>Whether a file begins as a trace; it is left at its start.</summary>
    public static bool IsTrace(Stream file)
    {
        var start = new byte[TraceBlocks.Magic.Length];
        var isTrace = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual(TraceBlocks.Magic);
        file.Position = 0;
        return isTrace;
    }

    /// <summary>The profile; null when the bytes are not of this format.</summary>
    /// <exception cref="GateException">GATE2104, GATE2107, GATE2127: it is damaged or broken off, too new, or holds no samples.</exception>
    public static Profile? TryRead(byte[] bytes, string path)
    {
        using var stream = new MemoryStream(bytes);
        return IsTrace(stream) ? Read(stream, path) : null;
    }

    /// <summary>The profile that a trace holds.</summary>
    /// <exception cref="GateException">GATE2104, GATE2107, GATE2127: it is damaged or broken off, too new, or holds no samples.</exception>
    public static Profile Read(Stream stream, string path)
    {
        var at = new Core.Diagnostics.Location(path);
        using var buffered = new BufferedStream(stream);
        var trace = new TraceReader(buffered);
        try
        {
            trace.ReadToEnd();
        }
        catch (EndOfStreamException)
        {
            throw new GateException(Codes.ProfileTruncated, "the trace is broken off: it does not end with the mark of its end. Was it copied while it was still written, or its program killed?", at);
        }
        catch (FormatException damaged)
        {
            throw new GateException(Codes.ProfileTruncated, $"the trace is damaged: {damaged.Message}.", at);
        }
        catch (NotSupportedException other)
        {
            throw new GateException(Codes.ProfileUnrecognised, $"the trace cannot be read: {other.Message}.", at);
        }

        return TraceProfile.KindsOf(trace) is var kinds and not ProfileKinds.None
            ? TraceProfile.Of(trace, kinds)
            : throw new GateException(Codes.TraceWithoutSamples, "the trace holds no samples of threads, no sampled allocations and no heap.", at);
    }
}
