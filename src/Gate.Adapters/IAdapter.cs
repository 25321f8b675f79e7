using Gate.Adapters.Files;
using Gate.Adapters.Joining;
using Gate.Core.Benchmarks;

namespace Gate.Adapters;

/// <summary>Reads what one tool writes.</summary>
internal interface IAdapter
{
    /// <summary>Whether a file that begins with these bytes is this tool's, whatever it is called.</summary>
    bool Recognises(ReadOnlySpan<byte> beginning);

    /// <summary>Reads a recognised file to its end.</summary>
    /// <exception cref="Core.Diagnostics.GateException">The file is not what it began as.</exception>
    FileReading Read(Blocks blocks, ResultFile file, string suite);

    /// <summary>What has to be said about a benchmark of this tool once all files are joined.</summary>
    IReadOnlyList<string> DoubtsAbout(Benchmark joined);
}
