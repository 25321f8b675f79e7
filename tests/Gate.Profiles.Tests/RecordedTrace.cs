using System.Diagnostics.Tracing;
using Gate.Profiles.Nettrace;
using Microsoft.Diagnostics.NETCore.Client;

namespace Gate.Profiles.Tests;

/// <summary>A trace of this very process, recorded with the client of the diagnostics port as any other tool would.</summary>
internal static class RecordedTrace
{
    private const long Collections = 0x1, Methods = 0x38, RandomAllocations = 0x80000000000;

    /// <summary>Samples of threads and allocations while the subject computes and allocates its mix.</summary>
    public static Task<byte[]> OfSamples() => Record(
        [new(EventKinds.Runtime, EventLevel.Informational, Methods | RandomAllocations), new(EventKinds.Sampler, EventLevel.Informational)], withMethods: true);

    /// <summary>Ticks of allocations, as before .NET 10.</summary>
    public static Task<byte[]> OfTicks() => Record([new(EventKinds.Runtime, EventLevel.Verbose, Collections)], withMethods: true);

    /// <summary>Allocations without the names of methods: a small file.</summary>
    public static Task<byte[]> OfFew() => Record([new(EventKinds.Runtime, EventLevel.Informational, RandomAllocations)], withMethods: false);

    /// <summary>Collections alone, which are no samples.</summary>
    public static Task<byte[]> OfNoSamples() => Record([new(EventKinds.Runtime, EventLevel.Informational, Collections)], withMethods: false);

    private static async Task<byte[]> Record(IReadOnlyList<EventPipeProvider> providers, bool withMethods)
    {
        using var session = await new DiagnosticsClient(Environment.ProcessId).StartEventPipeSessionAsync(providers, requestRundown: withMethods, circularBufferMB: 64, CancellationToken.None);
        using var recorded = new MemoryStream();
        await Task.WhenAll(session.EventStream.CopyToAsync(recorded), Task.Run(Work));
        return recorded.ToArray();

        async Task Work()
        {
            Subject.Compute(TimeSpan.FromMilliseconds(200));
            Subject.Mix();
            GC.Collect();
            await session.StopAsync(CancellationToken.None);
        }
    }
}
