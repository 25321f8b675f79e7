using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;

BenchmarkRunner.Run<Ignoring.Older>();

namespace Ignoring
{
    public class Older
    {
        [Params(1, 2)]
        public int Blocks { get; set; }

        [Benchmark]
        public byte[] Allocate() => new byte[1000 * Blocks];
    }

    public class Failing
    {
        [Benchmark]
        public int Throw() => throw new InvalidOperationException("The older benchmark is tired.");
    }
}
