using System.Globalization;

namespace Gate.Running.Launching;

/// <summary>How a benchmark is measured in one process: part of what makes two results comparable.</summary>
public sealed record Recipe
{
    /// <summary>15 iterations of 15 ms after 6 warm-ups, overhead subtracted, without dynamic PGO.</summary>
    public static readonly Recipe Default = new();

    /// <summary>A duel: 40 turns of 5 ms after 50 warm-ups.</summary>
    /// <remarks>Many short turns beat few long ones of the same length in all, since a machine's speed changes within tens of milliseconds.
    /// Without the first 20 of 60 turns after 30 warm-ups, duels scatter no more: those turns still warm up, which both sides can do
    /// at the same time (tests/Gate.Kinds/RECIPES.md).</remarks>
    public static readonly Recipe Duel = new() { IterationTime = TimeSpan.FromMilliseconds(5), Iterations = 40, WarmUps = 50, TurnsTime = TimeSpan.FromSeconds(1), WarmUpsTime = TimeSpan.FromSeconds(0.5), CollectsAround = false, SpreadsPauses = true };

    private static readonly TimeSpan MostCollectingTime = TimeSpan.FromSeconds(1);

    // TieredCompilation: the second tier comes after thirty calls, unless somebody says otherwise.
    private const int CallsToCompileAnew = 30;

    /// <summary>The time that BenchmarkDotNet's pilot stage fits the operations of one iteration into.</summary>
    public TimeSpan IterationTime { get; init; } = TimeSpan.FromMilliseconds(15);

    /// <summary>How many iterations are measured.</summary>
    public int Iterations { get; init; } = 15;

    /// <summary>How many iterations run before those.</summary>
    public int WarmUps { get; init; } = 6;

    /// <summary>Whether both sides of a duel call the benchmark equally often in a turn, from its second duel on:
    /// as often as fits into a turn by the times of the base in the first.</summary>
    public bool SharesOperations { get; init; } = true;

    /// <summary>The longest that the turns of a duel should take, both sides together, from its second duel on: a benchmark whose calls or
    /// collections are long takes fewer turns, though not less than <see cref="FewestTurns"/>. Null for as many as there are iterations.</summary>
    public TimeSpan? TurnsTime { get; init; }

    /// <summary>The longest that warming up should take, from the second duel on; null for as many warm-ups as there are.</summary>
    public TimeSpan? WarmUpsTime { get; init; }

    /// <summary>How many turns a duel has at least.</summary>
    public const int FewestTurns = 15;

    /// <summary>Whether the cost of calling an empty method is measured and subtracted.</summary>
    public bool EvaluatesOverhead { get; init; } = true;

    /// <summary>Whether one more iteration under the memory diagnoser counts the allocated bytes.</summary>
    public bool MeasuresMemory { get; init; } = true;

    /// <summary>Whether a benchmark that collections hold up for a noticeable share of its time is measured with the collections it makes,
    /// none forced: over so many that one more or less does not matter, in longer turns, the pauses spread evenly over all of them.</summary>
    /// <remarks>A turn that begins with a collection has none of its own until its allocations fill generation 0, and then one, two, …:
    /// a benchmark with 20 % more to do came out at 1.14 or at 1.70 by where that border lay (tests/Gate.Kinds/RECIPES.md).</remarks>
    public bool SpreadsPauses { get; init; }

    /// <summary>Whether each turn begins with a collection where <see cref="CollectsAround"/> is off.</summary>
    internal bool CollectsBefore { get; init; } = true;

    /// <summary>Whether the heap is collected twice before and twice after every iteration, as BenchmarkDotNet does. If not, a turn begins
    /// with one collection, outside of what is timed; a user's own GcMode.Force stands.</summary>
    public bool CollectsAround { get; init; } = true;

    /// <summary>Variables that the benchmark process gets, such as DOTNET_TieredPGO.</summary>
    /// <remarks>Dynamic PGO draws its profile anew in every process, and a launch lands in one of several modes:
    /// without it, duels of eleven of twelve benchmarks of known size scattered by 0.5–13 % instead of 0.7–21 %.</remarks>
    public IReadOnlyDictionary<string, string> EnvironmentVariables { get; init; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_TieredPGO"] = "0" };

    /// <summary>This recipe for a benchmark whose collections weigh: the same number of turns, as long as they must be, within a second a side.</summary>
    internal Recipe For(CollectionLoad load)
    {
        if (!SpreadsPauses || !load.IsHeavy) return this;
        var needed = load.Needed < MostCollectingTime ? load.Needed : MostCollectingTime;
        var turn = needed / Iterations;
        return this with { IterationTime = turn > IterationTime ? turn : IterationTime, TurnsTime = null, CollectsBefore = false };
    }

    /// <summary>As many warm-ups of a duel as fit into their time, though never too few for the calls after which the runtime compiles a method anew.</summary>
    /// <param name="turn">How long a turn takes, with all that belongs to it; zero when that is not known.</param>
    /// <param name="invocations">How often a turn calls the benchmark.</param>
    public int WarmUpsOf(TimeSpan turn, long invocations)
    {
        if (WarmUpsTime is not { } time || turn <= TimeSpan.Zero) return WarmUps;
        var calls = (int)Math.Ceiling((double)CallsToCompileAnew / Math.Max(1, invocations));
        return Math.Min(WarmUps, Math.Max((int)(time / turn), calls));
    }

    /// <summary>As many turns of a duel as fit into its time.</summary>
    /// <param name="twoTurns">How long a turn of each side takes together; zero when that is not known.</param>
    public int TurnsOf(TimeSpan twoTurns) => TurnsTime is { } time && twoTurns > TimeSpan.Zero
        ? Math.Min(Iterations, Math.Max((int)(time / twoTurns), FewestTurns))
        : Iterations;

    /// <summary>"15 × 15 ms, 6 warm-ups, overhead, memory, DOTNET_TieredPGO=0": the form that run files keep; equal recipes have equal texts.</summary>
    public override string ToString() => string.Join(", ",
    [
        string.Create(CultureInfo.InvariantCulture, $"{Iterations} × {IterationTime.TotalMilliseconds} ms"),
        string.Create(CultureInfo.InvariantCulture, $"{WarmUps} warm-ups"),
        .. TurnsTime is { } turns ? [string.Create(CultureInfo.InvariantCulture, $"turns in {turns.TotalSeconds} s")] : Array.Empty<string>(),
        .. WarmUpsTime is { } warmUps ? [string.Create(CultureInfo.InvariantCulture, $"warm-ups in {warmUps.TotalSeconds} s")] : Array.Empty<string>(),
        EvaluatesOverhead ? "overhead" : "no overhead",
        MeasuresMemory ? "memory" : "no memory",
        .. CollectsAround ? Array.Empty<string>() : ["one collection a turn"],
        .. SpreadsPauses ? ["pauses spread"] : Array.Empty<string>(),
        .. SharesOperations ? Array.Empty<string>() : ["operations of its own"],
        .. EnvironmentVariables.OrderBy(variable => variable.Key, StringComparer.Ordinal).Select(variable => $"{variable.Key}={variable.Value}"),
    ]);
}
