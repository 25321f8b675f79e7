namespace Gate.Testbeds.Describing;

/// <summary>What a process may use of the machine, in words: "none" without a limit, empty when nothing tells.</summary>
/// <param name="Time">Processor time: "1.5 processors".</param>
/// <param name="Processors">The processors of its control group: "0-3".</param>
/// <param name="Affinity">The processors that it may run on itself.</param>
/// <param name="Memory">Memory: "512 MiB".</param>
public sealed record Limits(string Time, string Processors, string Affinity, string Memory)
{
    /// <summary>Nothing tells.</summary>
    public static readonly Limits Unknown = new("", "", "", "");
}
