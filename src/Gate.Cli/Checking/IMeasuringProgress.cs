using Gate.Core.Benchmarks;
using Gate.Core.Planning;
using Gate.Core.Recording;

namespace Gate.Cli.Checking;

/// <summary>Tells somebody who waits how measuring goes on.</summary>
internal interface IMeasuringProgress
{
    /// <summary>A step begins.</summary>
    void Began(Steps steps, CheckRecording soFar, TimeSpan elapsed);

    /// <summary>A launch ended.</summary>
    void Launched(BenchmarkId benchmark, Side side);
}
