using Gate.Hook.Talking;

// The runtime looks for exactly this: an internal class without a namespace, and a static method Initialize.
// It runs before the program's Main, and Main never runs: BenchmarkDotNet's default toolchain does not run the
// user's Main in the measuring process either, so nothing a benchmark may rely on is lost, and it works whatever
// Main does with its arguments (a switcher, a BenchmarkRunner.Run<T>() that ignores them, one that waits for a key).
#pragma warning disable CA1050, CA1852, MA0047
internal static class StartupHook
#pragma warning restore CA1050, CA1852, MA0047
{
    public static void Initialize()
    {
        var pipe = Take(Protocol.PipeVariable);
        var program = Take(Protocol.ProgramVariable);
        Take(Protocol.HooksVariable);

        ProcessGroup.Lead();
        using (var channel = new Channel(pipe))
            new Session(channel, program).Serve();
        Environment.Exit(0);
    }

    // A process that the benchmark starts must not inherit what was meant for this one.
    private static string Take(string variable)
    {
        var value = Environment.GetEnvironmentVariable(variable) ?? "";
        Environment.SetEnvironmentVariable(variable, null);
        return value;
    }
}
