using Gate.Workspace.Tests.Schema;

namespace Gate.Cli.Tests;

/// <summary>A folder outside every checkout, for the time of a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("gate-cli-").FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file; a gate.yml must be to its schema what it is to the reader.</summary>
    public string Write(string name, string text)
    {
        if (System.IO.Path.GetFileName(name) is "gate.yml") Agreement.Check(text);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
