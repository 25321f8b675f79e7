using BenchmarkDotNet.Attributes;

namespace Gate.Kinds;

/// <summary>Copying structs of 48 bytes while branching on what they hold.</summary>
public class StructCopying
{
    private const int Rounds = 100 + (Planting.Kind == nameof(StructCopying) ? Planting.Percent : 0);
    private readonly Order[] _orders = new Order[256];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(29);
        for (var index = 0; index < _orders.Length; index++)
            _orders[index] = new Order(index, random.Next(4), random.Next(100), random.NextDouble(), random.NextDouble(), random.Next());
    }

    [Benchmark]
    public double Run()
    {
        var total = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            for (var index = 1; index < _orders.Length; index++)
                total += Move(index);
        }

        return total;
    }

    private double Move(int index)
    {
        var order = _orders[index];
        var moved = order.Kind switch
        {
            0 => order with { Amount = order.Amount + 1 },
            1 => order with { Price = order.Price * 0.999 },
            2 when order.Amount > 50 => order with { Amount = order.Amount / 2 },
            _ => order with { Key = order.Key + 1 },
        };
        _orders[index] = moved with { Kind = (moved.Kind + (int)(moved.Key & 1)) & 3 };
        return moved.Price;
    }

    private readonly record struct Order(long Key, int Kind, int Amount, double Price, double Discount, long Customer);
}
