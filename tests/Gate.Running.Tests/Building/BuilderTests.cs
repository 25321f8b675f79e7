using Gate.Core.Diagnostics;
using Gate.Running.Building;

namespace Gate.Running.Tests.Building;

[Collection(Workbenches.Name)]
public sealed class BuilderTests(Workbench workbench)
{
    [Fact]
    public async Task A_suite_that_does_not_compile_names_the_line_the_side_and_what_to_do()
    {
        var exception = await Assert.ThrowsAsync<GateException>(() => workbench.Program("Broken"));

        var diagnostic = Assert.Single(exception.Diagnostics);
        Assert.Equal(Codes.BuildFailed, diagnostic.Code);
        Assert.Contains("Program.cs(2,19): CS0103", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("the candidate", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("dotnet build -c Release", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equal_source_at_two_places_gives_equal_bytes_and_one_more_statement_others()
    {
        var here = workbench.NewCheckout("here", "Plain");
        var there = workbench.NewCheckout("there, at a=longer place", "Plain");
        var changed = workbench.NewCheckout("changed", "Plain", ("Plain/Program.cs", "Console.WriteLine(\"Nothing\"); Console.WriteLine();"));

        var first = await Build(here);
        var second = await Build(there);
        var third = await Build(changed);

        Assert.Equal(first.Hash, second.Hash);
        Assert.NotEqual(first.Hash, third.Hash);
    }

    [Fact]
    public async Task A_build_leaves_the_users_bin_and_obj_alone_even_stale_ones()
    {
        var checkout = workbench.NewCheckout("stale", "Plain");
        await PlainBuild(Path.Combine(checkout, "Plain"));
        var before = Snapshot(checkout);

        var program = await Build(checkout);

        Assert.Equal("Plain.dll", Path.GetFileName(program.Path));
        Assert.Equal(before, Snapshot(checkout));
    }

    [Theory]
    [InlineData("<OutputPath>$(MSBuildThisFileDirectory)own/</OutputPath>")]
    [InlineData("<BaseIntermediateOutputPath>$(MSBuildProjectDirectory)/own-obj/</BaseIntermediateOutputPath><MSBuildProjectExtensionsPath>$(BaseIntermediateOutputPath)</MSBuildProjectExtensionsPath>")]
    [InlineData("<UseArtifactsOutput>true</UseArtifactsOutput><ArtifactsPath>$(MSBuildThisFileDirectory)own-artifacts</ArtifactsPath>")]
    public async Task A_project_that_sets_its_own_output_paths_is_built_and_kept_apart(string properties)
    {
        var checkout = workbench.NewCheckout($"paths-{properties.Length}", "Plain", ("Directory.Build.props", $"<Project><PropertyGroup>{properties}</PropertyGroup></Project>"));

        var program = await Build(checkout);

        Assert.True(File.Exists(program.Path));
        Assert.StartsWith(OutputOf(checkout), program.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_of_several_frameworks_is_built()
    {
        var checkout = workbench.NewCheckout("several", "Plain", ("Plain/Plain.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
            </Project>
            """));

        var program = await Build(checkout);

        Assert.Equal("net10.0", program.Framework);
    }

    [Theory]
    [InlineData("Nowhere", "GATE3501")]
    [InlineData("Waiting/Waiting.Library", "GATE3504")]
    public async Task What_is_no_program_is_refused(string project, string code)
    {
        var exception = await Assert.ThrowsAsync<GateException>(() => workbench.Program(project));

        Assert.Equal(code, Assert.Single(exception.Diagnostics).Code.Id);
    }

    [Fact]
    public async Task A_folder_with_two_projects_is_refused()
    {
        var checkout = workbench.NewCheckout("two", "Plain", ("Plain/Other.csproj", "<Project />"));

        var exception = await Assert.ThrowsAsync<GateException>(() => Build(checkout));

        Assert.Equal(Codes.ProjectAmbiguous, Assert.Single(exception.Diagnostics).Code);
    }

    [Fact]
    public async Task A_build_that_takes_too_long_is_stopped()
    {
        var request = workbench.Request("Plain", output: Path.Combine(workbench.Folder, "out-slow")) with { Timeout = TimeSpan.FromMilliseconds(1) };

        var exception = await Assert.ThrowsAsync<GateException>(() => Builder.Build(request, CancellationToken.None));

        Assert.Equal(Codes.BuildTimedOut, Assert.Single(exception.Diagnostics).Code);
    }

    private Task<BuiltProgram> Build(string checkout) =>
        Builder.Build(workbench.Request("Plain", checkout, output: OutputOf(checkout)), CancellationToken.None);

    private string OutputOf(string checkout) => Path.Combine(workbench.Folder, $"out-{Path.GetFileName(checkout).Split(',')[0]}");

    private static async Task PlainBuild(string folder)
    {
        var result = await Dotnet.Run(folder, ["build", "-nodeReuse:false", "-p:UseSharedCompilation=false"], TimeSpan.FromMinutes(3), CancellationToken.None);
        Assert.True(result.HasSucceeded, result.Output);
        Assert.True(Directory.Exists(Path.Combine(folder, "obj", "Debug")));
    }

    private static List<(string, DateTime)> Snapshot(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (file, File.GetLastWriteTimeUtc(file)))];
}
