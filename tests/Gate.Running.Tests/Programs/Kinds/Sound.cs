using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace Kinds;

public class Spinning
{
    [Params(10, 1000)]
    public int Rounds { get; set; }

    [Benchmark]
    public int Spin() => Work.Spin(Rounds);

    [Benchmark]
    [Arguments(1.5, "a\tb")]
    public double Add(double number, string text) => number + text.Length;
}

public class Allocating
{
    [Benchmark, BenchmarkCategory("pool", "fast")]
    public byte[] Thousand() => new byte[1000];

    [Benchmark(Baseline = true)]
    public int Nothing() => Work.Spin(20);
}

[GenericTypeArguments(typeof(int))]
[GenericTypeArguments(typeof(string))]
public class Generic<T>
{
    private readonly List<T?> list = [];

    [Benchmark]
    public int Grow()
    {
        list.Add(default);
        if (list.Count > 1000) list.Clear();
        return list.Count;
    }
}

public class Prepared
{
    private int[]? numbers;
    private int used;

    [GlobalSetup]
    public void Fill() => numbers = [.. Enumerable.Range(0, 100)];

    [IterationSetup(Target = nameof(OnceAnIteration))]
    public void Refill() => used = 0;

    [Benchmark]
    public int Sum() => numbers!.Sum();

    [Benchmark]
    public int OnceAnIteration() => used++ == 0 ? numbers!.Sum() : throw new InvalidOperationException("The iteration was not set up.");
}

public class Waiting
{
    [Benchmark]
    public async Task<int> Yield()
    {
        await Task.Yield();
        return Work.Spin(5);
    }
}

[SimpleJob(RunStrategy.Throughput, id: "Unrolled", invocationCount: 64)]
[SimpleJob]
public class TwoJobs
{
    [Benchmark]
    public int Spin() => Work.Spin(50);
}

[SimpleJob(BenchmarkDotNet.Jobs.RuntimeMoniker.Net80)]
[SimpleJob(BenchmarkDotNet.Jobs.RuntimeMoniker.Net90)]
public class OtherRuntimes
{
    [Benchmark]
    public int Spin() => Work.Spin(50);
}

public class Alike
{
    public sealed class Same
    {
        public override string ToString() => "same";
    }

    public static IEnumerable<Same> Values => [new Same(), new Same()];

    [ParamsSource(nameof(Values))]
    public Same? Value { get; set; }

    [Benchmark]
    public int Hash() => Work.Spin(30);
}

internal static class Work
{
    public static int Spin(int rounds)
    {
        var sum = 1;
        for (var i = 0; i < rounds; i++) sum = (sum * 31) ^ i;
        return sum;
    }
}
