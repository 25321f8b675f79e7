using System.Buffers.Binary;
using Gate.Profiles.Nettrace;
using Microsoft.Diagnostics.Tracing.Etlx;

namespace Gate.Profiles.Tests;

/// <summary>What Microsoft's own reader of traces (TraceEvent) says of them.</summary>
internal sealed class TraceOracle
{
    /// <summary>How often threads were seen in a method itself while they ran managed code.</summary>
    public Dictionary<string, long> Flat { get; } = new(StringComparer.Ordinal);

    /// <summary>How often in a method or in what it calls.</summary>
    public Dictionary<string, long> Cumulative { get; } = new(StringComparer.Ordinal);

    /// <summary>The estimated bytes that a method and what it calls allocated.</summary>
    public Dictionary<string, double> Bytes { get; } = new(StringComparer.Ordinal);

    public static TraceOracle Read(string path)
    {
        var oracle = new TraceOracle();
        using var log = new TraceLog(TraceLog.CreateFromEventPipeDataFile(path, path + ".etlx"));
        foreach (var told in log.Events)
        {
            if (told.ProviderName is EventKinds.Sampler && BinaryPrimitives.ReadInt32LittleEndian(told.EventData()) == 2) oracle.Add(told.CallStack());
            else if (told.ProviderName is EventKinds.Runtime && (int)told.ID == 303) oracle.Add(told.CallStack(), SizeOf(told.EventData()));
        }

        return oracle;
    }

    // ObjectSize is the last field but one, of 8 bytes each.
    private static long SizeOf(byte[] fields) => BinaryPrimitives.ReadInt64LittleEndian(fields.AsSpan(fields.Length - 16));

    private static List<string> Names(TraceCallStack? stack)
    {
        var names = new List<string>();
        for (; stack is not null; stack = stack.Caller) names.Add(stack.CodeAddress.FullMethodName.Split('(')[0]);
        return names.Count > 0 ? names : [TraceProfile.NoFrames];
    }

    private void Add(TraceCallStack? stack)
    {
        var names = Names(stack);
        Flat[names[0]] = Flat.GetValueOrDefault(names[0]) + 1;
        foreach (var name in names.Distinct(StringComparer.Ordinal)) Cumulative[name] = Cumulative.GetValueOrDefault(name) + 1;
    }

    private void Add(TraceCallStack? stack, long size)
    {
        var estimate = size / (1 - Math.Pow(1 - (1.0 / 102_400), size));
        foreach (var name in Names(stack).Distinct(StringComparer.Ordinal)) Bytes[name] = Bytes.GetValueOrDefault(name) + estimate;
    }
}
