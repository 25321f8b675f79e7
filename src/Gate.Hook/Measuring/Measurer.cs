using System.Collections;
using System.Globalization;
using Gate.Hook.Finding;
using Gate.Hook.Talking;

namespace Gate.Hook.Measuring;

// Runs one benchmark with BenchmarkDotNet's own engine in this process, and reads the raw measurements.
internal static class Measurer
{
    // Gate bounds the time itself and kills the process; BenchmarkDotNet's five minutes must not come first.
    private static readonly TimeSpan NoTimeout = TimeSpan.FromDays(7);

    // BenchmarkDotNet's own default: a loop calls the benchmark that often between two looks at its counter.
    private const int UnrollFactor = 16;

    // With the memory diagnoser where nobody else counts allocated bytes.
    public static Measurement Measure(Entry entry, Settings settings, bool diagnosesMemory)
    {
        var log = Library.Type("Loggers.AccumulationLogger").New();
        var config = Library.Type("Configs.ImmutableConfigBuilder").CallStatic("Create", ConfigOf(settings, diagnosesMemory, log));
        var descriptor = entry.Case.Get("Descriptor")!;
        var benchmark = Library.Type("Running.BenchmarkCase")
            .CallStatic("Create", descriptor, JobOf(entry, settings), entry.Case.Get("Parameters"), config)!;
        var info = Library.Type("Running.BenchmarkRunInfo")
            .New(Library.Type("Running.BenchmarkCase").ArrayOf(benchmark), descriptor.Get("Type"), config);

        ForgetSdkVersion();
        var summary = Library.Type("Running.BenchmarkRunner").CallStatic("Run", info)!;
        return Read(summary, benchmark, (string)log.Call("GetLog")!);
    }

    // The summary that nobody reads names the SDK, and starts `dotnet --version` to learn it: 0.17 s a process.
    private static void ForgetSdkVersion()
    {
        var host = Library.FindType("Environments.HostEnvironmentInfo")?.CallStatic("GetCurrent");
        if (host?.GetType().GetProperty("DotNetSdkVersion") is { CanWrite: true } version && version.PropertyType == typeof(Lazy<string>))
            version.SetValue(host, new Lazy<string>(() => ""));
    }

    private static object ConfigOf(Settings settings, bool diagnosesMemory, object log)
    {
        var config = Library.Type("Configs.ManualConfig").CallStatic("CreateEmpty")!;
        config.Call("AddLogger", Library.Type("Loggers.ILogger").ArrayOf(log));
        if (diagnosesMemory)
            config.Call("AddDiagnoser", Library.Type("Diagnosers.IDiagnoser").ArrayOf(Library.Type("Diagnosers.MemoryDiagnoser").GetStatic("Default")!));
        config.Set("ArtifactsPath", settings.Artifacts);
        if (Enum.IsDefined(Library.Type("Configs.ConfigOptions"), "DisableLogFile"))
            config.Set("Options", Enum.Parse(Library.Type("Configs.ConfigOptions"), "DisableLogFile"));
        return config;
    }

    // The user's job keeps what changes the code under measurement; how long and how often is the recipe's.
    private static object JobOf(Entry entry, Settings settings)
    {
        var job = entry.Settings.NewJob();
        var run = job.Get("Run")!;
        run.Set("RunStrategy", Enum.Parse(Library.Type("Engines.RunStrategy"), "Throughput"));
        run.Set("LaunchCount", 1);
        run.Set("WarmupCount", settings.WarmUps);
        run.Set("IterationCount", settings.Iterations);
        run.Set("IterationTime", Interval(run, "IterationTime", settings.IterationNanoseconds));

        Fix(settings.Invocations, entry.Settings, run);

        var accuracy = job.Get("Accuracy")!;
        accuracy.Set("MinIterationTime", Interval(accuracy, "MinIterationTime", settings.IterationNanoseconds));
        accuracy.Set("EvaluateOverhead", settings.EvaluatesOverhead);

        if (!entry.Settings.Keeps("GcMode.Force")) job.Get("Environment")!.Get("Gc")!.Set("Force", settings.CollectsAround);

        job.Get("Infrastructure")!.Set("Toolchain", NewToolchain());
        return job;
    }

