using Gate.Core.Recording;
using Gate.Running.Building;
using Gate.Running.Launching;

namespace Gate.Running.Tests.Launching;

[Collection(Workbenches.Name)]
public sealed class UnsteppedTests(Workbench workbench)
{
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Without_event_sources_on_either_side_there_is_no_duel_and_the_reason_is_said(bool isBaselineSilent, bool isCandidateSilent)
    {
        var sound = await workbench.Program("Duels");
        var silent = Silent(sound);

        var results = await DuelBench.Duel(
            new Duelling(workbench.Logs, Workbench.Patience), isBaselineSilent ? silent : sound, isCandidateSilent ? silent : sound, DuelBench.Quick,
            DuelBench.Id("Duels.Single.Short"), DuelBench.Id("Duels.Single.Spin"));

        Assert.Equal([Side.Baseline, Side.Candidate, Side.Baseline, Side.Candidate], results.Select(result => result.Side));
        Assert.All(results, result => Assert.False(result.Launch.WasStepped));
        Assert.All(results, result => Assert.Contains("EventSourceSupport=false", result.Launch.Failure, StringComparison.Ordinal));
        Assert.All(results, result => Assert.Empty(result.Launch.Readings));
    }

    [Fact]
    public async Task What_cannot_be_stepped_is_measured_by_whole_launches()
    {
        var silent = Silent(await workbench.Program("Duels"));

        var results = await workbench.Launch(silent, Workbench.Quick, patience: null, "Duels.Single.Short");

        Assert.Equal("", Assert.Single(results).Failure);
        Assert.Equal(2, results[0].Readings.Count);
        Assert.False(results[0].WasStepped);
    }

    // A copy of the build whose runtime has event sources switched off, as EventSourceSupport=false in the project does it.
    private BuiltProgram Silent(BuiltProgram program)
    {
        var folder = Directory.CreateDirectory(Path.Combine(workbench.Folder, $"silent-{Guid.NewGuid():N}")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(program.Path)!)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var path = Path.Combine(folder, Path.GetFileName(program.Path));
        var settings = Path.ChangeExtension(path, ".runtimeconfig.json");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("\"configProperties\": {", "\"configProperties\": {\n\"System.Diagnostics.Tracing.EventSource.IsSupported\": false,", StringComparison.Ordinal));
        return program with { Path = path, Hash = program.Hash + "-silent" };
    }
}
