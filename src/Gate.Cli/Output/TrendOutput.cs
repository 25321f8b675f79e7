using Gate.Core.Diagnostics;
using Gate.Core.Trending;
using Gate.Reports.Trends;

namespace Gate.Cli.Output;

/// <summary>Where trends go: stdout in one format, and files in the formats of their endings.</summary>
internal sealed class TrendOutput
{
    private readonly TrendFormat _format;
    private readonly IReadOnlyList<(string Path, TrendFormat Format)> _files;
    private readonly TextWriter _stdout;

    private TrendOutput(TrendFormat format, IReadOnlyList<(string Path, TrendFormat Format)> files, TextWriter stdout)
    {
        _format = format;
        _files = files;
        _stdout = stdout;
    }

    /// <summary>An output to the named format and files.</summary>
    /// <exception cref="GateException">A format or an ending that does not exist.</exception>
    public static TrendOutput Of(string format, IReadOnlyList<string> files, TextWriter stdout) =>
        new(TrendFormats.ByName(format), [.. files.Select(file => (file, TrendFormats.ByEnding(file)))], stdout);

    /// <summary>Writes the trends everywhere.</summary>
    public void Write(TrendAnswer answer, TrendOptions options)
    {
        _stdout.Write(_format.Write(answer, options));
        _stdout.Flush();
        foreach (var (path, format) in _files) OutputFile.Write(path, format.Write(answer, options));
    }
}
