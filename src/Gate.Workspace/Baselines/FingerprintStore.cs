using System.Diagnostics.CodeAnalysis;
using Gate.Core.Diagnostics;
using Gate.Core.Testbeds;
using Gate.Workspace.Configuration;
using Gate.Workspace.Files;

namespace Gate.Workspace.Baselines;

/// <summary>The files baselines/TESTBED/_testbed.json: which machine a testbed's name was given to. No suite can have that name.</summary>
public sealed class FingerprintStore
{
    private const string FileName = "_testbed.json";

    private readonly StoreFolder _folder;

    /// <summary>Opens the files in the folder of the baselines; none need exist yet.</summary>
    public FingerprintStore(string folder) => _folder = new StoreFolder(folder, AtomicFile.Create, StoreFolder.UsualWait);

    /// <summary>The machine that a name was given to; false when it was given to none.</summary>
    /// <exception cref="GateException">A file is there and cannot be used.</exception>
    public bool TryRead(string name, [NotNullWhen(true)] out Testbed? testbed)
    {
        var path = PathOf(name);
        var text = _folder.Read(path);
        testbed = text.Length == 0 ? null : Read(text, name, _folder.Shown(path));
        return testbed is not null;
    }

    /// <summary>Gives the testbed's name to the machine, in place of the one before. Tells the file: "baselines/bench-01/_testbed.json".</summary>
    public string Write(Testbed testbed)
    {
        var path = PathOf(testbed.Name);
        _folder.Change(() => _folder.Write(path, FingerprintFormat.Write(testbed)));
        return _folder.Shown(path);
    }

    private string PathOf(string name) => Path.Combine(_folder.Of(name), FileName);

    // A folder that was copied by hand would pass for the machine of another.
    private static Testbed Read(string text, string name, string shown)
    {
        var testbed = FingerprintFormat.Read(text, shown);
        return string.Equals(testbed.Name, name, StringComparison.Ordinal)
            ? testbed
            : throw new GateException(Codes.BaselineContent, $"The file holds the testbed {Quoted.Text(testbed.Name)}, which its path contradicts. Restore it with git, or remove it.", new Location(shown));
    }
}
