using BenchmarkDotNet.Attributes;

namespace Gate.Kinds;

/// <summary>Calls through an interface whose target changes from call to call.</summary>
public class InterfaceCalls
{
    private const int Rounds = 100 + (Planting.Kind == nameof(InterfaceCalls) ? Planting.Percent : 0);
    private interface IShape
    {
        double Grow(double size);
    }

    private readonly IShape[] _shapes = new IShape[512];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(47);
        for (var index = 0; index < _shapes.Length; index++)
            _shapes[index] = random.Next(3) switch { 0 => new Circle(), 1 => new Square(), _ => new Line() };
    }

    [Benchmark]
    public double Run()
    {
        var size = 1.0;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var shape in _shapes)
                size = shape.Grow(size);
        }

        return size;
    }

    private sealed class Circle : IShape
    {
        public double Grow(double size) => (size * 0.5) + 3.14;
    }

    private sealed class Square : IShape
    {
        public double Grow(double size) => (size * 0.25) + 4;
    }

    private sealed class Line : IShape
    {
        public double Grow(double size) => (size * 0.75) + 1;
    }
}
