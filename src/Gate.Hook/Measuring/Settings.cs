using System.Globalization;
using Gate.Hook.Talking;

namespace Gate.Hook.Measuring;

// The keys of one run command. Gate sends all of them; the hook has no defaults of its own.
internal sealed class Settings(Dictionary<string, string> values)
{
    public double IterationNanoseconds => double.Parse(values[Protocol.IterationNanoseconds], CultureInfo.InvariantCulture);

    public int Iterations => Number(Protocol.Iterations);

    public int WarmUps => Number(Protocol.WarmUps);

    // How often one iteration calls the benchmark; 0 when the pilot stage is to choose.
    public long Invocations => long.Parse(values[Protocol.Invocations], CultureInfo.InvariantCulture);

    public bool EvaluatesOverhead => Number(Protocol.Overhead) != 0;

    public bool MeasuresMemory => Number(Protocol.MeasuresMemory) != 0;

    // Whether BenchmarkDotNet collects before and after every iteration.
    public bool CollectsAround => Number(Protocol.CollectsAround) != 0;

    // Whether a stepped benchmark collects once before each turn.
    public bool CollectsBefore => Number(Protocol.CollectsBefore) != 0;

    // Whether the pauses of collections are told for each iteration.
    public bool MeasuresPauses => Number(Protocol.MeasuresPauses) != 0;

    public bool Steps => Number(Protocol.Steps) != 0;

    public TimeSpan StepTime => TimeSpan.FromSeconds(Number(Protocol.StepSeconds));

    public string Artifacts => values[Protocol.Artifacts];

    // How many instructions a counted iteration should have.
    public long CountedInstructions => long.Parse(values[Protocol.CountedInstructions], CultureInfo.InvariantCulture);

    // What the names of callgrind's files begin with.
    public string CountsPath => values[Protocol.CountsPath];

    public static Settings Parse(IEnumerable<string> pairs) =>
        new(pairs.Select(pair => pair.Split(['='], 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal));

    public Settings With(params (string Key, long Value)[] changes)
    {
        var changed = new Dictionary<string, string>(values, StringComparer.Ordinal);
        foreach (var (key, value) in changes) changed[key] = value.ToString(CultureInfo.InvariantCulture);
        return new Settings(changed);
    }

    private int Number(string key) => int.Parse(values[key], CultureInfo.InvariantCulture);
}
