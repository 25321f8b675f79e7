using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Net.Sockets;
using System.Text;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Hook.Talking;
using Gate.Running.Building;
using Gate.Running.Launching.Processors;

namespace Gate.Running.Launching;

/// <summary>A benchmark program under Gate's hook, and the line to it. Every wait is bounded; disposing kills the process tree.</summary>
internal sealed class BenchmarkProcess : IAsyncDisposable
{
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LastWordsTime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StopLook = TimeSpan.FromSeconds(1);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // System.Diagnostics.Process and not CliWrap: its end must not wait for pipes that a grandchild still holds open.
    private readonly Process _process;
    private readonly NamedPipeServerStream _pipe;
    private readonly ProcessLog _log;
    private readonly StreamReader _reader;
    private readonly StreamWriter _writer;
    private readonly CancellationTokenSource _ending = new();
    private readonly CancellationTokenSource _stopped = new();
    private readonly Task _watched;
    private Task _drained = Task.CompletedTask;
    private bool _hasEndedWell;

    private BenchmarkProcess(Process process, NamedPipeServerStream pipe, ProcessLog log)
    {
        _process = process;
        _pipe = pipe;
        _log = log;
        _watched = WatchForStop();
        Affinity = new Affinity(process);
        Clock = new ProcessorClock(process);
        _reader = new StreamReader(pipe, Utf8, detectEncodingFromByteOrderMarks: false, bufferSize: 4096, leaveOpen: true);
        _writer = new StreamWriter(pipe, Utf8, bufferSize: 4096, leaveOpen: true) { NewLine = "\n" };
    }

    /// <summary>Its id.</summary>
    public int Id => _process.Id;

    /// <summary>Which processors it may use.</summary>
    public Affinity Affinity { get; }

    /// <summary>The processor time it has used.</summary>
    public ProcessorClock Clock { get; }

    /// <summary>Where it was made to run from its start.</summary>
    public Pinning Pinning { get; private set; } = Pinning.None;

    /// <summary>What the process said of itself: protocol, process id, BenchmarkDotNet version, runtime, processors.</summary>
    public string[] Hello { get; private set; } = [];

    /// <summary>Whether the program brings the library with it.</summary>
    public bool HasBenchmarkDotNet => Hello[3].Length > 0;

