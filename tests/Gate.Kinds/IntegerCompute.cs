using System.Numerics;
using BenchmarkDotNet.Attributes;

namespace Gate.Kinds;

/// <summary>Integers in registers: a chain of multiplications, shifts and rotations, each of which needs the one before.</summary>
public class IntegerCompute
{
    private const int Rounds = 100 + (Planting.Kind == nameof(IntegerCompute) ? Planting.Percent : 0);
    private ulong _state = 88172645463325252;

    [Benchmark]
    public ulong Run()
    {
        var state = _state;
        for (var round = 0; round < Rounds; round++)
        {
            for (var step = 0; step < 1000; step++)
            {
                state ^= state << 13;
                state ^= state >> 7;
                state = BitOperations.RotateLeft(state * 0x9E3779B97F4A7C15, 31);
            }
        }

        return _state = state;
    }
}
