using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace Duels;

// Spends its time in collections, and leaves one line in a file of its process each time it is prepared.
public class Collecting
{
    [GlobalSetup]
    public void Note() => File.AppendAllText(
        Path.Combine(Environment.GetEnvironmentVariable("MARKER")!, Environment.ProcessId.ToString(CultureInfo.InvariantCulture)), "prepared\n");

    [Benchmark]
    public int Collect()
    {
        GC.Collect();
        return Work.Spin(100);
    }
}
