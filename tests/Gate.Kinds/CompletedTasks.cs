using BenchmarkDotNet.Attributes;

namespace Gate.Kinds;

/// <summary>Asynchronous methods that never wait: the state machine's cost alone.</summary>
public class CompletedTasks
{
    private const int Rounds = 100 + (Planting.Kind == nameof(CompletedTasks) ? Planting.Percent : 0);
    private int _value = 1;

    [Benchmark]
    public async ValueTask<int> Run()
    {
        var sum = 0;
        for (var round = 0; round < Rounds; round++)
        {
            for (var step = 0; step < 64; step++)
                sum += await Outer(step);
        }

        return sum;
    }

    private async ValueTask<int> Outer(int step) => await Inner(step) + 1;

    private ValueTask<int> Inner(int step) => new(_value = (_value * 31) + step);
}
