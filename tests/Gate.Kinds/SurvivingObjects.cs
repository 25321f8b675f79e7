using BenchmarkDotNet.Attributes;

namespace Gate.Kinds;

/// <summary>Allocating objects that outlive collections: generations 1 and 2 have work to do.</summary>
public class SurvivingObjects
{
    private const int Rounds = 100 + (Planting.Kind == nameof(SurvivingObjects) ? Planting.Percent : 0);
    private readonly Node[] _living = new Node[32 * 1024];
    private uint _draw = 1;

    [GlobalSetup]
    public void Setup()
    {
        for (var index = 0; index < _living.Length; index++)
            _living[index] = new Node(null, index);
    }

    [Benchmark]
    public int Run()
    {
        Node? last = null;
        for (var round = 0; round < Rounds; round++)
        {
            for (var step = 0; step < 64; step++)
            {
                _draw = (_draw * 1664525) + 1013904223;
                // A chain of eight at most, so that what is dropped can be collected.
                last = new Node((step & 7) == 0 ? null : last, round);
                _living[(int)(_draw >> 17)] = last;
            }
        }

        return last!.Payload.Length;
    }

    private sealed class Node(Node? before, int value)
    {
        public Node? Before { get; } = before;

        public byte[] Payload { get; } = new byte[32 + (value & 31)];
    }
}
