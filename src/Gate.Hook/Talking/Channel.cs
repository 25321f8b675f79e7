using System.Collections.Concurrent;
using System.IO.Pipes;
using System.Text;

namespace Gate.Hook.Talking;

// The hook's end of the pipe. A thread of its own waits for lines, so that the end of Gate ends this process too,
// whatever a benchmark is doing: nothing is left behind. While it waits it uses no processor time.
internal sealed class Channel : IDisposable
{
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(30);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly NamedPipeClientStream _pipe;
    private readonly StreamWriter _writer;
    private readonly BlockingCollection<string[]> _received = new();

    public Channel(string name)
    {
        // Asynchronous: on Windows a synchronous pipe cannot be written to while a read waits.
        _pipe = new NamedPipeClientStream(".", name, PipeDirection.InOut, PipeOptions.Asynchronous);
        _pipe.Connect((int)ConnectTime.TotalMilliseconds);
        _writer = new StreamWriter(_pipe, Utf8) { AutoFlush = true, NewLine = "\n" };
        new Thread(Listen) { IsBackground = true, Name = "Gate" }.Start();
    }

    public void Send(params string[] fields) => _writer.WriteLine(Protocol.Join(fields));

    public string[] Receive() => _received.Take();

    public bool TryReceive(TimeSpan patience, out string[] fields) =>
        _received.TryTake(out fields!, (int)patience.TotalMilliseconds);

    public void Dispose()
    {
        _writer.Dispose();
        _pipe.Dispose();
        _received.Dispose();
    }

    private void Listen()
    {
        try
        {
            using var reader = new StreamReader(_pipe, Utf8, detectEncodingFromByteOrderMarks: false, bufferSize: 1024, leaveOpen: true);
            while (reader.ReadLine() is { } line)
            {
                _received.Add(Protocol.Split(line));
                // Nothing comes after this, and the process ends by itself.
                if (line == Protocol.Exit) return;
            }
        }
        catch (IOException)
        {
            // The pipe broke: the same as its end.
        }

        ProcessGroup.End();
        Environment.Exit(0);
    }
}