    /// <summary>Starts the program and waits until its hook answers.</summary>
    /// <exception cref="ProcessFailure">It did not answer.</exception>
    public static async Task<BenchmarkProcess> Start(BuiltProgram program, ProcessSettings settings, CancellationToken cancellation)
    {
        var pipeName = NewPipeName();
        var pipe = Open(pipeName);
        Process process;
        try
        {
            process = Spawner.Spawn(program, settings, pipeName);
        }
        catch
        {
            await pipe.DisposeAsync();
            throw;
        }

        var log = ProcessLog.Open(Path.Combine(settings.LogFolder,
            string.Create(CultureInfo.InvariantCulture, $"{program.Side}-{process.Id}.log").ToUpperInvariant()));
        var started = new BenchmarkProcess(process, pipe, log);
        started._drained = Task.WhenAll(log.Drain(process.StandardOutput), log.Drain(process.StandardError));
        process.StandardInput.Close();
        try
        {
            if (settings.IsUrgent) started.Hurry();
            await started.Connect(cancellation);
            if (settings.Cores.Count > 0) started.Pinning = started.Affinity.Pin(settings.Cores);
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends one line.</summary>
    public async Task Send(IReadOnlyList<string> fields, CancellationToken cancellation)
    {
        try
        {
            await _writer.WriteLineAsync(Protocol.Join([.. fields]).AsMemory(), cancellation);
            await _writer.FlushAsync(cancellation);
        }
        catch (IOException)
        {
            throw await Death(cancellation);
        }
    }

    /// <summary>Waits for one line.</summary>
    /// <exception cref="ProcessFailure">The process died, or said nothing for that long.</exception>
    public async Task<string[]> Receive(TimeSpan patience, CancellationToken cancellation)
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _stopped.Token);
        bounded.CancelAfter(patience);
        try
        {
            return await _reader.ReadLineAsync(bounded.Token) is { } line ? Protocol.Split(line) : throw await Death(cancellation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Silence("end", patience);
        }
        catch (IOException)
        {
            throw await Death(cancellation);
        }
    }

    /// <summary>The variables that the benchmark's job asks its process to be started with.</summary>
    /// <exception cref="ProcessFailure">The process died or hung while it looked for the benchmark.</exception>
    public async Task<IReadOnlyDictionary<string, string>> Needs(BenchmarkId benchmark, TimeSpan patience, CancellationToken cancellation)
    {
        await Send([Protocol.Needs, benchmark.Name, benchmark.Job], cancellation);
        // What cannot be found needs nothing; asked to run, it says why.
        return await Receive(patience, cancellation) is [Protocol.Needed, .. var variables]
            ? variables.Select(variable => variable.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal);
    }

    /// <summary>Asks the process to end; its log is not needed any more.</summary>
    public async Task End(CancellationToken cancellation)
    {
        try
        {
            await Send([Protocol.Exit], cancellation);
            _hasEndedWell = await HasExited();
        }
        catch (ProcessFailure)
        {
            // It died after its last answer: nothing that it measured is lost.
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Kill();
        await HasExited();
        ProcessGroup.End(_process.Id);
        await _ending.CancelAsync();
        await _watched;
        if (_hasEndedWell) _log.Delete();
        _log.Dispose();
        _process.Dispose();
        _reader.Dispose();
        // Disposing flushes, which a pipe without another end refuses.
        if (_pipe.IsConnected) await _writer.DisposeAsync();
        await _pipe.DisposeAsync();
        _ending.Dispose();
        _stopped.Dispose();
    }

    private void Hurry()
    {
        try
        {
            _process.PriorityClass = ProcessPriorityClass.High;
        }
        catch (Exception exception) when (exception is Win32Exception or UnauthorizedAccessException)
        {
            throw new GateException(Codes.PriorityRefused, $"The priority of benchmark processes cannot be raised: {exception.Message}. Run Gate as root or with CAP_SYS_NICE, or take `priority` out of testbed.pin.");
        }
        catch (InvalidOperationException)
        {
            // It has ended, which connecting tells.
        }
    }

    // On Unix a pipe is a socket in the temporary folder; a full path means the same to a child whose TMPDIR is another.
    private static string NewPipeName()
    {
        var name = $"gate-{Guid.NewGuid():N}"[..21];
        return OperatingSystem.IsWindows() ? name : Path.Combine(Path.GetTempPath(), name);
    }

    private static NamedPipeServerStream Open(string name)
    {
        try
        {
            return new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SocketException)
        {
            throw new ProcessFailure($"Gate could not open a pipe to it in {Path.GetTempPath()}: {exception.Message}");
        }
    }

    // Two looks, a second apart: after Ctrl+Z and `fg`, Gate may go on a moment before its children do.
    private async Task WatchForStop()
    {
        using var timer = new PeriodicTimer(StopLook);
        try
        {
            for (var looks = 0; looks < 2;)
            {
                await timer.WaitForNextTickAsync(_ending.Token);
                looks = LinuxState.IsStopped(_process.Id) ? looks + 1 : 0;
            }

            await _stopped.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // It ended without having been stopped.
        }
    }

    private async Task Connect(CancellationToken cancellation)
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _stopped.Token);
        bounded.CancelAfter(ConnectTime);
        var connected = _pipe.WaitForConnectionAsync(bounded.Token);
        var exited = _process.WaitForExitAsync(bounded.Token);
        try
        {
            if (await Task.WhenAny(connected, exited) == exited && !connected.IsCompleted)
            {
                await exited;
                throw await Death(cancellation);
            }

            await connected;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Silence("answer", ConnectTime);
        }

        Hello = await Receive(ConnectTime, cancellation);
        if (Hello is not [Protocol.Hello, Protocol.Version, ..])
            throw new GateException(Codes.HookMissing, $"The hook beside Gate speaks another language ('{string.Join(' ', Hello)}'). Install Gate again.");
    }

    private async Task<Exception> Death(CancellationToken cancellation)
    {
        if (!await HasExited()) return new ProcessFailure($"It closed the line to Gate and went on running.{LastWords()}");

        // Its last words may still be in the pipe; a grandchild may hold that open for ever.
        await Task.WhenAny(_drained, Task.Delay(LastWordsTime, cancellation));
        // What stops Gate (Ctrl+C on Windows, the end of a CI job) may stop its children as well, and first: that is no failure of the benchmark.
        if (ProcessEnd.IsInterruption(_process.ExitCode)) await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
        return new ProcessFailure($"Its process {ProcessEnd.Describe(_process.ExitCode, OperatingSystem.IsWindows())}.{LastWords()}");
    }

    private ProcessFailure Silence(string what, TimeSpan patience) => new(_stopped.IsCancellationRequested
        ? $"Somebody stopped its process (as `kill -STOP` does) and did not let it go on, so Gate ended it.{LastWords()}"
        : string.Create(CultureInfo.InvariantCulture, $"It did not {what} within {patience.TotalSeconds:0.#} s and was stopped.{LastWords()}"));

    private string LastWords() => _log.Ending() is { Length: > 0 } ending ? $"\n{ending}\n({_log.Place})" : "";

    private async Task<bool> HasExited()
    {
        using var patience = new CancellationTokenSource(EndTime);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return _process.HasExited;
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended, or is just ending.
        }
    }
}
