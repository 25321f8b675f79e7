using System.Collections.Concurrent;

namespace Gate.Profiles.Collecting;

/// <summary>The .NET processes below a command: each is profiled from its start.</summary>
internal sealed class ProcessFamily : IAsyncDisposable
{
    // What a process had to tell at its end is read by then; one that goes on behind its command is asked to stop.
    private static readonly TimeSpan ReadPatience = TimeSpan.FromSeconds(2);

    private readonly StartingPort _port;
    private readonly CollectOptions _options;
    private readonly CancellationTokenSource _over = new();
    private readonly HashSet<Guid> _known = [];
    private readonly ConcurrentQueue<TracedProcess> _processes = new();
    private readonly ConcurrentQueue<Task> _counting = new();
    private readonly CancellationTokenSource _stopped = new();
    private readonly Task _welcoming;

    /// <summary>Begins to wait for them.</summary>
    public ProcessFamily(StartingPort port, CollectOptions options)
    {
        (_port, _options) = (port, options);
        _welcoming = Task.Run(Welcome);
    }

    /// <summary>Those that were profiled until now.</summary>
    public IReadOnlyCollection<TracedProcess> Processes => _processes;

    /// <summary>Ends the profiling; processes that start from now on only go on.</summary>
    /// <param name="hasEnded">Whether the command has.</param>
    public async Task Stop(bool hasEnded)
    {
        await _stopped.CancelAsync();
        await Task.WhenAll(_counting);
        var processes = _processes.ToList();
        if (_options.Kinds is ProfileKinds.Heap && !hasEnded)
        {
            foreach (var process in processes) await process.CountHeapAgain(CancellationToken.None);
        }

        if (hasEnded) await Task.WhenAny(Task.WhenAll(processes.Select(process => process.Ended)), Task.Delay(ReadPatience));
        await Task.WhenAll(processes.Where(process => !process.Ended.IsCompleted).Select(process => process.Stop()));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _welcoming;
        foreach (var process in _processes) process.Dispose();
        _over.Dispose();
        _stopped.Dispose();
    }

    private async Task Welcome()
    {
        try
        {
            while (true)
            {
                var runtime = await _port.Accept(_known.Contains, _over.Token);
                _known.Add(runtime.Instance);
                var process = _stopped.IsCancellationRequested ? null : await TracedProcess.TryBegin(runtime.ProcessId, _options.Kinds, _over.Token);
                await runtime.Resume(_over.Token);
                if (process is null) continue;
                _processes.Enqueue(process);
                _options.Talk($"Process {process.Id} is profiled.");
                if (_options.Kinds is ProfileKinds.Heap) _counting.Enqueue(CountNowAndThen(process));
            }
        }
        catch (OperationCanceledException)
        {
            // The command has ended.
        }
    }

    // A command may end at any time, and then has no heap: the last count is of its second half.
    private async Task CountNowAndThen(TracedProcess process)
    {
        try
        {
            for (var wait = TimeSpan.FromSeconds(1); ; wait *= 2)
            {
                await Task.Delay(wait, _stopped.Token);
                await process.CountHeapAgain(_stopped.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The profiling ends.
        }
    }
}
