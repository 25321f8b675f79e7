using System.Text;
using Gate.Testbeds.Fitness;

namespace Gate.Testbeds.Tests.Fitness;

/// <summary>A folder that holds what Linux would tell of a machine, removed at the end. A path that ends in "/" is an empty folder.</summary>
internal sealed class FakeTree : IDisposable
{
    /// <summary>The number of Gate's own process there.</summary>
    public const int Self = 999;

    /// <summary>The time between the two looks: 25 ticks of each processor.</summary>
    public static readonly TimeSpan Elapsed = TimeSpan.FromMilliseconds(250);

    private readonly string _root = Directory.CreateTempSubdirectory("gate-fitness-").FullName;

    public FakeTree(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files) Write(path, text);
    }

    /// <summary>The files as the readers see them.</summary>
    public LinuxTree Tree => new(_root);

    public void Write(string path, string text)
    {
        var file = Path.Combine(_root, path.TrimStart('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        // Bytes, for a test may write letters that are none.
        if (!path.EndsWith('/')) File.WriteAllBytes(file, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Looks at the machine, on which something happens between the two looks.</summary>
    public Task<MachineState> Look(Action? meanwhile = null) => LinuxMachine.Read(Tree, Self, () =>
    {
        meanwhile?.Invoke();
        return Task.FromResult(Elapsed);
    });

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
