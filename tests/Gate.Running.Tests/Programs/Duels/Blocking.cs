using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace Duels;

// The first process that gets to its sixth operation, which is in the middle of a turn, leaves its id in a file
// and never comes back. It has a child of its own by then.
public class Blocking
{
    private readonly string? _marker = Environment.GetEnvironmentVariable("MARKER");
    private int _operations;

    [GlobalSetup]
    public void Start() => Process.Start(new ProcessStartInfo("sleep", "600"));

    [IterationSetup]
    public void Prepare() => _operations++;

    [Benchmark]
    public int Block()
    {
        if (_operations >= 6 && IsFirst()) Thread.Sleep(Timeout.Infinite);
        return Work.Spin(100);
    }

    private bool IsFirst()
    {
        try
        {
            using var file = new StreamWriter(new FileStream(_marker + ".new", FileMode.CreateNew));
            file.Write(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return false;
        }

        File.Move(_marker + ".new", _marker!);
        File.WriteAllText(_marker + ".new", "");
        return true;
    }
}
