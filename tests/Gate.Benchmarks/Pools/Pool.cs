using System.Collections.Concurrent;

namespace Gate.Benchmarks.Pools;

/// <summary>A pool that keeps what was returned, for any number of threads: the common shape of hand-written pools.</summary>
internal sealed class Pool<T>(Func<T> create)
    where T : class
{
    private readonly ConcurrentBag<T> _idle = [];

    public T Rent() => _idle.TryTake(out var item) ? item : create();

    public void Return(T item) => _idle.Add(item);
}
