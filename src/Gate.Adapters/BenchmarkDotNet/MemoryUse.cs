namespace Gate.Adapters.BenchmarkDotNet;

/// <summary>What "Memory" says of a benchmark.</summary>
/// <param name="Operations">How many operations were watched; 0 when memory was not measured, whatever the bytes say.</param>
/// <param name="Bytes">Bytes allocated by one operation; NaN when unknown.</param>
internal readonly record struct MemoryUse(double Operations, double Bytes)
{
    /// <summary>The report says nothing.</summary>
    public static readonly MemoryUse None = new(0, double.NaN);

    private const int OperationsKey = 1, BytesKey = 2;

    /// <summary>Whether the bytes were measured: a benchmark that failed reports 0 bytes of 0 operations.</summary>
    public bool IsMeasured => Operations > 0 && !double.IsNaN(Bytes);

    /// <summary>Reads the value of the key "Memory".</summary>
    public static MemoryUse Read(ref JsonCursor json)
    {
        if (!json.EnterObject("Memory")) return None;
        var seen = 0;
        double operations = 0, bytes = double.NaN;
        while (json.NextKey())
        {
            if (json.Key.SequenceEqual("TotalOperations"u8))
            {
                json.Once(ref seen, OperationsKey, "TotalOperations");
                operations = json.ReadNumber("TotalOperations");
            }
            else if (json.Key.SequenceEqual("BytesAllocatedPerOperation"u8))
            {
                json.Once(ref seen, BytesKey, "BytesAllocatedPerOperation");
                bytes = json.ReadNumber("BytesAllocatedPerOperation");
            }
            else
            {
                json.SkipValue();
            }
        }

        return new(operations, bytes);
    }
}
