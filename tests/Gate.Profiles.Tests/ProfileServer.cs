using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Gate.Profiles.Tests;

/// <summary>Answers every request on loopback with the same bytes.</summary>
internal sealed class ProfileServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly HttpStatusCode _status;
    private readonly Task _serving;

    public ProfileServer(byte[] content, HttpStatusCode status)
    {
        (Content, _status) = (content, status);
        _listener.Start();
        _serving = Serve();
    }

    /// <summary>What is answered from the next request on.</summary>
    public byte[] Content { get; set; }

    public string Address => $"http://{_listener.LocalEndpoint}/debug/pprof/heap";

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                await ReadRequest(stream);
                var content = Content;
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {(int)_status} {_status}\r\nContent-Length: {content.Length}\r\nConnection: close\r\n\r\n"));
                await stream.WriteAsync(content);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static async Task ReadRequest(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }
    }
}
