using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Gate.Cli.Analysing;
using Gate.Cli.Checking;
using Gate.Cli.Output;
using Gate.Core.Analysing;
using Gate.Core.Configuration;
using Gate.Core.Recording;
using Gate.Core.Variants;

namespace Gate.Cli.Commands;

/// <summary>`dotnet gate analyze FILE…`: which variants to keep, what costs most, and whether a benchmark matters in a real profile.</summary>
internal static class AnalyzeCommand
{
    private const string OnRemove = "remove", OnFlag = "flag";

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Result files or folders of them: BenchmarkDotNet JSON, or the text of `go test -bench`. Without one the suites of gate.yml are measured.", Arity = ArgumentArity.ZeroOrMore };
        var profiles = new Option<string[]>("--profile") { Description = "A profile of real work, which tells what benchmarks matter: a file or an http address; may be repeated.", HelpName = "FILE" };
        var time = new Option<double?>("--flag-time") { Description = "Point at operations that take longer: 1 ms when not given.", HelpName = "TIME", CustomParser = Time };
        var allocations = new Option<double?>("--flag-allocations") { Description = "Point at operations that allocate more objects: 1000 when not given.", HelpName = "N", CustomParser = Count };
        var bytes = new Option<double?>("--flag-allocated") { Description = "Point at operations that allocate more bytes: 10 KB when not given.", HelpName = "SIZE", CustomParser = Size };
        var suites = new Option<string[]>("--suite") { Description = "Measure only this suite of gate.yml; may be repeated.", HelpName = "NAME" };
        var filter = new Option<string>("--filter") { Description = "Measure only benchmarks whose full name matches; * stands for any text.", HelpName = "GLOB", DefaultValueFactory = _ => "*" };
        var seed = new Option<int>("--seed") { Description = "Seed of the drawn orders; drawn itself when not given, and always recorded.", HelpName = "N" };
        var failures = new Option<string[]>("--fail-on") { Description = "Exit code 1 where a variant is to be removed (remove), or an operation exceeds a limit (flag); may be repeated. With either, a benchmark that failed fails as well, and so does remove where there is no variant.", HelpName = "WHAT" };
        failures.AcceptOnlyFromAmong(OnRemove, OnFlag);
        var verbosity = VerbosityOption.Create();
        var config = ConfigOption.Create();
        var output = new AnalysisOutput();
        var command = new Command(
            "analyze",
            """
            Writes what results say of one build: the costs of operations, variants to keep or remove, and with a profile
            of real work whether any of it matters. Without files it builds this checkout and lets its variants duel with
            one another. The exit code is 0 whatever it recommends, unless --fail-on asks for more.

            Example:
              dotnet gate analyze bench.txt --profile build.pb.gz -o analysis.md
              dotnet gate analyze --suite pools -o analysis.html
            """)
        { files, profiles, suites, filter, seed, time, allocations, bytes, failures, config, verbosity };
        output.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var write = output.Read(parsed);
            var request = new AnalysisRequest(
                parsed.GetValue(files) ?? [],
                parsed.GetValue(profiles) ?? [],
                parsed.GetRequiredValue(config),
                new AskedFlags(parsed.GetValue(time), parsed.GetValue(allocations), parsed.GetValue(bytes)));
            var measure = new MeasureRequest(
                parsed.GetValue(suites) ?? [],
                request.Config,
                Base: "",
                new Glob(parsed.GetRequiredValue(filter)),
                Mode.Duel,
                IsFresh: true,
                parsed.GetResult(seed) is null ? Random.Shared.Next() : parsed.GetValue(seed),
                VerbosityOption.Read(parsed, verbosity));
            var analysis = request.Files.Count > 0 ? await AnalysisSession.OfFiles(request, cancel) : await LiveAnalysis.Of(request, measure, cancel);
            write(analysis);
            return Fails(analysis, parsed.GetValue(failures) ?? []) ? ExitCode.Fail : ExitCode.Pass;
        });
        return command;
    }

    // What was not measured must not pass for what was found to be good.
    private static bool Fails(Analysis analysis, string[] asked) =>
        (asked.Length > 0 && analysis.Benchmarks.Any(benchmark => benchmark.Failure.Length > 0))
        || (asked.Contains(OnRemove, StringComparer.Ordinal) && (analysis.Variants.Count == 0 || analysis.Variants.Any(variant => variant.Recommendation == Recommendation.Remove)))
        || (asked.Contains(OnFlag, StringComparer.Ordinal) && analysis.Benchmarks.Any(benchmark => benchmark.Flags.Count > 0));

    private static double? Time(ArgumentResult argument) => Positive(argument, TimeText.TryParse(Text(argument), out var nanoseconds) ? nanoseconds : null, "a time such as 1 ms or 500 us");

    private static double? Size(ArgumentResult argument) => Positive(argument, SizeText.TryParse(Text(argument).Replace(" B", "", StringComparison.Ordinal), out var size) ? size : null, "a size such as 10 KB or 64 KiB");

    private static double? Count(ArgumentResult argument) => Positive(argument, double.TryParse(Text(argument), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null, "a number");

    private static double? Positive(ArgumentResult argument, double? value, string expected)
    {
        if (value is >= 0 and < double.PositiveInfinity) return value;
        argument.AddError($"'{Text(argument)}' is not {expected}.");
        return null;
    }

    private static string Text(ArgumentResult argument) => string.Join(' ', argument.Tokens.Select(token => token.Value));
}
