using BenchmarkDotNet.Attributes;

namespace Duels;

public class Single
{
    [Benchmark]
    public int Spin() => Work.Spin(20_000);

    [Benchmark]
    public int Short() => Work.Spin(100);
}

public class Several
{
    [Benchmark]
    public void Both() => Parallel.Invoke(Spin, Spin);

    private static void Spin() => Work.Spin(2_000_000);
}

// A thread of its own works on, whoever's turn it is.
public class Restless
{
    private volatile bool _over;

    [GlobalSetup]
    public void Start() => new Thread(() =>
    {
        while (!_over) Work.Spin(10_000);
    }) { IsBackground = true }.Start();

    [GlobalCleanup]
    public void End() => _over = true;

    [Benchmark]
    public int Spin() => Work.Spin(20_000);
}

// Fails when the program no longer sees as many processors as the test says there are.
public class Seeing
{
    private readonly string? _expected = Environment.GetEnvironmentVariable("PROCESSORS");

    [Benchmark]
    public int Look()
    {
        if (Environment.ProcessorCount.ToString() != _expected) throw new InvalidOperationException($"Sees {Environment.ProcessorCount} processors.");
        return Work.Spin(100);
    }
}

public class Varied
{
    private int[]? _numbers;

    public static IEnumerable<object[]> Pairs() => [[1, "one"], [2, "two"]];

    [GlobalSetup]
    public async Task Fill()
    {
        await Task.Yield();
        _numbers = [.. Enumerable.Range(0, 1000)];
    }

    [GlobalCleanup]
    public void Empty() => _numbers = null;

    [Benchmark]
    [ArgumentsSource(nameof(Pairs))]
    public int Sum(int number, string word) => _numbers!.Sum() + number + word.Length;

    [Benchmark]
    public async ValueTask<int> Later()
    {
        await Task.Yield();
        return _numbers!.Length;
    }

    [Benchmark]
    public async Task Soon() => await Task.CompletedTask;
}

// The second does one per cent more.
public class Steady
{
    [Params(1000, 1010)]
    public int Rounds { get; set; }

    [Benchmark]
    public int Spin() => Work.Spin(Rounds);

    // Keeps a part of what it makes, so that collections have work.
    [Benchmark]
    public object Allocate()
    {
        var kept = new object[Rounds / 10];
        for (var i = 0; i < kept.Length; i++) kept[i] = new byte[64];
        return kept;
    }
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
