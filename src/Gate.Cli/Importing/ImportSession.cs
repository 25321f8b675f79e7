using Gate.Cli.Checking;
using Gate.Core.Comparing;
using Gate.Core.Diagnostics;
using Gate.Core.Testbeds;
using Gate.Workspace.Baselines;

namespace Gate.Cli.Importing;

/// <summary>One `dotnet gate import`: reads another tool's results and stores them as baselines of the machine that measured them.</summary>
internal static class ImportSession
{
    public static async Task<int> Run(ImportRequest request, string config, TextWriter output, CancellationToken cancel)
    {
        var place = Place.Find(config);
        var suite = SuiteOf(place, request.Suite);
        var run = Adapters.Adapters.Read(request.Paths, suite);
        foreach (var diagnostic in run.Diagnostics) await output.WriteLineAsync(diagnostic.ToString());
        var sessions = await Sessions.Of(run, await place.Repository(cancel), request.Commit, cancel);
        if (sessions.Count == 0) throw new GateException(Codes.NothingToImport, "None of the commits that were measured is in this repository.");
        var testbed = run.Testbed with { Name = request.Testbed, Notes = new Dictionary<string, string>(run.Testbed.Notes, StringComparer.Ordinal) { [Testbed.RecipeNote] = "imported" } };
        var stored = place.Store.Update(testbed.Name, suite, known => sessions.Aggregate(
            known ?? BaselineUpdate.Empty(suite, testbed),
            (baseline, session) => BaselineUpdate.Add(baseline, session.Session, testbed, session.Benchmarks, LearnedNoise.Of)));
        await output.WriteLineAsync($"stored: {stored.Suite} on {stored.Testbed.Name}, {stored.Benchmarks.Count} benchmarks, {stored.Sessions.Count} sessions; the newest of {stored.Commit[..10]}");
        return ExitCode.Pass;
    }

    private static string SuiteOf(Place place, string named)
    {
        var suites = place.Configuration.Suites.Select(suite => suite.Name).ToList();
        return named.Length > 0 ? place.Only([named]).Configuration.Suites[0].Name
            : suites is [var only] ? only
            : throw new GateException(Codes.BadOption, $"gate.yml has several suites: {string.Join(", ", suites)}. Say which one the results belong to with --suite.");
    }
}
