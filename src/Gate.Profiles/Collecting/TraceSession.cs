using Gate.Profiles.Nettrace;
using Microsoft.Diagnostics.NETCore.Client;

namespace Gate.Profiles.Collecting;

/// <summary>A session of a process's event pipe that is read while it goes on.</summary>
internal sealed class TraceSession : IDisposable
{
    // A large program tells of a hundred thousand methods at the end.
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(60);

    private readonly EventPipeSession _session;
    private readonly TaskCompletionSource _heapWasTold = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TraceSession(EventPipeSession session)
    {
        _session = session;
        Reader = new TraceReader(session.EventStream) { HeapWasTold = () => _heapWasTold.TrySetResult() };
        // The stream of a session knows no asynchronous reading: a thread of its own waits for it.
        IsWhole = Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>What it tells.</summary>
    public TraceReader Reader { get; }

    /// <summary>Ends when the session does; whether it came to its end, and was not broken off because the process died.</summary>
    public Task<bool> IsWhole { get; }

    /// <summary>Ends when a collection has been told of.</summary>
    public Task HeapWasTold => _heapWasTold.Task;

    /// <summary>Begins a session.</summary>
    public static async Task<TraceSession> Begin(DiagnosticsClient client, IReadOnlyList<EventPipeProvider> providers, bool withMethods, int bufferMegabytes, CancellationToken cancel) =>
        new(await client.StartEventPipeSessionAsync(providers, requestRundown: withMethods, bufferMegabytes, cancel));

    /// <summary>Asks the process to end the session, and reads what it has still to tell.</summary>
    public async Task Stop()
    {
        using var patience = new CancellationTokenSource(StopPatience);
        try
        {
            await _session.StopAsync(patience.Token);
            await IsWhole.WaitAsync(patience.Token);
        }
        catch (Exception gone) when (gone is DiagnosticsClientException or IOException or OperationCanceledException or System.Net.Sockets.SocketException or ObjectDisposedException)
        {
            // The process has ended, or no longer answers: what it told until then is there.
        }
    }

    /// <inheritdoc />
    public void Dispose() => _session.Dispose();

    private bool Read()
    {
        try
        {
            Reader.ReadToEnd();
            return true;
        }
        catch (Exception broken) when (broken is IOException or FormatException or ObjectDisposedException)
        {
            return false;
        }
        finally
        {
            _heapWasTold.TrySetResult();
        }
    }
}
