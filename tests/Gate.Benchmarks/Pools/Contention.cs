using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;

namespace Gate.Benchmarks.Pools;

/// <summary>Several workers take and give back buffers at once: new ones, and ones from a shared pool.
/// The workers live as long as the benchmark, so that an operation is their work and two meetings.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("Contention")]
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "BenchmarkDotNet disposes of nothing; Cleanup ends the meeting.")]
public class Contention
{
    private const int Workers = 4;
    private const int Turns = 256;
    private const int BufferLength = 512;
    private readonly Pool<byte[]> _buffers = new(() => new byte[BufferLength]);
    private readonly Barrier _meeting = new(Workers + 1);
    private Action _work = () => { };
    private volatile bool _over;

    [GlobalSetup(Target = nameof(Standard))]
    public void SetupStandard() => Start(() => Touch(new byte[BufferLength]));

    [GlobalSetup(Target = nameof(Pooled))]
    public void SetupPooled() => Start(() =>
    {
        var buffer = _buffers.Rent();
        Touch(buffer);
        _buffers.Return(buffer);
    });

    [Benchmark(Baseline = true)]
    public void Standard() => WorkOnce();

    [Benchmark]
    public void Pooled() => WorkOnce();

    [GlobalCleanup]
    public void Cleanup()
    {
        _over = true;
        _meeting.SignalAndWait();
        _meeting.Dispose();
    }

    private void Start(Action work)
    {
        _work = work;
        for (var worker = 0; worker < Workers; worker++)
            new Thread(Work) { IsBackground = true }.Start();
    }

    private void WorkOnce()
    {
        _meeting.SignalAndWait();
        _meeting.SignalAndWait();
    }

    private void Work()
    {
        while (true)
        {
            _meeting.SignalAndWait();
            if (_over) return;
            for (var turn = 0; turn < Turns; turn++) _work();
            _meeting.SignalAndWait();
        }
    }

    private static void Touch(byte[] buffer) => buffer[BufferLength / 2]++;
}
