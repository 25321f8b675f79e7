using System.CommandLine;
using Gate.Cli.Bisecting;
using Gate.Cli.Checking;
using Gate.Cli.Output;
using Gate.Reports.Bisections;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate bisect BENCHMARK`: the commit that made it slow.</summary>
internal static class BisectCommand
{
    public static Command Create()
    {
        var benchmark = new Argument<string>("BENCHMARK") { Description = "The full name of one benchmark, as `check` shows it; * stands for any text." };
        var good = new Option<string>("--good") { Description = "A commit, branch or tag where it was fast.", HelpName = "REF", Required = true };
        var bad = new Option<string>("--bad") { Description = "A later one where it is slow.", HelpName = "REF", DefaultValueFactory = _ => "HEAD" };
        var suite = new Option<string>("--suite") { Description = "Only this suite.", HelpName = "NAME", DefaultValueFactory = _ => "" };
        var metric = new Option<string>("--metric") { Description = "The metric that got worse.", HelpName = "NAME", DefaultValueFactory = _ => "time" };
        var fresh = new Option<bool>("--fresh") { Description = "Begin anew instead of going on where the same search was left." };
        var seed = new Option<int>("--seed") { Description = "Seed of the drawn orders; drawn itself when not given.", HelpName = "N" };
        var config = ConfigOption.Create();
        var verbosity = VerbosityOption.Create();
        var command = new Command(
            "bisect",
            """
            Searches the commits between a good and a bad one for the one that made a benchmark worse, each measured side by side with the good one.
            Commits that do not build, or lack the benchmark, are skipped. The chance that any answer is wrong is at most `policy.misses` of gate.yml.
            Exit code 0: found, or narrowed down as far as builds allow; 2: both ends are alike, or it cannot be told.

            Example:
              dotnet gate bisect Shop.Orders.Parse --good v1.0 --bad main
            """)
        { benchmark, good, bad, suite, metric, fresh, seed, config, verbosity };
        command.SetAction((parsed, cancel) => Run(
            new BisectRequest(
                parsed.GetRequiredValue(benchmark),
                parsed.GetRequiredValue(suite),
                parsed.GetRequiredValue(metric),
                parsed.GetRequiredValue(good),
                parsed.GetRequiredValue(bad),
                parsed.GetValue(fresh),
                parsed.GetResult(seed) is null ? Random.Shared.Next() : parsed.GetValue(seed),
                VerbosityOption.Read(parsed, verbosity)),
            parsed.GetRequiredValue(config),
            parsed.InvocationConfiguration.Output,
            cancel));
        return command;
    }

    private static async Task<int> Run(BisectRequest request, string config, TextWriter output, CancellationToken cancel)
    {
        var place = Place.FindToMeasure(config);
        var search = await BisectSession.Run(place, request, cancel);
        var repository = await place.Repository(cancel);
        var described = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var commit in search.Commits) described[commit] = await repository.Described(commit, cancel);
        await output.WriteAsync(BisectionText.Write($"{request.Benchmark}, {request.Metric}, {request.Good} … {request.Bad}", search, commit => described[commit]));
        return ExitCode.Pass;
    }
}
