using BenchmarkDotNet.Attributes;

namespace Gate.Kinds;

/// <summary>Following references at random through 8 MB: each step waits for the memory before.</summary>
public class PointerChase
{
    private const int Rounds = 100 + (Planting.Kind == nameof(PointerChase) ? Planting.Percent : 0);
    // One a cache line.
    private const int Stride = 16;
    private readonly int[] _next = new int[8 * 1024 * 1024 / sizeof(int)];
    private int _position;

    [GlobalSetup]
    public void Setup()
    {
        // One ring through all lines in drawn order.
        int[] lines = [.. Enumerable.Range(0, _next.Length / Stride)];
        new Random(31).Shuffle(lines);
        for (var index = 0; index < lines.Length; index++)
            _next[lines[index] * Stride] = lines[(index + 1) % lines.Length] * Stride;
    }

    [Benchmark]
    public int Run()
    {
        var position = _position;
        for (var round = 0; round < Rounds; round++)
        {
            for (var step = 0; step < 500; step++)
                position = _next[position];
        }

        // The next operation goes on where this one stopped, so that all of the ring is visited.
        return _position = position;
    }
}