    // A count of the user's own stands, as does the one call an iteration that [IterationSetup] asks for.
    // Loops stay unrolled as they are after a pilot stage, for which the count is rounded up.
    private static void Fix(long invocations, JobSettings user, object run)
    {
        if (user.Keeps("RunMode.InvocationCount")) return;
        if (invocations == 0)
        {
            // Left to itself the engine takes the very first call, compilation included, for the time of a call: where that is long,
            // it leaves out pilot and overhead and measures one call or a few. Told how to unroll, it finds the count out.
            if (!user.Keeps("RunMode.UnrollFactor")) run.Set("UnrollFactor", 1);
            return;
        }

        var unrolled = user.Keeps("RunMode.UnrollFactor") ? (int)run.Get("UnrollFactor")! : invocations < UnrollFactor ? 1 : UnrollFactor;
        var property = run.GetType().GetProperty("InvocationCount")!;
        property.SetValue(run, Convert.ChangeType((invocations + unrolled - 1) / unrolled * unrolled, property.PropertyType, CultureInfo.InvariantCulture));
        run.Set("UnrollFactor", unrolled);
    }

    // The struct has moved between assemblies from version to version; the property knows which one it wants.
    private static object Interval(object mode, string property, double nanoseconds) =>
        mode.GetType().GetProperty(property)!.PropertyType.CallStatic("FromNanoseconds", nanoseconds)!;

    private static object NewToolchain()
    {
        var type = Library.Type("Toolchains.InProcess.Emit.InProcessEmitToolchain");
        return type.GetConstructor([typeof(TimeSpan), typeof(bool)]) is { } withTimeout
            ? withTimeout.Invoke([NoTimeout, true])
            : type.GetField("Instance") is { } instance ? instance.GetValue(obj: null)!
            : type.GetStatic("Default")!;
    }

    private static Measurement Read(object summary, object benchmark, string log)
    {
        var errors = ((IEnumerable)summary.Get("ValidationErrors")!).Cast<object>().ToList();
        var critical = errors.Where(error => (bool)error.Get("IsCritical")!).Select(TextOf).ToList();
        var warnings = errors.Where(error => !(bool)error.Get("IsCritical")!).Select(TextOf).Where(IsAboutBenchmark).Distinct(StringComparer.Ordinal).ToList();
        if (critical.Count > 0) return new Measurement([], warnings, string.Join("\n", critical));

        var reports = ((IEnumerable)summary.Get("Reports")!).Cast<object>().ToList();
        var results = reports.SelectMany(report => Times(report).Concat(Memory(report, benchmark)).Concat(Invocations(report, benchmark))).ToList();
        var isMeasured = results.Exists(Measurement.IsMeasured);
        var hasSucceeded = reports.Count == 1 && (bool)reports[0].Get("Success")! && isMeasured;
        return new Measurement(results, warnings, hasSucceeded ? "" : Reason.InLog(log));
    }

    private static string TextOf(object error) => ((string)error.Get("Message")!).Trim();

    // Some are about our own configuration ("No exporters defined, …") and about the folder Gate builds in.
    private static bool IsAboutBenchmark(string warning) =>
        !(warning.StartsWith("No ", StringComparison.Ordinal) && warning.Contains(" defined, ")) && !warning.Contains("shadow copy");

    private static IEnumerable<string[]> Times(object report) =>
        ((IEnumerable)report.Get("AllMeasurements")!).Cast<object>().Select(measurement => new[]
        {
            Protocol.Time,
            measurement.Get("IterationMode")!.ToString()!,
            measurement.Get("IterationStage")!.ToString()!,
            Text(measurement.Get("Operations")!),
            ((double)measurement.Get("Nanoseconds")!).ToString("R", CultureInfo.InvariantCulture),
        });

    // Without operations the statistics are those of a benchmark that did not run, and would claim 0 B.
    private static IEnumerable<string[]> Memory(object report, object benchmark)
    {
        var statistics = report.Get("GcStats")!;
        if (statistics.Get("TotalOperations") is long operations and > 0 && statistics.Call("GetBytesAllocatedPerOperation", benchmark) is { } bytes)
            yield return [Protocol.Memory, Text(operations), Text(bytes)];
    }

    // Operations count what one call does several times over; the job counts calls.
    private static IEnumerable<string[]> Invocations(object report, object benchmark) =>
        ((IEnumerable)report.Get("AllMeasurements")!).Cast<object>()
            .Where(measurement => measurement.Get("IterationMode")!.ToString() == "Workload" && measurement.Get("IterationStage")!.ToString() == "Actual")
            .Take(1)
            .Select(measurement => (long)measurement.Get("Operations")! / (int)benchmark.Get("Descriptor")!.Get("OperationsPerInvoke")!)
            .Select(count => new[] { Protocol.Invocations, Text(count) });

    private static string Text(object number) => Convert.ToString(number, CultureInfo.InvariantCulture)!;
}
