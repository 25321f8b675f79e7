using System.IO.Pipes;
using System.Net.Sockets;
using System.Text;

namespace Gate.Profiles.Collecting;

/// <summary>A diagnostics port that every .NET runtime below a command connects to before it runs anything (DOTNET_DiagnosticPorts), so that nothing of
/// its start is missed and no process is.</summary>
internal sealed class StartingPort : IAsyncDisposable
{
    private const string Name = "port";

    // sun_path has 104 bytes on macOS and 108 on Linux, the last of which is 0.
    private const int LongestPath = 103;

    private readonly string _folder = "";
    private readonly string _address;
    private readonly Socket? _socket;
    private readonly List<Stream> _kept = [];

    /// <summary>Opens it for this user alone.</summary>
    public StartingPort()
    {
        if (OperatingSystem.IsWindows())
        {
            _address = $"gate-{Guid.NewGuid():n}";
            return;
        }

        _folder = Directory.CreateTempSubdirectory("gate-").FullName;
        if (Encoding.UTF8.GetByteCount(Path.Join(_folder, Name)) > LongestPath)
        {
            Directory.Delete(_folder);
            // The shortest folder that every Unix has for this.
            _folder = Directory.CreateDirectory($"/tmp/gate-{Guid.NewGuid():n}", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        }

        _address = Path.Join(_folder, Name);
        _socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        _socket.Bind(new UnixDomainSocketEndPoint(_address));
        _socket.Listen();
    }

    /// <summary>What a child finds in its environment.</summary>
    public IReadOnlyList<(string Name, string Value)> Variables =>
    [
        ("DOTNET_DiagnosticPorts", $"{(OperatingSystem.IsWindows() ? $@"\\.\pipe\{_address}" : _address)},suspend"),
        // What stays behind a build and serves the next would start processes that wait for this port when it is long gone.
        ("MSBUILDDISABLENODEREUSE", "1"),
        ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"),
        ("UseSharedCompilation", "false"),
    ];

    /// <summary>The next runtime that connects. One that has connected before does so again after each command; it is kept waiting.</summary>
    /// <param name="isKnown">Whether a runtime has been seen before.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<StartingRuntime> Accept(Func<Guid, bool> isKnown, CancellationToken cancel)
    {
        while (true)
        {
            var connection = await Connect(cancel);
            if (await StartingRuntime.Read(connection, cancel) is not { } runtime)
            {
                await connection.DisposeAsync();
                continue;
            }

            // Closed, it would connect again and again.
            _kept.Add(connection);
            if (!isKnown(runtime.Instance)) return runtime;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _socket?.Dispose();
        foreach (var connection in _kept) await connection.DisposeAsync();
        if (_folder.Length > 0) Directory.Delete(_folder, recursive: true);
    }

    private async Task<Stream> Connect(CancellationToken cancel)
    {
        if (_socket is not null) return new NetworkStream(await _socket.AcceptAsync(cancel), ownsSocket: true);
        var pipe = new NamedPipeServerStream(_address, PipeDirection.InOut, NamedPipeServerStream.MaxAllowedServerInstances, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        await pipe.WaitForConnectionAsync(cancel);
        return pipe;
    }
}
