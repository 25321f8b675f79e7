using System.Globalization;

namespace Gate.Testbeds.Fitness;

/// <summary>One process and the processor time it has used.</summary>
/// <param name="Id">Its number, which another process may have had before.</param>
/// <param name="Name">Its name as the system keeps it.</param>
/// <param name="Started">When it was started, in any unit that counts upwards.</param>
/// <param name="Used">What it has used since, in ticks of <see cref="BusyProcesses.TicksPerSecond"/>.</param>
public readonly record struct ProcessTicks(int Id, string Name, long Started, long Used)
{
    // Fields behind the name, counted from the state (proc_pid_stat(5)).
    private const int UserField = 11;
    private const int SystemField = 12;
    private const int StartedField = 19;

    /// <summary>The line of /proc/PID/stat: "12 (name) S …"; null when it is garbled. The name may hold anything, brackets too.</summary>
    public static ProcessTicks? Parse(string text)
    {
        var (open, close) = (text.IndexOf('(', StringComparison.Ordinal), text.LastIndexOf(')'));
        if (open < 1 || close < open) return null;
        var fields = KernelText.Words(text[(close + 1)..]);
        if (fields.Length <= StartedField || !int.TryParse(text.AsSpan(0, open).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        return KernelText.Count(fields[UserField]) is { } user && KernelText.Count(fields[SystemField]) is { } system && KernelText.Count(fields[StartedField]) is { } started
            ? new ProcessTicks(id, OneLine.Of(text[(open + 1)..close]), started, user + system)
            : null;
    }
}
