namespace Gate.Testbeds.Tests.Fitness;

/// <summary>Lines as the kernel writes them.</summary>
internal static class Lines
{
    /// <summary>/proc/stat of all processors together.</summary>
    public static string Times(long user, long idle, long stolen = 0) => FormattableString.Invariant($"cpu  {user} 0 0 {idle} 0 0 0 {stolen} 0 0\ncpu0 1 0 0 1 0 0 0 0 0 0\nctxt 1\n");

    /// <summary>/proc/PID/stat of one process.</summary>
    public static string Process(int id, string name, long started, long user) =>
        FormattableString.Invariant($"{id} ({name}) S 1 {id} {id} 0 -1 4194304 100 0 0 0 {user} 0 0 0 20 0 1 0 {started} 3791890 415 18446744073709551615 0 0\n");
}
