using Gate.Testbeds.Describing;

namespace Gate.Testbeds.Tests.Describing;

public sealed class DotnetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gate-dotnet-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("DOTNET_TieredPGO")]
    [InlineData("DOTNET_TC_QuickJitForLoops")]
    [InlineData("DOTNET_gcServer")]
    [InlineData("DOTNET_GCHeapCount")]
    [InlineData("COMPlus_TieredCompilation")]
    [InlineData("DOTNET_ReadyToRun")]
    [InlineData("DOTNET_JitStdOutFile")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_PROCESSOR_COUNT")]
    [InlineData("DOTNET_InstrumentPGO")]
    [InlineData("DOTNET_STARTUP_HOOKS")]
    [InlineData("CORECLR_ENABLE_PROFILING")]
    public void A_variable_that_changes_how_programs_run_is_told(string name) => Assert.Equal([new Fact(name, "1")], Of((name, "1"), ("PATH", "/bin")));

    [Theory]
    [InlineData("DOTNET_CLI_TELEMETRY_OPTOUT")]
    [InlineData("DOTNET_NOLOGO")]
    [InlineData("DOTNET_ROOT")]
    [InlineData("DOTNET_GENERATE_ASPNET_CERTIFICATE")]
    [InlineData("GITHUB_TOKEN")]
    [InlineData("TieredPGO")]
    public void What_is_for_the_SDK_or_for_others_is_not(string name) => Assert.Empty(Of((name, "1")));

    [Fact]
    public void Values_stay_on_one_line_and_names_in_order() => Assert.Equal(
        [new Fact("DOTNET_TieredCompilation", "0"), new Fact("DOTNET_gcServer", "1 ::error::x")],
        Of(("DOTNET_gcServer", "1\n::error::x"), ("DOTNET_TieredCompilation", "0")));

    [Fact]
    public void SDKs_and_runtimes_lie_beside_the_runtime_in_the_order_of_their_versions()
    {
        foreach (var folder in new[] { "sdk/10.0.100", "sdk/9.0.300", "sdk/10.0.100-rc.1", "sdk/NuGetFallbackFolder", "shared/Microsoft.NETCore.App/10.0.1", "shared/Microsoft.NETCore.App/8.0.20" })
            Directory.CreateDirectory(Path.Combine(_folder, folder));

        var dotnet = DotnetFolder.Read(Path.Combine(_folder, "shared", "Microsoft.NETCore.App", "10.0.1") + Path.DirectorySeparatorChar);

        Assert.Equal(["9.0.300", "10.0.100", "10.0.100-rc.1"], dotnet.Sdks);
        Assert.Equal(["8.0.20", "10.0.1"], dotnet.Runtimes);
    }

    [Fact]
    public void A_program_that_brings_its_runtime_along_has_nothing_beside_it()
    {
        var dotnet = DotnetFolder.Read(_folder);

        Assert.Empty(dotnet.Sdks.Concat(dotnet.Runtimes));
    }

    private static IReadOnlyList<Fact> Of(params (string Name, string Value)[] variables) =>
        RuntimeVariables.Of(variables.ToDictionary(variable => variable.Name, variable => variable.Value));
}
