using CliWrap.Buffered;

namespace Gate.Cli.Tests;

/// <summary>`init` on repositories as people have them. What it writes is read by the tool itself.</summary>
public sealed class InitTests : IDisposable
{
    private const string Reference = "<PackageReference Include=\"BenchmarkDotNet\" Version=\"0.15.8\" />";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_writes_nothing_in_a_dry_run()
    {
        Project("bench/Bench.csproj");

        var answer = await Init("--dry-run");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("Would write gate.yml:", answer.Output, StringComparison.Ordinal);
        Assert.Contains("project: \"bench/Bench.csproj\"", answer.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("gate.yml")));
        Assert.False(Directory.Exists(_folder.At(".github")));
    }

    [Fact]
    public async Task It_replaces_nothing_without_force_and_is_content_with_its_own_files()
    {
        Project("bench/Bench.csproj");
        _folder.Write(".gitattributes", "*.png binary");

        var first = await Init();
        var second = await Init();
        _folder.Write("gate.yml", "version: 1\n# mine\n");
        var refused = await Init();
        var kept = File.ReadAllText(_folder.At("gate.yml"));
        var forced = await Init("--force");

        Assert.Equal((0, 0, 2, 0), (first.ExitCode, second.ExitCode, refused.ExitCode, forced.ExitCode));
        Assert.Contains("error GATE9101: Nothing was written: gate.yml would be replaced.", refused.Error, StringComparison.Ordinal);
        Assert.Equal("version: 1\n# mine\n", kept);
        Assert.Contains("suites:", File.ReadAllText(_folder.At("gate.yml")), StringComparison.Ordinal);
        Assert.Equal("*.png binary\nbaselines/** text eol=lf -merge\n", File.ReadAllText(_folder.At(".gitattributes")));
        Assert.Equal("*\n", File.ReadAllText(_folder.At(".gate/schema/.gitignore")));
    }

    [Fact]
    public async Task It_takes_programs_and_says_why_it_leaves_others_out()
    {
        Project("perf test/Größe & {mehr}.csproj");
        Project("several/Several.csproj", "<TargetFrameworks>net48;netstandard2.0;net8.0;net10.0</TargetFrameworks>");
        Project("library/Library.csproj", "<TargetFramework>net10.0</TargetFramework><OutputType>Library</OutputType>");
        Project("old/Old.csproj", "<TargetFramework>net48</TargetFramework>");
        Project("unit/Unit.csproj", "<TargetFramework>net10.0</TargetFramework><IsTestProject>true</IsTestProject>");
        _folder.Write("broken/Broken.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup>{Reference}");

        var answer = await Init("--forks");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("perf test/Größe & {mehr}.csproj: suite 'gre-mehr', measured on net10.0", answer.Output, StringComparison.Ordinal);
        Assert.Contains("several/Several.csproj: suite 'several', measured on net10.0", answer.Output, StringComparison.Ordinal);
        Assert.Contains("library/Library.csproj: it builds a library", answer.Output, StringComparison.Ordinal);
        Assert.Contains("old/Old.csproj: it targets net48", answer.Output, StringComparison.Ordinal);
        Assert.Contains("unit/Unit.csproj: it is a test project", answer.Output, StringComparison.Ordinal);
        Assert.Contains("broken/Broken.csproj: MSBuild cannot read it", answer.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.At(".github/workflows/gate-measure.yml")) && File.Exists(_folder.At(".github/workflows/gate-publish.yml")));
        // What it wrote is a configuration whose projects are there: only the base is missing.
        var check = await Tool.Run(_folder.Path, "check");
        Assert.Contains("GATE3004", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_outputs_that_the_repository_moves_elsewhere_is_no_project()
    {
        _folder.Write("Directory.Build.props", "<Project><PropertyGroup><BaseOutputPath>$(MSBuildThisFileDirectory)out/</BaseOutputPath></PropertyGroup><ItemGroup>" + Reference + "</ItemGroup></Project>");
        Project("bench/Bench.csproj", "<TargetFramework>net10.0</TargetFramework>", reference: "");

        var answer = await Init();

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("bench/Bench.csproj: suite 'benchmarks'", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_SDK_that_is_not_here_is_named()
    {
        Project("bench/Bench.csproj");
        _folder.Write("global.json", """{ "sdk": { "version": "99.0.100", "rollForward": "disable" } }""");

        var answer = await Init();

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("error GATE9100: ", answer.Error, StringComparison.Ordinal);
        Assert.Contains("99.0.100", answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("gate.yml")));
    }

    [Fact]
    public async Task A_repository_without_benchmarks_and_a_folder_without_a_repository_are_told_so()
    {
        _folder.Write("src/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"></Project>");

        var outside = await Tool.Run(_folder.Path, "init");
        var inside = await Init();

        Assert.Equal((2, 2), (outside.ExitCode, inside.ExitCode));
        Assert.Contains("error GATE3002: ", outside.Error, StringComparison.Ordinal);
        Assert.Contains("error GATE9100: No project in ", inside.Error, StringComparison.Ordinal);
    }

    private void Project(string path, string properties = "<TargetFramework>net10.0</TargetFramework>", string reference = Reference) => _folder.Write(
        path,
        $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>{(properties.Contains("OutputType", StringComparison.Ordinal) ? "" : "<OutputType>Exe</OutputType>")}{properties}</PropertyGroup><ItemGroup>{reference}</ItemGroup></Project>\n");

    private async Task<ToolAnswer> Init(params string[] options)
    {
        await CliWrap.Cli.Wrap("git").WithArguments(["init", "--quiet"]).WithWorkingDirectory(_folder.Path).ExecuteBufferedAsync();
        return await Tool.Run(_folder.Path, ["init", .. options]);
    }
}
