using Gate.Workspace.Tests.Schema;

namespace Gate.Package.Tests;

/// <summary>A user's git repository that gets its packages from the folder of the test's packages, and the rest from where every restore gets it.</summary>
internal sealed class Repository
{
    private readonly Packages _packages;

    public Repository(Packages packages, string name)
    {
        _packages = packages;
        Root = packages.At("repositories", name);
        Directory.CreateDirectory(Root);
        // Its own cache of packages; what the user's has already is not fetched again.
        Write("nuget.config", $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{packages.At("cache")}" />
              </config>
              <fallbackPackageFolders>
                <add key="user" value="{UserCache}" />
              </fallbackPackageFolders>
              <packageSources>
                <add key="gate" value="{packages.Feed}" />
              </packageSources>
            </configuration>

            """);
        Write(".gitignore", "bin/\nobj/\n");
        // Nothing of a folder above has a say.
        Write("Directory.Build.props", "<Project />\n");
    }

    public string Root { get; }

    private static string UserCache => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
        ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Writes a file; a gate.yml must be to its schema what it is to the reader.</summary>
    public void Write(string file, string text)
    {
        if (file is "gate.yml") Agreement.Check(text);
        var path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public void Replace(string file, string text, string replacement)
    {
        var before = Read(file);
        Assert.Contains(text, before, StringComparison.Ordinal);
        Write(file, before.Replace(text, replacement, StringComparison.Ordinal));
    }

    public async Task Start()
    {
        await Git("init", "--quiet", "--initial-branch=main");
        await Commit("Begin");
    }

    public async Task Commit(string message)
    {
        await Git("add", "--all");
        await Git("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", message);
    }

    public async Task<string> Git(params string[] arguments) => (await Run.Command("git", Root, [], arguments)).Succeeded().Output;

    /// <summary>Runs the installed tool in a folder of the repository.</summary>
    public Task<Answer> Gate(params string[] arguments) => Run.Command(_packages.Command, Root, Variables, arguments);

    public Task<Answer> Dotnet(params string[] arguments) => Run.Command("dotnet", Root, [.. Variables, ("DOTNET_CLI_UI_LANGUAGE", "en"), ("MSBUILDDISABLENODEREUSE", "1")], arguments);

    public IReadOnlyList<(string Name, string Value)> Variables => [("GATE_CACHE", _packages.At("gate-cache"))];
}
