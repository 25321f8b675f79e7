using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration;

namespace Gate.Workspace.Tests.Configuration;

public sealed class ConfigurationFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private void WriteConfiguration(params string[] projects) =>
        _folder.Write("gate.yml", "version: 1\nsuites:\n" + string.Concat(projects.Select((project, i) => $"  s{i}:\n    benchmarkdotnet: {{ project: \"{project}\" }}\n")));

    [Fact]
    public void The_nearest_file_above_is_found()
    {
        WriteConfiguration("a/A.csproj");
        _folder.Write("a/A.csproj", "<Project />");
        Directory.CreateDirectory(_folder.At("deep", "er"));

        var file = ConfigurationFile.Load(_folder.At("deep", "er"));

        Assert.Equal(_folder.At("gate.yml"), file.Path);
        Assert.Equal(_folder.Path, file.Folder);
        Assert.Equal("a/A.csproj", file.Configuration.Suites[0].Project);
    }

    [Fact]
    public void A_folder_with_one_project_stands_for_it()
    {
        WriteConfiguration("a", ".", "a/A.fsproj");
        _folder.Write("a/A.fsproj", "<Project />");
        _folder.Write("Root.vbproj", "<Project />");

        var suites = ConfigurationFile.Load(_folder.Path).Configuration.Suites;

        Assert.Equal(["a/A.fsproj", "Root.vbproj", "a/A.fsproj"], suites.Select(suite => suite.Project));
    }

    [Fact]
    public void Every_project_that_is_not_there_is_reported_at_its_line()
    {
        WriteConfiguration("benhc", "empty", "two", "text.txt", "nowhere/at/all");
        Directory.CreateDirectory(_folder.At("bench"));
        Directory.CreateDirectory(_folder.At("empty"));
        _folder.Write("two/A.csproj", "");
        _folder.Write("two/B.csproj", "");
        _folder.Write("text.txt", "");

        var error = Assert.Throws<GateException>(() => ConfigurationFile.Load(_folder.Path));

        Assert.Equal(
            [
                "gate.yml(4,33): error GATE1013: project 'benhc' does not exist. Did you mean 'bench'?",
                "gate.yml(6,33): error GATE1013: the folder 'empty' has no project file (.csproj, .fsproj, .vbproj).",
                "gate.yml(8,33): error GATE1013: the folder 'two' has several project files: A.csproj, B.csproj. Name one of them.",
                "gate.yml(10,33): error GATE1013: project 'text.txt' does not exist. It is a file, but no project file (.csproj, .fsproj, .vbproj).",
                "gate.yml(12,33): error GATE1013: project 'nowhere/at/all' does not exist. Write the path relative to the folder of gate.yml.",
            ],
            error.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void A_link_that_leads_outside_is_refused()
    {
        WriteConfiguration("inner/link/A.csproj");
        using var outside = new TemporaryFolder();
        outside.Write("A.csproj", "");
        Directory.CreateDirectory(_folder.At("inner"));
        Directory.CreateSymbolicLink(_folder.At("inner", "link"), outside.Path);

        var error = Assert.Throws<GateException>(() => ConfigurationFile.Load(_folder.Path));

        Assert.Equal("GATE1014", error.Diagnostics[0].Code.Id);
    }

    [Fact]
    public void No_file_anywhere_says_what_to_do()
    {
        var error = Assert.Throws<GateException>(() => ConfigurationFile.Load(_folder.Path));

        Assert.Equal("GATE1001", error.Diagnostics[0].Code.Id);
        Assert.Contains("version: 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_file_that_is_missing_is_not_searched_for_elsewhere()
    {
        WriteConfiguration("a");

        Assert.Equal("GATE1001", Assert.Throws<GateException>(() => ConfigurationFile.Load(_folder.Path, "other.yml")).Diagnostics[0].Code.Id);
    }

    [Fact]
    public void A_named_file_is_relative_to_the_current_folder()
    {
        _folder.Write("ci/perf.yml", "version: 2\nsuites: 1\n");

        var error = Assert.Throws<GateException>(() => ConfigurationFile.Load(_folder.Path, "ci/perf.yml"));

        Assert.Equal(Path.Combine("ci", "perf.yml"), error.Diagnostics[0].Location.File);
        Assert.Equal(2, error.Diagnostics.Count);
    }

    [Fact]
    public void A_file_of_two_mebibytes_is_refused_unread()
    {
        _folder.Write("gate.yml", new string('#', 2 * 1024 * 1024));

        Assert.Equal("GATE1011", Assert.Throws<GateException>(() => ConfigurationFile.Load(_folder.Path)).Diagnostics[0].Code.Id);
    }
}
