using CsCheck;

namespace Gate.Testbeds.Tests.Tuning;

/// <summary>Machines in any state, garbled ones too, the same in every run.</summary>
internal sealed class AnyMachine(int[] numbers)
{
    private const ulong Seed = 20_250_601;

    private int _next;

    public static void Each(int count, Action<AnyMachine> claim)
    {
        var random = new PCG(1, Seed);
        var draws = Gen.Int[0, 999].Array[120, 120].Select(numbers => new AnyMachine(numbers));
        for (var number = 0; number < count; number++) claim(draws.Generate(random, null, out _));
    }

    public int Below(int limit) => numbers[_next++ % numbers.Length] % limit;

    public bool Flip() => Below(2) == 1;

    public T From<T>(params T[] values) => values[Below(values.Length)];

    public int[] Pins(int cores) => [.. Enumerable.Range(0, cores + 1).Where(_ => Below(3) == 0)];

    public FakeTree Machine(int cores) => new([.. Files(cores)]);

    private IEnumerable<(string Path, string Text)> Files(int cores)
    {
        yield return (FakeTree.BootId, From("11111111-aaaa-4aaa-8aaa-111111111111\n", "", "x"));
        yield return (FakeTree.Layout, Value("0", "1", "2"));
        if (Flip()) yield return (FakeTree.NoTurbo, Value("0", "1"));
        if (Flip()) yield return (FakeTree.Boost, Value("0", "1"));
        if (Flip()) yield return (FakeTree.NewInterrupts, Value("f", "1", "8", "00000000,0000000f"));
        foreach (var interrupt in Enumerable.Range(0, Below(5))) yield return (FakeTree.Interrupt(interrupt), Value("0", "0-1", "1", "0-3", "2,3", "0-127"));
        var areThreaded = Flip();
        var hasFrequency = Flip();
        foreach (var core in Enumerable.Range(0, cores))
        {
            yield return (FakeTree.OfCore(core, "topology/thread_siblings_list"), areThreaded ? Value(core % 2 == 0 ? "0,2" : "1,3") : Value($"{core}"));
            if (core > 0) yield return (FakeTree.OfCore(core, "online"), Value("1", "1", "1", "0"));
            if (!hasFrequency) continue;
            yield return (FakeTree.Governor(core), Value("powersave", "performance", "schedutil"));
            yield return (FakeTree.OfCore(core, "cpufreq/scaling_available_governors"), Value("performance powersave", "performance schedutil", "powersave"));
            if (Flip()) yield return (FakeTree.OfCore(core, "cpufreq/energy_performance_preference"), Value("performance", "balance_power", "128"));
            yield return (FakeTree.OfCore(core, "cpufreq/energy_performance_available_preferences"), "default performance power \n");
        }
    }

    // One in ten is nothing that a kernel says; ends of lines differ.
    private string Value(params string[] usual) =>
        (Below(10) == 0 ? From("", "?", "-1", "0-", "9-99999999", "\0", "; rm -rf", "'", "é") : From(usual)) + From("\n", "\n", "", " \n", "\r\n");
}
