using System.Runtime;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;

namespace Duels;

public class OwnSettings : ManualConfig
{
    public OwnSettings() => AddJob(Job.Default.WithGcServer(true).WithGcConcurrent(false).WithEnvironmentVariable("GREETING", "hello = there"));
}

[Config(typeof(OwnSettings))]
public class Served
{
    [GlobalSetup]
    public void Check()
    {
        if (!GCSettings.IsServerGC || GCSettings.LatencyMode != GCLatencyMode.Batch) throw new InvalidOperationException("Another collector.");
        if (Environment.GetEnvironmentVariable("GREETING") != "hello = there") throw new InvalidOperationException("Nobody greets.");
    }

    [Benchmark]
    public int Spin() => Work.Spin(100);
}

public class Unserved
{
    [GlobalSetup]
    public void Check()
    {
        if (GCSettings.IsServerGC || Environment.GetEnvironmentVariable("GREETING") is not null) throw new InvalidOperationException("Settings of another job.");
    }

    [Benchmark]
    public int Spin() => Work.Spin(100);
}

public class BothCollectors : ManualConfig
{
    public BothCollectors() => AddJob(Job.Default.WithGcServer(true), Job.Default.WithGcServer(false));
}

[Config(typeof(BothCollectors))]
public class Compared
{
    [Benchmark]
    public int Spin() => Work.Spin(100);
}
