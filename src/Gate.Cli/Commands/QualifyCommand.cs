using System.CommandLine;
using Gate.Cli.Checking;
using Gate.Cli.Output;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Core.Replaying;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate testbed qualify`: what a check would see on this machine.</summary>
internal static class QualifyCommand
{
    private const int UsualDuels = 18, FewestDuels = 5, MostDuels = 500;

    public static Command Create()
    {
        var suites = SuitesArgument.Create("qualify");
        var config = ConfigOption.Create();
        var filter = new Option<string>("--filter") { Description = "Only benchmarks whose full name matches; * stands for any text.", HelpName = "GLOB", DefaultValueFactory = _ => "*" };
        var duels = new Option<int>("--duels") { Description = "Duels of each benchmark with itself.", HelpName = "N", DefaultValueFactory = _ => UsualDuels };
        duels.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < FewestDuels or > MostDuels) result.AddError(FormattableString.Invariant($"--duels is a number from {FewestDuels} to {MostDuels}."));
        });
        var recipes = new Option<bool>("--recipes") { Description = "Compare recipes (turn length, warm-up, tiering, collector) and say which serves each suite best." };
        var seed = new Option<int>("--seed") { Description = "Seed of the drawn orders.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var output = new Option<string>("--output", "-o") { Description = "Keeps the duels in this run file as well.", HelpName = "FILE", DefaultValueFactory = _ => "" };
        var verbosity = VerbosityOption.Create();
        var command = new Command(
            "qualify",
            """
            Builds this checkout twice, lets the two builds duel, and tells for each benchmark how much duels scatter on this machine
            and which changes a check would have seen. Takes about ten seconds for a duel of each of eight benchmarks.

            Example:
              dotnet gate testbed qualify pools --duels 30
            """)
        { suites, config, filter, duels, recipes, seed, output, verbosity };
        command.SetAction((parsed, cancel) => Run(
            Place.FindToMeasure(parsed.GetRequiredValue(config)).Only(parsed.GetValue(suites) ?? []).OnlySteppable(),
            new Request(new Glob(parsed.GetRequiredValue(filter)), parsed.GetRequiredValue(duels), parsed.GetValue(recipes), parsed.GetRequiredValue(seed), parsed.GetRequiredValue(output)),
            VerbosityOption.Read(parsed, verbosity),
            parsed.InvocationConfiguration.Output,
            cancel));
        return command;
    }

    private static async Task<int> Run(Place place, Request request, Talk talk, TextWriter output, CancellationToken cancel)
    {
        var qualification = await Qualification.Prepare(place, request.Filter, request.Seed, talk, cancel);
        if (request.ComparesRecipes)
        {
            RecipeTable.Write(await Try(place, qualification, request, talk, cancel), output);
            return ExitCode.Pass;
        }

        using var run = qualification.Begin(request.Output.Length > 0 ? request.Output : NewFile(place), place.Configuration);
        for (var number = 1; number <= request.Duels; number++)
        {
            talk.Say(FormattableString.Invariant($"Duel {number} of {request.Duels} …"));
            await run.Duel(number, cancel);
        }

        run.End();
        talk.Say($"Run file: {run.Path}");
        talk.Say("Playing virtual gates on these duels …");
        var qualified = Qualifying.Of(Pool(run.Recording), place.Configuration, DuelCost.Default, request.Seed);
        QualifyTable.Write(qualified, output);
        Learn(place, qualified, talk);
        return ExitCode.Pass;
    }

    // Recipes take turns, so that a machine that changes its speed meets all alike.
    private static async Task<IReadOnlyList<RecipeTrial>> Try(Place place, Qualification qualification, Request request, Talk talk, CancellationToken cancel)
    {
        var runs = RecipeChoices.All.Select(choice => (choice.Name, Run: qualification.Begin(NewFile(place), With(place.Configuration, choice.Recipe)))).ToList();
        try
        {
            for (var number = 1; number <= request.Duels; number++)
            {
                foreach (var (name, run) in runs)
                {
                    talk.Say(FormattableString.Invariant($"Duel {number} of {request.Duels}, {name} …"));
                    await run.Duel(number, cancel);
                }
            }

            return [.. runs.Select(trial => RecipeTrial.Of(trial.Name, Pool(trial.Run.Recording), place.Configuration.Policy, trial.Run.Took))];
        }
        finally
        {
            foreach (var (_, run) in runs) run.Dispose();
        }
    }

    private static GateConfiguration With(GateConfiguration configuration, SuiteRecipe recipe) =>
        configuration with { Suites = [.. configuration.Suites.Select(suite => suite with { Recipe = recipe })] };

    private static string NewFile(Place place) =>
        Path.Combine(place.RunFolder, "qualify", $"{DateTimeOffset.UtcNow:yyyyMMdd'T'HHmmss}-{Guid.NewGuid().ToString("n")[..6]}.jsonl");

    private static DuelPool Pool(CheckRecording recording)
    {
        try
        {
            return DuelPool.Of(recording);
        }
        catch (ArgumentException)
        {
            var failure = recording.Launches.Select(launch => launch.Failure + launch.Unsteppable).FirstOrDefault(text => text.Length > 0) ?? "nothing was measured";
            throw new GateException(Codes.NothingQualified, $"No duel came to its end: {failure}");
        }
    }

    private static void Learn(Place place, Qualifying qualified, Talk talk)
    {
        var learned = DuelNoises.Store(place, [.. qualified.Benchmarks.Select(benchmark => benchmark.Noise)]);
        talk.Say(learned.Count > 0
            ? $"The noise of duels is noted in the baselines of {string.Join(", ", learned)}."
            : $"Nothing is stored for {place.Testbed.Name}, so the noise is not kept; `dotnet gate baseline update` measures and stores.");
    }

    private sealed record Request(Glob Filter, int Duels, bool ComparesRecipes, int Seed, string Output);
}
