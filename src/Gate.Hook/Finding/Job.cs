namespace Gate.Hook.Finding;

// One way in which a class wants its benchmarks measured, after what cannot be had is set aside.
internal sealed class Job(string name, JobSettings settings, IReadOnlyList<string> warnings)
{
    // Empty when the class has one job only.
    public string Name { get; } = name;

    public JobSettings Settings { get; } = settings;

    public IReadOnlyList<string> Warnings { get; } = warnings;

    // By kept settings. Of jobs that would measure the same thing, the one that asks for least in vain stands for all.
    public static IReadOnlyDictionary<string, Job> Distinguish(IEnumerable<JobSettings> all)
    {
        var groups = all
            .GroupBy(settings => settings.Kept, StringComparer.Ordinal)
            .Select(group => group.GroupBy(settings => settings.Text, StringComparer.Ordinal).Select(same => same.First())
                .OrderBy(settings => settings.Unmet.Count).ThenBy(settings => settings.Text, StringComparer.Ordinal).ToList())
            .ToList();
        return groups.ToDictionary(
            group => group[0].Kept,
            group => new Job(groups.Count == 1 ? "" : group[0].Text, group[0], [.. group.SelectMany(WarningsAbout)]),
            StringComparer.Ordinal);

        IEnumerable<string> WarningsAbout(JobSettings settings, int place)
        {
            if (settings.Unmet.Count > 0)
            {
                yield return $"The job '{settings.Id}' asks for {string.Join(", ", settings.Unmet)}, which this process does not have; "
                    + (place == 0 ? "it is measured as the program runs here." : "it is not measured apart.");
            }
        }
    }
}
