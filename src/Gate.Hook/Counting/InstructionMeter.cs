using System.Globalization;
using Gate.Hook.Measuring;

namespace Gate.Hook.Counting;

// The instructions of each iteration, on all threads, as callgrind counts them.
internal sealed class InstructionMeter(string path, int iterations) : IIterationMeter, IDisposable
{
    // An empty method's iterations are all alike, and each reading writes a file.
    private const int Enough = 5;

    // Callgrind numbers the files of a process; it outlives this meter.
    private static int _files;

    private readonly List<long> _overhead = [];
    private readonly List<long> _workload = [];
    private bool _isCounting;

    // What a listener cannot throw into the engine.
    public string Failure { get; private set; } = "";

    // Of a whole iteration, less the same iteration of an empty method; null when none was counted. The least of each: what the runtime
    // does beside an iteration only adds, ten to fifty thousand instructions in one of four, while the rest agree to some tens.
    public long? OfIteration => _workload.Count > 0 ? Math.Max(0, _workload.Min() - _overhead.DefaultIfEmpty(0).Min()) : null;

    public void BeginOverhead()
    {
        if (_overhead.Count < Enough) Begin();
    }

    public void BeginWorkload() => Begin();

    public void EndOverhead()
    {
        if (_overhead.Count == Enough) return;
        _overhead.Add(Read());
        // What warms up between these and the benchmark's own iterations runs faster uncounted.
        if (_overhead.Count == Enough) Stop();
    }

    public void EndWorkload()
    {
        _workload.Add(Read());
        // BenchmarkDotNet has much to reckon afterwards.
        if (_workload.Count == iterations) Stop();
    }

    public void Dispose() => Stop();

    private void Begin()
    {
        if (!_isCounting) Valgrind.Start();
        _isCounting = true;
        Valgrind.Zero();
    }

    private void Stop()
    {
        if (_isCounting) Valgrind.Stop();
        _isCounting = false;
    }

    private long Read()
    {
        Valgrind.Dump("iteration");
        try
        {
            var file = $"{path}.{(++_files).ToString(CultureInfo.InvariantCulture)}";
            var count = CallgrindFile.Instructions(File.ReadLines(file));
            File.Delete(file);
            return count;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Failure = $"Its instructions were not counted: {exception.Message}";
            return 0;
        }
    }
}
