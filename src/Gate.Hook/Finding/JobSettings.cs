using System.Collections;
using System.Globalization;

namespace Gate.Hook.Finding;

// What a user's job asks for, sorted by what becomes of it in a process that Gate started:
// kept (it changes what is measured), made a variable of its process, replaced by the recipe, or asked for in vain.
internal sealed class JobSettings
{
    // How often and how long to measure is Gate's; the rest of these says nothing about the code.
    private static readonly HashSet<string> Replaced = new(StringComparer.Ordinal)
    {
        "RunMode.RunStrategy", "RunMode.LaunchCount", "RunMode.WarmupCount", "RunMode.IterationCount", "RunMode.IterationTime",
        "RunMode.MinIterationCount", "RunMode.MaxIterationCount", "RunMode.MinWarmupIterationCount", "RunMode.MaxWarmupIterationCount",
        "AccuracyMode.MaxRelativeError", "AccuracyMode.MaxAbsoluteError", "AccuracyMode.MinIterationTime", "AccuracyMode.EvaluateOverhead",
        "AccuracyMode.OutlierMode", "AccuracyMode.AnalyzeLaunchVariance",
        "MetaMode.Baseline", "MetaMode.IsMutator", "MetaMode.IsDefault", "EnvironmentMode.PowerPlanMode", "InfrastructureMode.BuildConfiguration",
    };

    private readonly List<KeyValuePair<object, object>> _kept = [];
    private readonly List<string> _wished = [];
    private readonly SortedDictionary<string, string> _variables = new(StringComparer.Ordinal);
    private readonly List<string> _unmet = [];

    public JobSettings(object job)
    {
        Id = (string)job.Get("ResolvedId")!;
        foreach (var characteristic in ((IEnumerable)job.Call("GetCharacteristicsWithValues")!).Cast<object>())
            Sort(job, characteristic);
        _kept.Sort((left, right) => string.CompareOrdinal(NameOf(left.Key), NameOf(right.Key)));
        _wished.Sort(StringComparer.Ordinal);
        _unmet.Sort(StringComparer.Ordinal);
    }

    public string Id { get; }

    // What the process must be started with.
    public IReadOnlyDictionary<string, string> Variables => _variables;

    // Settings that a running process cannot take on, as "Runtime=.NET 8.0".
    public IReadOnlyList<string> Unmet => _unmet;

    // Jobs with the same kept settings measure the same thing.
    public string Kept => string.Join(", ", _kept.Select(pair => $"{ShortNameOf(pair.Key)}={TextOf(pair.Value)}").Concat(_wished));

    // Ids that BenchmarkDotNet makes up (Job-XKCDFG) change with every setting, so the settings stand in for them.
    public string Text =>
        Id == "DefaultJob" ? ""
        : !Id.StartsWith("Job-", StringComparison.Ordinal) ? Id
        : string.Join(", ", new[] { Kept }.Concat(_unmet).Where(text => text.Length > 0));

    public bool Keeps(string name) => _kept.Exists(pair => NameOf(pair.Key) == name);

    public object NewJob()
    {
        var job = Library.Type("Jobs.Job").New(Id);
        foreach (var pair in _kept)
            Indexer(pair.Key).SetValue(pair.Key, pair.Value, [job]);
        return job;
    }

    private void Sort(object job, object characteristic)
    {
        var name = NameOf(characteristic);
        if ((bool)characteristic.Get("HasChildCharacteristics")! || name.EndsWith(".Id", StringComparison.Ordinal) || Replaced.Contains(name)) return;

        var value = Indexer(characteristic).GetValue(characteristic, [job])!;
        if (IsKept(name, value))
            _kept.Add(new(characteristic, value));
        else if (JobVariables.TryTranslate(name, value, out var variables))
            Wish($"{ShortNameOf(characteristic)}={TextOf(value)}", variables);
        else if (!IsMet(name, value))
            _unmet.Add($"{ShortNameOf(characteristic)}={TextOf(value)}");
    }

    private void Wish(string text, IEnumerable<KeyValuePair<string, string>> variables)
    {
        foreach (var variable in variables) _variables[variable.Key] = variable.Value;
        _wished.Add(text);
    }

    private static bool IsKept(string name, object value) =>
        name.StartsWith("RunMode.", StringComparison.Ordinal)
        || name.StartsWith("AccuracyMode.", StringComparison.Ordinal)
        || name is "GcMode.Force" or "InfrastructureMode.Clock" or "InfrastructureMode.EngineFactory"
        || (name == "EnvironmentMode.Affinity" && value is IntPtr);

    private static bool IsMet(string name, object value) => name switch
    {
        "EnvironmentMode.Runtime" => value.Equals(Library.Type("Portability.RuntimeInformation").CallStatic("GetCurrentRuntime")),
        "EnvironmentMode.Platform" => Is(value, "AnyCpu") || value.Equals(Library.Type("Portability.RuntimeInformation").CallStatic("GetCurrentPlatform")),
        "EnvironmentMode.Jit" => Is(value, "Default") || Is(value, "RyuJit"),
        "GcMode.AllowVeryLargeObjects" => IntPtr.Size == sizeof(long),
        "InfrastructureMode.Toolchain" => value.GetType().Name.StartsWith("InProcess", StringComparison.Ordinal),
        _ => false,
    };

    private static bool Is(object value, string text) => value.ToString() == text;

    // Characteristic<T> hides the untyped indexer of its base class.
    private static System.Reflection.PropertyInfo Indexer(object characteristic) =>
        Library.Type("Characteristics.Characteristic").GetProperty("Item")!;

    private static string NameOf(object characteristic) => (string)characteristic.Get("FullId")!;

    private static string ShortNameOf(object characteristic) => (string)characteristic.Get("Id")!;

    private static string TextOf(object value) => value switch
    {
        string text => text,
        IEnumerable items => string.Join(" ", items.Cast<object>().Select(TextOf)),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
