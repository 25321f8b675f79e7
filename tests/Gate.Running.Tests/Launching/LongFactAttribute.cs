namespace Gate.Running.Tests.Launching;

/// <summary>A test that takes minutes and tells little more than shorter ones do: it runs where GATE_LONG is set, as Gate's own workflow does.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute() => Skip = Reason;

    /// <summary>Why such a test is skipped here; null where it is not.</summary>
    internal static string? Reason { get; } = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("GATE_LONG")) ? "Takes minutes; GATE_LONG=1 runs it." : null;
}
