using System.Buffers.Binary;

namespace Gate.Profiles.Collecting;

/// <summary>A .NET runtime that has connected before it runs anything and waits to be told to go on
/// (https://github.com/dotnet/diagnostics, documentation/design-docs/ipc-protocol.md, version 1).</summary>
internal sealed class StartingRuntime : IAsyncDisposable
{
    private const int IdentityBytes = 34;
    private const int InstanceAt = 8;
    private const int ProcessIdAt = 24;
    private const int AnswerBytes = 20;

    // "DOTNET_IPC_V1", the size of the whole, the commands about processes, the one that resumes, and two bytes of nothing.
    private static readonly byte[] ResumeCommand = [.. "DOTNET_IPC_V1\0"u8, AnswerBytes, 0, 4, 1, 0, 0];

    private readonly Stream _connection;

    private StartingRuntime(Stream connection, Guid instance, int processId) => (_connection, Instance, ProcessId) = (connection, instance, processId);

    /// <summary>Tells it from every other one; a process that executes another program keeps its number.</summary>
    public Guid Instance { get; }

    private static ReadOnlySpan<byte> Greeting => "ADVR_V1\0"u8;

    /// <summary>The process that it runs in.</summary>
    public int ProcessId { get; }

    /// <summary>Reads who has connected; null when it is no runtime, or is gone already.</summary>
    public static async Task<StartingRuntime?> Read(Stream connection, CancellationToken cancel)
    {
        var identity = new byte[IdentityBytes];
        try
        {
            await connection.ReadExactlyAsync(identity, cancel);
        }
        catch (IOException)
        {
            return null;
        }

        return identity.AsSpan(0, Greeting.Length).SequenceEqual(Greeting)
            ? new StartingRuntime(connection, new Guid(identity.AsSpan(InstanceAt, 16)), (int)BinaryPrimitives.ReadInt64LittleEndian(identity.AsSpan(ProcessIdAt)))
            : null;
    }

    /// <summary>Lets it go on. After the answer it connects again, which is to be left as it is.</summary>
    public async Task Resume(CancellationToken cancel)
    {
        try
        {
            await _connection.WriteAsync(ResumeCommand, cancel);
            await _connection.ReadExactlyAsync(new byte[AnswerBytes], cancel);
        }
        catch (IOException)
        {
            // The process has ended: there is nothing to resume.
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
