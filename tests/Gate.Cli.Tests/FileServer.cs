using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Gate.Cli.Tests;

/// <summary>Answers every request on loopback with the same text.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public FileServer(string content)
    {
        Content = content;
        _listener.Start();
        Address = $"http://{_listener.LocalEndpoint}/debug/pprof/heap";
        _serving = Serve();
    }

    public string Address { get; }

    public string Content { get; set; }

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
                using var request = new StreamReader(stream, leaveOpen: true);
                while (await request.ReadLineAsync() is { Length: > 0 })
                {
                    // The headers say nothing that matters here.
                }

                var body = Encoding.UTF8.GetBytes(Content);
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
                await stream.WriteAsync(body);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }
}
