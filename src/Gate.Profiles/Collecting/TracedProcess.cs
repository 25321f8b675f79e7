using System.Net.Sockets;
using Gate.Core.Diagnostics;
using Gate.Profiles.Nettrace;
using Microsoft.Diagnostics.NETCore.Client;

namespace Gate.Profiles.Collecting;

/// <summary>A .NET process that is being profiled.</summary>
internal sealed class TracedProcess : IDisposable
{
    private const int SampleMegabytes = 256;
    // A collection tells of every object while the process stands still, and nothing may be lost of it.
    private const int HeapMegabytes = 1024;

    private static readonly TimeSpan HeapPatience = TimeSpan.FromMinutes(2);

    private readonly DiagnosticsClient _client;
    private TraceSession? _session;

    private TracedProcess(int id) => (Id, _client) = (id, new DiagnosticsClient(id));

    /// <summary>Its number.</summary>
    public int Id { get; }

    /// <summary>What it has told, or tells; null before the first.</summary>
    public TraceReader? Trace => _session?.Reader;

    /// <summary>How many samples it has told of.</summary>
    public long Seen => Trace is { } trace ? trace.Looks + trace.Drawn : 0;

    /// <summary>Ends when the process does.</summary>
    public Task Ended => _session?.IsWhole ?? Task.CompletedTask;

    /// <summary>Whether all was told to its end.</summary>
    public bool IsWhole => _session?.IsWhole is { IsCompletedSuccessfully: true, Result: true };

    /// <summary>Begins to profile a process that runs.</summary>
    /// <exception cref="GateException">GATE2120 to GATE2122: it does not exist, or cannot be profiled.</exception>
    public static async Task<TracedProcess> Attach(int id, ProfileKinds kinds, CancellationToken cancel)
    {
        if (!ProcessOwner.Exists(id)) throw new GateException(Codes.ProcessMissing, $"there is no process {id}.");
        var process = new TracedProcess(id);
        try
        {
            await process.Begin(kinds, cancel);
            return process;
        }
        catch (Exception refused) when (refused is DiagnosticsClientException or IOException or SocketException or UnauthorizedAccessException or TimeoutException)
        {
            throw ProcessOwner.IsAnother(id)
                ? new GateException(Codes.ProcessOfAnotherUser, $"process {id} belongs to another user, whose programs only he and root may profile.")
                : new GateException(Codes.ProcessNotDotnet, $"process {id} does not answer on .NET's diagnostics port. Is it a .NET program?");
        }
    }

    /// <summary>Begins to profile a process that has just been started; false where it cannot be.</summary>
    public static async Task<TracedProcess?> TryBegin(int id, ProfileKinds kinds, CancellationToken cancel)
    {
        try
        {
            var process = new TracedProcess(id);
            if (kinds is not ProfileKinds.Heap) await process.Begin(kinds, cancel);
            return process;
        }
        catch (Exception refused) when (refused is DiagnosticsClientException or IOException or SocketException or UnauthorizedAccessException or TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Makes it collect, and counts what lives. What was counted before is replaced, if this comes to its end.</summary>
    public async Task CountHeap(CancellationToken cancel)
    {
        try
        {
            if (_session is null) await Begin(ProfileKinds.Heap, cancel);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(HeapPatience);
            await _session!.HeapWasTold.WaitAsync(patience.Token);
        }
        catch (Exception gone) when (gone is DiagnosticsClientException or IOException or SocketException or OperationCanceledException or TimeoutException)
        {
            // The process has ended, or does not answer: it has no heap to count.
        }
    }

    /// <summary>Counts the heap again.</summary>
    public async Task CountHeapAgain(CancellationToken cancel)
    {
        var before = _session;
        _session = null;
        if (before is not null) await before.Stop();
        await CountHeap(cancel);
        if (_session?.Reader.Heap.IsWhole == true)
        {
            before?.Dispose();
            return;
        }

        _session?.Dispose();
        _session = before;
    }

    /// <summary>Ends the profiling, and takes in what there is still to be told.</summary>
    public Task Stop() => _session?.Stop() ?? Task.CompletedTask;

    /// <inheritdoc />
    public void Dispose() => _session?.Dispose();

    private async Task Begin(ProfileKinds kinds, CancellationToken cancel)
    {
        if (kinds is not ProfileKinds.Heap)
        {
            _session = await TraceSession.Begin(_client, Providers.ForSamples(kinds), withMethods: true, SampleMegabytes, cancel);
            return;
        }

        using (var forgetting = await TraceSession.Begin(_client, Providers.ForForgettingTypes, withMethods: false, SampleMegabytes, cancel)) await forgetting.Stop();
        _session = await TraceSession.Begin(_client, Providers.ForHeap, withMethods: false, HeapMegabytes, cancel);
    }
}
