using System.Globalization;
using System.IO.Compression;
using Gate.Cli.Tests;

namespace Gate.Package.Tests;

/// <summary>Both packages, packed once from this checkout into a folder that fresh repositories install from, and the tool installed from there.</summary>
public sealed class Packages : IAsyncLifetime, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gate-package-").FullName;

    /// <summary>A version that no cache of packages can hold another content of.</summary>
    public string Version { get; } = $"0.0.1-test.{DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}";

    /// <summary>The folder of the packages.</summary>
    public string Feed => Path.Combine(_folder, "feed");

    /// <summary>The installed command.</summary>
    public string Command => Path.Combine(_folder, "tool", OperatingSystem.IsWindows() ? "dotnet-gate.exe" : "dotnet-gate");

    /// <summary>The tool as the MSBuild package carries it.</summary>
    public string PortableTool => Path.Combine(_folder, "portable", "tool", "dotnet-gate.dll");

    public async Task InitializeAsync()
    {
        // Apart from the outputs of the build that other tests run from, and without analysers, which that build has run.
        string[] options =
        [
            "-c", "Release", "-o", Feed, "--artifacts-path", Path.Combine(_folder, "artifacts"), "-nologo", "-v:quiet", "-nodeReuse:false",
            "-p:PackForThisSystem=true", $"-p:MinVerVersionOverride={Version}", "-p:RunAnalyzers=false", "-p:UseSharedCompilation=false",
        ];
        // Gate.MSBuild first, where nothing is restored or built yet: it packs alone.
        (await Run.Dotnet(Checkout.Root, ["pack", Path.Combine(Checkout.Root, "src", "Gate.MSBuild"), .. options])).Succeeded();
        (await Run.Dotnet(Checkout.Root, ["pack", Path.Combine(Checkout.Root, "src", "Gate.Cli"), .. options])).Succeeded();
        var sources = new Repository(this, "sources");
        (await Run.Dotnet(sources.Root, ["tool", "install", "dotnet-gate", "--version", Version, "--tool-path", Path.GetDirectoryName(Command)!])).Succeeded();
        await ZipFile.ExtractToDirectoryAsync(Package("Gate.MSBuild"), Path.Combine(_folder, "portable"));
    }

    /// <summary>A folder of the tests, for the time of their run.</summary>
    public string At(params string[] parts) => Path.Combine([_folder, .. parts]);

    /// <summary>The file of a package.</summary>
    public string Package(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        // git makes the files of its object store read-only, which stops a recursive delete on Windows.
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.IsReadOnly && file.LinkTarget is null)) file.IsReadOnly = false;
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>The tests that share the packages; they take turns, so that no measurement disturbs another.</summary>
[CollectionDefinition(nameof(Packages))]
public sealed class SharedPackages : ICollectionFixture<Packages>;
