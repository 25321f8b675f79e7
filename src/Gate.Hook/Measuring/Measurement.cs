namespace Gate.Hook.Measuring;

// What one run of one benchmark gave: the fields of its result lines, and why there are none when it failed.
internal sealed class Measurement(IReadOnlyList<string[]> results, IReadOnlyList<string> warnings, string failure)
{
    public IReadOnlyList<string[]> Results { get; } = results;

    public IReadOnlyList<string> Warnings { get; } = warnings;

    public string Failure { get; } = failure;
}
