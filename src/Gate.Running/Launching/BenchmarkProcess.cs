using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text;
using Gate.Core.Diagnostics;
using Gate.Hook.Talking;
using Gate.Running.Building;

namespace Gate.Running.Launching;

/// <summary>A benchmark program under Gate's hook, and the line to it. Every wait is bounded; disposing kills the process tree.</summary>
internal sealed class BenchmarkProcess : IAsyncDisposable
{
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LastWordsTime = TimeSpan.FromSeconds(1);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // System.Diagnostics.Process and not CliWrap: its end must not wait for pipes that a grandchild still holds open.
    private readonly Process _process;
    private readonly NamedPipeServerStream _pipe;
    private readonly ProcessLog _log;
    private readonly StreamReader _reader;
    private readonly StreamWriter _writer;
    private Task _drained = Task.CompletedTask;
    private bool _hasEndedWell;

    private BenchmarkProcess(Process process, NamedPipeServerStream pipe, ProcessLog log)
    {
        _process = process;
        _pipe = pipe;
        _log = log;
        _reader = new StreamReader(pipe, Utf8, detectEncodingFromByteOrderMarks: false, bufferSize: 4096, leaveOpen: true);
        _writer = new StreamWriter(pipe, Utf8, bufferSize: 4096, leaveOpen: true) { NewLine = "\n" };
    }

    /// <summary>What the process said of itself: protocol, process id, BenchmarkDotNet version, runtime, processors.</summary>
    public string[] Hello { get; private set; } = [];

    /// <summary>Whether the program brings the library with it.</summary>
    public bool HasBenchmarkDotNet => Hello[3].Length > 0;

    /// <summary>Starts the program and waits until its hook answers.</summary>
    /// <exception cref="ProcessFailure">It did not answer.</exception>
    public static async Task<BenchmarkProcess> Start(BuiltProgram program, ProcessSettings settings, CancellationToken cancellation)
    {
        var pipeName = NewPipeName();
        var process = Spawner.Spawn(program, settings, pipeName);
        var pipe = new NamedPipeServerStream(pipeName, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        var log = new ProcessLog(Path.Combine(settings.LogFolder,
            string.Create(CultureInfo.InvariantCulture, $"{program.Side}-{process.Id}.log").ToUpperInvariant()));
        var started = new BenchmarkProcess(process, pipe, log);
        started._drained = Task.WhenAll(log.Drain(process.StandardOutput), log.Drain(process.StandardError));
        process.StandardInput.Close();
        try
        {
            await started.Connect(cancellation);
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
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bounded.CancelAfter(patience);
        try
        {
            return await _reader.ReadLineAsync(bounded.Token) is { } line ? Protocol.Split(line) : throw await Death(cancellation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new ProcessFailure(string.Create(CultureInfo.InvariantCulture,
                $"It did not end within {patience.TotalSeconds:0.#} s and was stopped.{LastWords()}"));
        }
        catch (IOException)
        {
            throw await Death(cancellation);
        }
    }

    /// <summary>Asks the process to end; its log is not needed any more.</summary>
    public async Task End(CancellationToken cancellation)
    {
        await Send([Protocol.Exit], cancellation);
        _hasEndedWell = await HasExited();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Kill();
        await HasExited();
        if (_hasEndedWell) _log.Delete();
        _log.Dispose();
        _process.Dispose();
        _reader.Dispose();
        // Disposing flushes, which a pipe without another end refuses.
        if (_pipe.IsConnected) await _writer.DisposeAsync();
        await _pipe.DisposeAsync();
    }

    // On Unix a pipe is a socket in the temporary folder; a full path means the same to a child whose TMPDIR is another.
    private static string NewPipeName()
    {
        var name = $"gate-{Guid.NewGuid():N}"[..21];
        return OperatingSystem.IsWindows() ? name : Path.Combine(Path.GetTempPath(), name);
    }

    private async Task Connect(CancellationToken cancellation)
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
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
            throw new ProcessFailure(string.Create(CultureInfo.InvariantCulture,
                $"It did not answer within {ConnectTime.TotalSeconds:0} s and was stopped.{LastWords()}"));
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
        // Ctrl+C reaches the children as well, and often first: that is no failure of the benchmark.
        if (ProcessEnd.IsInterruption(_process.ExitCode)) await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
        return new ProcessFailure($"Its process {ProcessEnd.Describe(_process.ExitCode, OperatingSystem.IsWindows())}.{LastWords()}");
    }

    private string LastWords() => _log.Ending() is { Length: > 0 } ending ? $"\n{ending}\n(The whole output is in {_log.FilePath}.)" : "";

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
